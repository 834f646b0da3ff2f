package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.Streak;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import io.komdir.kpi.shared.report.ReportTable.Shape;
import io.komdir.kpi.shared.scope.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The scoreboard as a table: people, then teams, then the organization; leading lines before lagging ones. A scope without lines
 * has a row in the wide form only.
 */
final class ScoreboardTable {
    private static final Shape SHAPE = new Shape(
            List.of("date", "scope", "name", "team", "dayVerdict", "streakDays"),
            "metric",
            "fact",
            List.of(
                    "timing",
                    "target",
                    "fact",
                    "reportedFact",
                    "percent",
                    "verdict",
                    "monthTarget",
                    "monthFact",
                    "monthPercent",
                    "forecast",
                    "requiredPerDay"));

    private final ScoreboardView scoreboard;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Object>> allKeys = new ArrayList<>();
    private final Set<String> leadingMetrics = new LinkedHashSet<>();
    private final Set<String> laggingMetrics = new LinkedHashSet<>();

    private ScoreboardTable(ScoreboardView scoreboard) {
        this.scoreboard = scoreboard;
    }

    static ReportTable of(ScoreboardView scoreboard) {
        return new ScoreboardTable(scoreboard).table();
    }

    private ReportTable table() {
        scoreboard.rows().forEach(row -> {
            Streak streak = row.streak();
            Object days = streak == null ? null : streak.days();
            add(
                    keys(Scope.employee(row.employee()), row.fullName(), row.team(), row.verdict(), days),
                    row.leading(),
                    row.lagging());
        });
        scoreboard
                .teams()
                .forEach(row -> add(
                        keys(Scope.team(row.team()), row.name(), row.parent(), row.verdict(), null),
                        row.leading(),
                        row.lagging()));
        var whole = scoreboard.organization();
        add(keys(Scope.ORGANIZATION, null, null, whole.verdict(), null), whole.leading(), whole.lagging());
        List<String> metrics = new ArrayList<>(leadingMetrics);
        metrics.addAll(laggingMetrics);
        return new ReportTable(SHAPE, metrics, rows, allKeys);
    }

    private List<Object> keys(Scope scope, String name, String team, Verdict verdict, Object streakDays) {
        return Arrays.asList(scoreboard.date(), scope, name, team, verdict, streakDays);
    }

    private void add(List<Object> keys, List<LineView> leading, List<LineView> lagging) {
        allKeys.add(keys);
        leading.forEach(line -> {
            leadingMetrics.add(line.metric());
            rows.add(new Row(keys, line.metric(), values("LEADING", line)));
        });
        lagging.forEach(line -> {
            laggingMetrics.add(line.metric());
            rows.add(new Row(keys, line.metric(), values("LAGGING", line)));
        });
    }

    private static List<Object> values(String timing, LineView line) {
        LineView.MonthToDate month = line.monthToDate();
        return Arrays.asList(
                timing,
                line.target(),
                line.fact(),
                line.reportedFact(),
                line.percent(),
                line.verdict(),
                month.target(),
                month.fact(),
                month.percent(),
                line.forecast(),
                line.requiredPerDay());
    }
}
