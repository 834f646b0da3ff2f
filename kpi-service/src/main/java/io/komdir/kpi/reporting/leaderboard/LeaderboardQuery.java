package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.shared.report.DateRange;

/**
 * The requested leaderboard.
 *
 * @param metric code
 * @param team whose members are ranked, by their facts in it; null for all employees
 * @param limit of the ranked rows, and of those that are not ranked
 */
record LeaderboardQuery(String metric, DateRange range, String team, int limit) {}
