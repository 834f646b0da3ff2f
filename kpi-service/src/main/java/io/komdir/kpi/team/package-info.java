/** Teams and their hierarchy. */
package io.komdir.kpi.team;
