package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The facts of one scope and metric by day. */
final class FactsByDay {
    private final Scope scope;
    private final MetricDefinition metric;
    private final Map<LocalDate, FactTotals> days = new HashMap<>();

    FactsByDay(Scope scope, MetricDefinition metric, Collection<FactSum> facts) {
        this.scope = scope;
        this.metric = metric;
        facts.forEach(fact ->
                days.computeIfAbsent(fact.day(), day -> new FactTotals()).add(scope, fact.metric(), fact.sum()));
    }

    /** The fact of the days together, both ends inclusive; null of an average or ratio without anything to compute from. */
    BigDecimal fact(LocalDate from, LocalDate to) {
        FactTotals sum = new FactTotals();
        days.forEach((day, totals) -> {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                sum.addAll(totals);
            }
        });
        return sum.fact(scope, metric);
    }

    /** Numerator and denominator of one day; of a sum the numerator is its value and the denominator 0. */
    Ratio ratio(LocalDate day) {
        FactTotals totals = days.getOrDefault(day, new FactTotals());
        return metric.formula().sums()
                ? new Ratio(totals.sum(scope, metric.code()).value(), BigDecimal.ZERO)
                : Ratio.of(totals, scope, metric);
    }

    /** The same of several days, both ends inclusive. */
    Ratio ratio(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? Ratio.ZERO
                : from.datesUntil(to.plusDays(1)).map(this::ratio).reduce(Ratio.ZERO, Ratio::plus);
    }
}
