package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The sums of all facts of one period, by scope and metric. Filled by one thread, then only read. */
public final class FactTotals {
    private final Map<Scope, Map<String, WeightedSum>> sums = new HashMap<>();

    /** Adds to the scope's sum of the metric. */
    public void add(Scope scope, String metric, WeightedSum sum) {
        sums.computeIfAbsent(scope, any -> new HashMap<>()).merge(metric, sum, WeightedSum::plus);
    }

    /** Adds all sums of other totals. */
    public void addAll(FactTotals other) {
        other.sums.forEach((scope, byMetric) -> byMetric.forEach((metric, sum) -> add(scope, metric, sum)));
    }

    /** Whether there is no fact at all. */
    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The scopes that have facts, in no order. */
    public Set<Scope> scopes() {
        return sums.keySet();
    }

    /** Whether the scope has facts that the metric is computed from. */
    public boolean has(Scope scope, MetricDefinition metric) {
        Set<String> stored = sums.getOrDefault(scope, Map.of()).keySet();
        return metric.formula().takesFacts()
                ? stored.contains(metric.code())
                : stored.contains(metric.formula().numerator())
                        || stored.contains(metric.formula().denominator());
    }

    /**
     * The fact of the metric: a sum (0 when the scope has none), a mean weighted by the weights, or the quotient of the two
     * sums of a ratio, times 100 when its unit is percent.
     *
     * @return null when an average has no weight or a ratio's denominator is 0
     */
    public BigDecimal fact(Scope scope, MetricDefinition metric) {
        Ratio ratio = Ratio.of(this, scope, metric);
        return ratio == null ? Numbers.plain(sum(scope, metric.code()).value()) : ratio.fact(metric);
    }

    /** What the facts of one stored metric add up to; zeros when the scope has none. */
    public WeightedSum sum(Scope scope, String metric) {
        return sums.getOrDefault(scope, Map.of()).getOrDefault(metric, WeightedSum.NONE);
    }
}
