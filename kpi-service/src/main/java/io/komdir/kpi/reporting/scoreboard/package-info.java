/** Plan against fact for one day: people, teams and the organization, leading metrics first. */
package io.komdir.kpi.reporting.scoreboard;
