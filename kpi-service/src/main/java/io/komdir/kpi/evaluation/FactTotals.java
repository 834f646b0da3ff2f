package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parts of all facts of one period, by scope and metric. Filled by one thread, then only read.
 */
public final class FactTotals {
    private static final int PERCENT_POINTS = 2;

    private final Map<Scope, Map<String, WeightedSum>> parts = new HashMap<>();

    /** Adds parts to what the scope already has of the metric. */
    public void add(Scope scope, String metric, WeightedSum more) {
        parts.computeIfAbsent(scope, any -> new HashMap<>()).merge(metric, more, WeightedSum::plus);
    }

    /** Adds all that another tally has. */
    public void addAll(FactTotals other) {
        other.parts.forEach((scope, own) -> own.forEach((metric, more) -> add(scope, metric, more)));
    }

    /** Whether anybody's fact is in it. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Those who have facts, in no order. */
    public Set<Scope> scopes() {
        return parts.keySet();
    }

    /** Whether the scope has facts from which the metric comes. */
    public boolean has(Scope scope, MetricDefinition metric) {
        Map<String, WeightedSum> own = parts.getOrDefault(scope, Map.of());
        return switch (metric.formula().type()) {
            case SUM, AVERAGE -> own.containsKey(metric.code());
            case RATIO ->
                own.containsKey(metric.formula().numerator())
                        || own.containsKey(metric.formula().denominator());
        };
    }

    /**
     * The fact of the metric: a sum (0 when the scope has none), a mean weighted by the weights, or the quotient of the two
     * sums of a ratio, times 100 when its unit is {@link Unit#PERCENT}.
     *
     * @return null when an average has no weight or a ratio's denominator is 0
     */
    public BigDecimal fact(Scope scope, MetricDefinition metric) {
        Map<String, WeightedSum> own = parts.getOrDefault(scope, Map.of());
        return switch (metric.formula().type()) {
            case SUM -> Numbers.plain(value(own.get(metric.code())));
            case AVERAGE -> {
                WeightedSum mean = own.get(metric.code());
                yield mean == null ? null : Numbers.quotient(mean.value(), mean.weight());
            }
            case RATIO -> {
                BigDecimal numerator = value(own.get(metric.formula().numerator()));
                BigDecimal denominator = value(own.get(metric.formula().denominator()));
                boolean percent = metric.unit() == Unit.PERCENT;
                yield Numbers.quotient(percent ? numerator.movePointRight(PERCENT_POINTS) : numerator, denominator);
            }
        };
    }

    /** What the facts of one stored metric add up to; zeros when the scope has none. */
    public WeightedSum parts(Scope scope, String metric) {
        return parts.getOrDefault(scope, Map.of()).getOrDefault(metric, WeightedSum.NONE);
    }

    private static BigDecimal value(WeightedSum parts) {
        return parts == null ? BigDecimal.ZERO : parts.value();
    }
}
