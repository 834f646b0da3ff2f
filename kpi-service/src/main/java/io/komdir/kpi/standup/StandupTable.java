package io.komdir.kpi.standup;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.scoreboard.LineView;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import io.komdir.kpi.shared.report.ReportTable.Shape;
import io.komdir.kpi.standup.StandupView.NormView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An agenda as a table: one row per person and metric with the result of the last working day, the norm of the date and the
 * commitments. First the whole team, whose employee is {@code ""}, then people of the date, people who were in the team on the
 * last working day only, and people with only a commitment.
 */
final class StandupTable {
    private static final String WHOLE_TEAM = "";
    private static final Shape SHAPE = new Shape(
            List.of("employee", "date", "fullName", "team", "absent", "yesterdayResult", "streakDays"),
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
                    "yesterdayVerdict",
                    "yesterdayCommitted",
                    "yesterdayCommitmentStatus",
                    "openCommitments"));

    private final Agenda agenda;
    private final Map<String, PersonRow> scoreboardRows = new LinkedHashMap<>();
    private final Map<String, List<Object>> keys = new LinkedHashMap<>();
    private final Map<String, Map<String, Cells>> cells = new HashMap<>();

    /** The figures of one person and metric; null for none. */
    private static final class Cells {
        private NormView norm;
        private LineView line;
        private CommitmentView committed;
        private CommitmentView before;
        private int open;

        private List<Object> values(MetricDefinition metric, LocalDate yesterday) {
            return Arrays.asList(
                    metric.timing(),
                    norm == null ? null : norm.target(),
                    norm == null ? null : norm.norm(),
                    norm == null ? null : norm.behind(),
                    committed == null ? null : committed.value(),
                    committed == null ? null : committed.status(),
                    line == null ? null : yesterday,
                    line == null ? null : line.target(),
                    line == null ? null : line.fact(),
                    line == null ? null : line.percent(),
                    line == null ? null : line.verdict(),
                    before == null ? null : before.value(),
                    before == null ? null : before.status(),
                    open);
        }
    }

    private StandupTable(Agenda agenda) {
        this.agenda = agenda;
    }

    static ReportTable of(Agenda agenda) {
        return new StandupTable(agenda).table();
    }

    private ReportTable table() {
        agenda.scoreboard()
                .ifPresent(scoreboard -> scoreboard.rows().forEach(row -> scoreboardRows.put(row.employee(), row)));
        norms();
        results();
        commitments();
        List<Row> rows = new ArrayList<>();
        Set<String> used = new HashSet<>();
        LocalDate yesterday =
                agenda.scoreboard().map(scoreboard -> scoreboard.date()).orElse(null);
        keys.forEach((employee, key) -> agenda.metrics().stream()
                .filter(metric -> cells.getOrDefault(employee, Map.of()).containsKey(metric.code()))
                .forEach(metric -> {
                    used.add(metric.code());
                    rows.add(new Row(
                            key, metric.code(), at(employee, metric.code()).values(metric, yesterday)));
                }));
        return new ReportTable(SHAPE, pivots(used), rows);
    }

    private void norms() {
        StandupView view = agenda.view();
        key(WHOLE_TEAM, view.name(), view.team(), null);
        view.today().team().forEach(norm -> at(WHOLE_TEAM, norm.metric()).norm = norm);
        view.today().people().forEach(person -> {
            key(person.employee(), person.fullName(), person.team(), person.absent());
            person.norms().forEach(norm -> at(person.employee(), norm.metric()).norm = norm);
        });
    }

    private void results() {
        scoreboardRows.values().forEach(row -> {
            key(row.employee(), row.fullName(), row.team(), null);
            row.leading().forEach(line -> at(row.employee(), line.metric()).line = line);
            row.lagging().forEach(line -> at(row.employee(), line.metric()).line = line);
        });
    }

    private void commitments() {
        var all = agenda.view().commitments();
        all.today().forEach(one -> at(one).committed = one);
        all.yesterday().forEach(one -> {
            Cells at = at(one);
            // Sorted by status, not by day: that of the last working day is the earliest.
            if (at.before == null || one.date().isBefore(at.before.date())) {
                at.before = one;
            }
        });
        all.open().forEach(one -> at(one).open++);
    }

    private List<String> pivots(Set<String> used) {
        return agenda.metrics().stream()
                .map(MetricDefinition::code)
                .filter(used::contains)
                .toList();
    }

    private void key(String employee, String fullName, String team, Boolean absent) {
        PersonRow row = scoreboardRows.get(employee);
        keys.putIfAbsent(
                employee,
                Arrays.asList(
                        employee,
                        agenda.view().date(),
                        fullName,
                        team,
                        absent,
                        row == null ? null : row.verdict(),
                        row == null ? null : row.streak().days()));
    }

    private Cells at(CommitmentView one) {
        key(one.employee(), one.fullName(), one.team(), null);
        return at(one.employee(), one.metric());
    }

    private Cells at(String employee, String metric) {
        return cells.computeIfAbsent(employee, any -> new HashMap<>()).computeIfAbsent(metric, any -> new Cells());
    }
}
