package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.FactReader.DayParts;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The facts of one scope and metric by day, added up as reports do. */
final class MonthState {
    private final Scope scope;
    private final MetricDefinition metric;
    private final Map<LocalDate, FactTotals> days = new HashMap<>();

    MonthState(Scope scope, MetricDefinition metric, Collection<DayParts> rows) {
        this.scope = scope;
        this.metric = metric;
        rows.forEach(
                row -> days.computeIfAbsent(row.day(), day -> new FactTotals()).add(scope, row.metric(), row.parts()));
    }

    /** The fact of the days together, both ends inclusive; null of an average or ratio without parts. */
    BigDecimal fact(LocalDate from, LocalDate to) {
        FactTotals sum = new FactTotals();
        days.forEach((day, tally) -> {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                sum.addAll(tally);
            }
        });
        return sum.fact(scope, metric);
    }

    /** Numerator and denominator of one day; of a sum the numerator is its value and the denominator 0. */
    Ratio parts(LocalDate day) {
        FactTotals tally = days.getOrDefault(day, new FactTotals());
        return metric.formula().sums()
                ? new Ratio(tally.parts(scope, metric.code()).value(), BigDecimal.ZERO)
                : Ratio.of(tally, scope, metric);
    }
}
