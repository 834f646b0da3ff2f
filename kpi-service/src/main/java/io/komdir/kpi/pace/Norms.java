package io.komdir.kpi.pace;

import io.komdir.kpi.judgement.Groundwork;
import io.komdir.kpi.judgement.Numbers;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What everybody is asked for on one day, with catch-up. Pure: all that was read is handed in; for one thread. */
public final class Norms {
    private final Groundwork ground;
    private final LocalDate date;
    private final Tally before;
    private final ScopeDays days;

    /**
     * For one day.
     *
     * @param before the facts from the first of the month to the day before, see {@link MonthFacts#before}
     */
    public Norms(Groundwork ground, LocalDate date, Tally before) {
        this.ground = ground;
        this.date = date;
        this.before = before;
        this.days = ScopeDays.of(ground, YearMonth.from(date));
    }

    /** The norm of one metric of one scope; without value when no target applies on the day. */
    public Norm of(Scope scope, MetricDefinition metric) {
        BigDecimal plain =
                Numbers.plain(ground.targets().on(scope, metric.code(), date).orElse(null));
        BigDecimal month = over(scope, metric, YearMonth.from(date).atEndOfMonth());
        MonthDays counted = days.at(scope, date.minusDays(1));
        return Norm.of(metric, plain, toDate(scope, metric), month, counted.remaining());
    }

    private Norm.ToDate toDate(Scope scope, MetricDefinition metric) {
        BigDecimal target = date.getDayOfMonth() == 1 ? null : over(scope, metric, date.minusDays(1));
        return new Norm.ToDate(target, before.isEmpty() ? null : before.fact(scope, metric));
    }

    private BigDecimal over(Scope scope, MetricDefinition metric, LocalDate to) {
        return Numbers.plain(ground.targets()
                .over(scope, metric.code(), date.withDayOfMonth(1), to)
                .orElse(null));
    }
}
