package io.komdir.kpi.standup;

import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.metric.Timing;
import io.komdir.kpi.report.ReportTable;
import io.komdir.kpi.report.ReportTable.Row;
import io.komdir.kpi.report.ReportTable.Shape;
import io.komdir.kpi.scoreboard.LineView;
import io.komdir.kpi.standup.StandupView.NormView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An agenda as figures: one row per person and metric with what came out on the last working day, what is asked for on the
 * date and what was committed to. People of the date first, then those who were in the team on the last working day only.
 */
final class StandupTable {
    private static final Shape SHAPE = new Shape(
            List.of("employee", "date", "fullName", "team", "absent"),
            "metric",
            "norm",
            List.of(
                    "timing",
                    "target",
                    "norm",
                    "behind",
                    "committed",
                    "commitmentStatus",
                    "yesterday",
                    "yesterdayTarget",
                    "yesterdayFact",
                    "yesterdayPercent",
                    "yesterdayVerdict"));

    private final Agenda agenda;
    private final Map<String, List<Object>> keys = new LinkedHashMap<>();
    private final Map<String, Map<String, NormView>> norms = new HashMap<>();
    private final Map<String, Map<String, CommitmentView>> commitments = new HashMap<>();
    private final Map<String, Map<String, LineView>> lines = new HashMap<>();

    private StandupTable(Agenda agenda) {
        this.agenda = agenda;
    }

    static ReportTable of(Agenda agenda) {
        return new StandupTable(agenda).table();
    }

    private ReportTable table() {
        StandupView view = agenda.view();
        view.today().people().forEach(person -> {
            key(person.employee(), person.fullName(), person.team(), person.absent());
            person.norms().forEach(norm -> put(norms, person.employee(), norm.metric(), norm));
        });
        view.commitments().today().forEach(one -> put(commitments, one.employee(), one.metric(), one));
        agenda.board()
                .ifPresent(board -> board.rows().forEach(row -> {
                    key(row.employee(), row.fullName(), row.team(), null);
                    row.leading().forEach(line -> put(lines, row.employee(), line.metric(), line));
                    row.lagging().forEach(line -> put(lines, row.employee(), line.metric(), line));
                }));
        List<Row> rows = new ArrayList<>();
        Set<String> used = new HashSet<>();
        keys.forEach((employee, key) -> agenda.metrics().stream()
                .filter(metric -> known(employee, metric.code()))
                .forEach(metric -> {
                    used.add(metric.code());
                    rows.add(new Row(key, metric.code(), values(employee, metric.code(), metric.timing())));
                }));
        return new ReportTable(SHAPE, pivots(used), rows);
    }

    private List<String> pivots(Set<String> used) {
        return agenda.metrics().stream()
                .map(MetricDefinition::code)
                .filter(used::contains)
                .toList();
    }

    private void key(String employee, String fullName, String team, Boolean absent) {
        keys.putIfAbsent(employee, Arrays.asList(employee, agenda.view().date(), fullName, team, absent));
    }

    private boolean known(String employee, String metric) {
        return find(norms, employee, metric) != null
                || find(commitments, employee, metric) != null
                || find(lines, employee, metric) != null;
    }

    private List<Object> values(String employee, String metric, Timing timing) {
        NormView norm = find(norms, employee, metric);
        CommitmentView commitment = find(commitments, employee, metric);
        LineView line = find(lines, employee, metric);
        return Arrays.asList(
                timing,
                norm == null ? null : norm.target(),
                norm == null ? null : norm.norm(),
                norm == null ? null : norm.behind(),
                commitment == null ? null : commitment.value(),
                commitment == null ? null : commitment.status(),
                line == null ? null : agenda.view().yesterday().date(),
                line == null ? null : line.target(),
                line == null ? null : line.fact(),
                line == null ? null : line.percent(),
                line == null ? null : line.verdict());
    }

    private static <T> void put(Map<String, Map<String, T>> all, String employee, String metric, T value) {
        all.computeIfAbsent(employee, any -> new HashMap<>()).put(metric, value);
    }

    private static <T> T find(Map<String, Map<String, T>> all, String employee, String metric) {
        return all.getOrDefault(employee, Map.of()).get(metric);
    }
}
