/** The short daily meeting of a team: its agenda, and what people commit to. */
package io.komdir.kpi.standup;
