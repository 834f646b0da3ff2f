package io.komdir.kpi.forecast;

import io.komdir.kpi.judgement.FactReader.DayParts;
import io.komdir.kpi.judgement.Fraction;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The facts of one scope and metric by day, added up as reports do. */
final class MonthState {
    private final Scope scope;
    private final MetricDefinition metric;
    private final Map<LocalDate, Tally> days = new HashMap<>();

    MonthState(Scope scope, MetricDefinition metric, Collection<DayParts> rows) {
        this.scope = scope;
        this.metric = metric;
        rows.forEach(row -> days.computeIfAbsent(row.day(), day -> new Tally()).add(scope, row.metric(), row.parts()));
    }

    /** The fact of the days together, both ends inclusive; null of an average or ratio without parts. */
    BigDecimal fact(LocalDate from, LocalDate to) {
        Tally sum = new Tally();
        days.forEach((day, tally) -> {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                sum.addAll(tally);
            }
        });
        return sum.fact(scope, metric);
    }

    /** Numerator and denominator of one day; of a sum the numerator is its value and the denominator 0. */
    Fraction parts(LocalDate day) {
        Tally tally = days.getOrDefault(day, new Tally());
        return metric.formula().sums()
                ? new Fraction(tally.parts(scope, metric.code()).value(), BigDecimal.ZERO)
                : Fraction.of(tally, scope, metric);
    }
}
