package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.pace.MonthFactQueries.DayAndMonth;
import io.komdir.kpi.evaluation.pace.Pace;
import io.komdir.kpi.evaluation.pace.ScopeDays;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.scoreboard.LineView.MonthToDate;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Builds the lines of one day's scoreboard for any scope. Pure: gets all that was read. */
final class ScoreboardLineBuilder {
    private final EvaluationContext context;
    private final LocalDate date;
    private final LocalDate first;
    private final LocalDate last;
    private final DayAndMonth facts;
    private final ScopeDays days;
    private final boolean pushed;
    private final ReportedFacts reported;
    private final boolean pushedInMonth;
    private final LocalDate lastElapsed;

    /**
     * For one date.
     *
     * @param open whether the date itself remains, that is, it is neither over nor closed
     * @param pushed whether the date has any fact of the organization
     */
    ScoreboardLineBuilder(
            EvaluationContext context,
            LocalDate date,
            boolean open,
            DayAndMonth facts,
            boolean pushed,
            ReportedFacts reported) {
        this.context = context;
        this.date = date;
        this.first = date.withDayOfMonth(1);
        this.last = date.withDayOfMonth(date.lengthOfMonth());
        this.facts = facts;
        this.days = ScopeDays.of(context, YearMonth.from(date));
        this.pushed = pushed;
        this.reported = reported;
        this.pushedInMonth = pushed || !facts.month().isEmpty();
        this.lastElapsed = open ? date.minusDays(1) : date;
    }

    /**
     * The lines of a scope. A metric has one when it has a target in the month, a fact in the month to date, or a line in the
     * report of the day's closing.
     *
     * @param metrics in the order of the lines
     */
    List<LineView> lines(Scope scope, List<MetricDefinition> metrics) {
        List<LineView> lines = new ArrayList<>();
        for (MetricDefinition metric : metrics) {
            BigDecimal monthTarget = context.target(scope, metric, first, last);
            if (monthTarget != null || facts.month().has(scope, metric) || reported.has(scope, metric.code())) {
                lines.add(line(scope, metric, monthTarget));
            }
        }
        return lines;
    }

    private LineView line(Scope scope, MetricDefinition metric, BigDecimal monthTarget) {
        Evaluation day = Evaluation.of(
                metric, context.target(scope, metric, date), facts.day().fact(scope, metric), pushed);
        Evaluation month = Evaluation.of(
                metric,
                context.target(scope, metric, first, date),
                facts.month().fact(scope, metric),
                pushedInMonth);
        Pace pace = Pace.of(
                metric,
                monthTarget,
                month.fact(),
                days.at(scope, date),
                days.at(scope, lastElapsed).remaining());
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
}
