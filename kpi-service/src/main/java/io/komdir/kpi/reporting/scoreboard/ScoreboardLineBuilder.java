package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.pace.MonthFacts.DayAndMonth;
import io.komdir.kpi.evaluation.pace.Pace;
import io.komdir.kpi.evaluation.pace.ScopeDays;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.scoreboard.LineView.MonthToDate;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Makes the lines of one day's report for any scope. Pure: all that was read is handed in. */
final class ScoreboardLineBuilder {
    private final EvaluationContext ground;
    private final LocalDate date;
    private final LocalDate first;
    private final LocalDate last;
    private final DayAndMonth facts;
    private final ScopeDays days;
    private final boolean pushed;
    private final ReportedFacts reported;
    private final boolean pushedInMonth;
    private final LocalDate lastDone;

    /**
     * For one date.
     *
     * @param open whether the date itself remains, that is, it is not over and not closed
     * @param pushed whether anybody pushed anything for the date
     */
    ScoreboardLineBuilder(
            EvaluationContext ground,
            LocalDate date,
            boolean open,
            DayAndMonth facts,
            boolean pushed,
            ReportedFacts reported) {
        this.ground = ground;
        this.date = date;
        this.first = date.withDayOfMonth(1);
        this.last = date.withDayOfMonth(date.lengthOfMonth());
        this.facts = facts;
        this.days = ScopeDays.of(ground, YearMonth.from(date));
        this.pushed = pushed;
        this.reported = reported;
        this.pushedInMonth = pushed || !facts.month().isEmpty();
        this.lastDone = open ? date.minusDays(1) : date;
    }

    /**
     * The lines of a scope: a metric shows when it has a target in the month, a fact in the month to date, or
     * a line in the report of the day's closing.
     *
     * @param metrics in the order of the lines
     */
    List<LineView> lines(Scope scope, List<MetricDefinition> metrics) {
        List<LineView> lines = new ArrayList<>();
        for (MetricDefinition metric : metrics) {
            BigDecimal monthTarget = target(scope, metric, last);
            if (monthTarget != null || facts.month().has(scope, metric) || reported.has(scope, metric.code())) {
                lines.add(line(scope, metric, monthTarget));
            }
        }
        return lines;
    }

    private LineView line(Scope scope, MetricDefinition metric, BigDecimal monthTarget) {
        BigDecimal target =
                Numbers.plain(ground.targets().on(scope, metric.code(), date).orElse(null));
        Evaluation day = Evaluation.of(metric, target, facts.day().fact(scope, metric), pushed);
        Evaluation month =
                Evaluation.of(metric, target(scope, metric, date), facts.month().fact(scope, metric), pushedInMonth);
        Pace pace = Pace.of(
                metric,
                monthTarget,
                month.fact(),
                days.at(scope, date),
                days.at(scope, lastDone).remaining());
        return new LineView(
                metric.code(),
                day.target(),
                day.fact(),
                reported.fact(scope, metric.code()),
                day.percent(),
                day.verdict(),
                new MonthToDate(month.target(), month.fact(), month.percent()),
                pace.forecast(),
                pace.requiredPerDay());
    }

    private BigDecimal target(Scope scope, MetricDefinition metric, LocalDate to) {
        return Numbers.plain(
                ground.targets().over(scope, metric.code(), first, to).orElse(null));
    }
}
