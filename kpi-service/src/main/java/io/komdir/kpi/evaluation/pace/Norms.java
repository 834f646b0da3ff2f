package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** Computes the norms of all scopes on one day. Pure: gets all that was read; for one thread. */
public final class Norms {
    private final EvaluationContext context;
    private final LocalDate date;
    private final LocalDate lastElapsed;
    private final FactTotals before;
    private final ScopeDays days;

    /**
     * For one day.
     *
     * @param lastElapsed the last day before the date whose facts count. Of a future date it is earlier than the day before:
     *     days that have not elapsed are not behind, and share the shortfall
     * @param before the facts from the first of the date's month to that day, see {@link MonthFactQueries#until}
     */
    public Norms(EvaluationContext context, LocalDate date, LocalDate lastElapsed, FactTotals before) {
        if (!lastElapsed.isBefore(date)) {
            throw new IllegalArgumentException(lastElapsed + " is not before " + date);
        }
        this.context = context;
        this.date = date;
        this.lastElapsed = lastElapsed;
        this.before = before;
        this.days = ScopeDays.of(context, YearMonth.from(date));
    }

    /** The norm of one metric of one scope; without value when no target applies on the day. */
    public Norm of(Scope scope, MetricDefinition metric) {
        return Norm.of(
                metric,
                context.target(scope, metric, date),
                toDate(scope, metric),
                days.at(scope, lastElapsed).remaining());
    }

    private Norm.ToDate toDate(Scope scope, MetricDefinition metric) {
        LocalDate first = date.withDayOfMonth(1);
        BigDecimal target = lastElapsed.isBefore(first) ? null : context.target(scope, metric, first, lastElapsed);
        return new Norm.ToDate(target, before.isEmpty() ? null : before.fact(scope, metric));
    }
}
