package io.komdir.kpi.judgement;

import java.math.BigDecimal;

/**
 * What facts of a metric add up to, so that sums, averages and ratios of any group of people and days come from the same
 * additions.
 *
 * @param value sum of the values; of an {@code AVERAGE} metric each value times its weight
 * @param weight sum of the weights; used by {@code AVERAGE} metrics only
 */
public record Parts(BigDecimal value, BigDecimal weight) {
    /** Of no facts. */
    public static final Parts NONE = new Parts(BigDecimal.ZERO, BigDecimal.ZERO);

    public Parts plus(Parts other) {
        return new Parts(value.add(other.value), weight.add(other.weight));
    }
}
