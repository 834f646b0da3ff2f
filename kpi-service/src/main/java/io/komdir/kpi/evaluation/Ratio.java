package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;

/**
 * What the fact of an average or a ratio is divided from. Ratios of several days or people add up; their common fact is the
 * quotient of the sum.
 *
 * @param numerator of an average the values times their weights, of a ratio the sum above
 * @param denominator of an average the weights, of a ratio the sum below
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final int PERCENT_POINTS = 2;

    /** The ratio of all totals of the scope; null for a sum, which has none. */
    public static Ratio of(FactTotals totals, Scope scope, MetricDefinition metric) {
        return switch (metric.formula().type()) {
            case SUM -> null;
            case AVERAGE -> {
                WeightedSum mean = totals.sum(scope, metric.code());
                yield new Ratio(Numbers.plain(mean.value()), Numbers.plain(mean.weight()));
            }
            case RATIO ->
                new Ratio(
                        Numbers.plain(
                                totals.sum(scope, metric.formula().numerator()).value()),
                        Numbers.plain(totals.sum(scope, metric.formula().denominator())
                                .value()));
        };
    }

    public Ratio plus(Ratio other) {
        return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** The fact: a ratio in percent is times 100. Null when the denominator is zero. */
    public BigDecimal fact(MetricDefinition metric) {
        boolean percent = !metric.formula().takesFacts() && metric.unit() == Unit.PERCENT;
        return Numbers.quotient(percent ? numerator.movePointRight(PERCENT_POINTS) : numerator, denominator);
    }
}
