package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that were reported when a day closed, by scope and metric. Leading and lagging metrics are not told apart: a metric
 * keeps its reported fact when it is redefined. Empty for an open day.
 */
final class ReportedFacts {
    /** Of an open day. */
    static final ReportedFacts NONE = new ReportedFacts();

    private final Map<Scope, Map<String, BigDecimal>> facts = new HashMap<>();

    private ReportedFacts() {}

    static ReportedFacts of(ScoreboardView report) {
        ReportedFacts reported = new ReportedFacts();
        report.rows().forEach(row -> reported.add(Scope.employee(row.employee()), row.leading(), row.lagging()));
        report.teams().forEach(row -> reported.add(Scope.team(row.team()), row.leading(), row.lagging()));
        reported.add(
                Scope.ORGANIZATION,
                report.organization().leading(),
                report.organization().lagging());
        return reported;
    }

    private void add(Scope scope, List<LineView> leading, List<LineView> lagging) {
        Map<String, BigDecimal> ofScope = facts.computeIfAbsent(scope, any -> new HashMap<>());
        leading.forEach(line -> ofScope.put(line.metric(), line.fact()));
        lagging.forEach(line -> ofScope.put(line.metric(), line.fact()));
    }

    /** Whether the scope was in the report. */
    boolean has(Scope scope) {
        return facts.containsKey(scope);
    }

    /** Whether the scope had a line of the metric, with or without a fact. */
    boolean has(Scope scope, String metric) {
        return facts.getOrDefault(scope, Map.of()).containsKey(metric);
    }

    /** Null when there was no such line, or no fact in it. */
    BigDecimal fact(Scope scope, String metric) {
        return facts.getOrDefault(scope, Map.of()).get(metric);
    }
}
