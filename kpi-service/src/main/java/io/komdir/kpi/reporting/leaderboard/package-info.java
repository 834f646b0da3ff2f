/** Employees ranked by percent of their own target. */
package io.komdir.kpi.reporting.leaderboard;
