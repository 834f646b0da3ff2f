package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.reporting.scoreboard.LineView;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.standup.StandupView.Missed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Selects the missed lines of a day's report and sorts them: leading metrics first, worst first. Pure. */
final class MissedLines {
    private final Map<String, MetricDefinition> metrics;
    private final Map<String, Integer> order = new HashMap<>();
    private final TeamPeople people;

    MissedLines(Map<String, MetricDefinition> metrics, TeamPeople people) {
        this.metrics = metrics;
        this.people = people;
        metrics.keySet().forEach(code -> order.put(code, order.size()));
    }

    /** The lines of all people; ties by the order of metrics, then by employee. */
    List<Missed> of(ScoreboardView scoreboard) {
        List<Missed> missed = new ArrayList<>();
        for (PersonRow row : scoreboard.rows()) {
            row.leading().forEach(line -> add(missed, row, Timing.LEADING, line));
            row.lagging().forEach(line -> add(missed, row, Timing.LAGGING, line));
        }
        missed.sort(Comparator.comparing(Missed::timing)
                .thenComparing(this::attainment)
                .thenComparing(line -> order.get(line.metric()))
                .thenComparing(Missed::employee));
        return missed;
    }

    private void add(List<Missed> missed, PersonRow row, Timing timing, LineView line) {
        if (line.verdict() == Verdict.MISSED) {
            missed.add(new Missed(
                    row.employee(),
                    row.fullName(),
                    row.team(),
                    people.name(row.team()),
                    timing,
                    line.metric(),
                    line.target(),
                    line.fact(),
                    line.reportedFact(),
                    line.percent()));
        }
    }

    /** The part of the target that was reached; of a goal "at most" the target as a part of the fact. */
    private BigDecimal attainment(Missed line) {
        boolean atLeast = metrics.get(line.metric()).goal() == Goal.AT_LEAST;
        BigDecimal part =
                atLeast ? Numbers.quotient(line.fact(), line.target()) : Numbers.quotient(line.target(), line.fact());
        return part == null ? BigDecimal.ZERO : part;
    }
}
