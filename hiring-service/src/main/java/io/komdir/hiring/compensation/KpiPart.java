package io.komdir.hiring.compensation;

import io.komdir.hiring.results.Goal;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Pay by how far the target of a metric was reached in the month.
 *
 * @param metric code of the metric
 * @param rate money for 100 percent of the target
 * @param threshold percent below which nothing is paid, null for none
 * @param cap percent above which no more is paid, null for none
 */
record KpiPart(String metric, BigDecimal rate, BigDecimal threshold, BigDecimal cap) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Percent of the target that was reached: 100 * fact / target, and 100 * target / fact where less is better.
     *
     * @return null when a target or a fact is missing, or the one below the line is zero
     */
    static BigDecimal attainment(Goal goal, BigDecimal fact, BigDecimal target) {
        BigDecimal above = goal == Goal.AT_LEAST ? fact : target;
        BigDecimal below = goal == Goal.AT_LEAST ? target : fact;
        if (above == null || below == null || below.signum() == 0) {
            return null;
        }
        return HUNDRED.multiply(above).divide(below, MathContext.DECIMAL64);
    }

    /** The percent that is paid: 0 below the threshold, never more than the cap. */
    BigDecimal paid(BigDecimal percent) {
        if (percent == null || percent.signum() < 0 || (threshold != null && percent.compareTo(threshold) < 0)) {
            return BigDecimal.ZERO;
        }
        return cap == null ? percent : percent.min(cap);
    }

    /** Money before rounding. */
    BigDecimal amount(BigDecimal percent) {
        return rate.multiply(paid(percent)).divide(HUNDRED, MathContext.DECIMAL64);
    }
}
