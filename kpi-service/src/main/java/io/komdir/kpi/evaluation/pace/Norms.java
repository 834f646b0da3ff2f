package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What everybody is asked for on one day, with catch-up. Pure: all that was read is handed in; for one thread. */
public final class Norms {
    private final EvaluationContext ground;
    private final LocalDate date;
    private final LocalDate lived;
    private final FactTotals before;
    private final ScopeDays days;

    /**
     * For one day.
     *
     * @param lived the last day before the date whose facts count. Of a day to come it is earlier than the day before: days
     *     that have not been lived yet are not behind, and their share of the shortfall is still theirs
     * @param before the facts from the first of the date's month to the lived day, see {@link MonthFacts#until}
     */
    public Norms(EvaluationContext ground, LocalDate date, LocalDate lived, FactTotals before) {
        if (!lived.isBefore(date)) {
            throw new IllegalArgumentException(lived + " is not before " + date);
        }
        this.ground = ground;
        this.date = date;
        this.lived = lived;
        this.before = before;
        this.days = ScopeDays.of(ground, YearMonth.from(date));
    }

    /** The norm of one metric of one scope; without value when no target applies on the day. */
    public Norm of(Scope scope, MetricDefinition metric) {
        BigDecimal plain =
                Numbers.plain(ground.targets().on(scope, metric.code(), date).orElse(null));
        return Norm.of(
                metric, plain, toDate(scope, metric), days.at(scope, lived).remaining());
    }

    private Norm.ToDate toDate(Scope scope, MetricDefinition metric) {
        LocalDate first = date.withDayOfMonth(1);
        BigDecimal target = lived.isBefore(first)
                ? null
                : Numbers.plain(ground.targets()
                        .over(scope, metric.code(), first, lived)
                        .orElse(null));
        return new Norm.ToDate(target, before.isEmpty() ? null : before.fact(scope, metric));
    }
}
