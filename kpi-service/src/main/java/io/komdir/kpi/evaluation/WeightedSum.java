package io.komdir.kpi.evaluation;

import java.math.BigDecimal;

/**
 * What facts of a metric add up to. Sums, averages and ratios of any group of people and days come from these additions.
 *
 * @param value sum of the values; of an {@code AVERAGE} metric each value times its weight
 * @param weight sum of the weights; used by {@code AVERAGE} metrics only
 */
public record WeightedSum(BigDecimal value, BigDecimal weight) {
    public static final WeightedSum NONE = new WeightedSum(BigDecimal.ZERO, BigDecimal.ZERO);

    public WeightedSum plus(WeightedSum other) {
        return new WeightedSum(value.add(other.value), weight.add(other.weight));
    }
}
