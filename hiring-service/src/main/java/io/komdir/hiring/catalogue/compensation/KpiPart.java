package io.komdir.hiring.catalogue.compensation;

import io.komdir.hiring.results.Goal;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Pay by a metric of the month.
 *
 * @param metric code of the metric
 * @param rate money for a unit of the fact, or for 100 percent of the target, as {@code basis} says
 * @param threshold percent of the target below which nothing is paid, null for none
 * @param cap percent of the target above which no more is paid, null for none
 */
public record KpiPart(String metric, BigDecimal rate, Basis basis, BigDecimal threshold, BigDecimal cap) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the rate is paid for. */
    public enum Basis {
        /** Each unit: 200 for a lead, 0.03 for each rouble of revenue. */
        FACT,
        /** The target reached in full; more or less in proportion. */
        ATTAINMENT
    }

    /** Why nothing, or not all, is paid. */
    enum Reason {
        NO_FACT,
        NO_TARGET,
        BELOW_THRESHOLD,
        CAPPED,
        /** A rate for a unit of what should be little makes no sense; see {@link Basis#ATTAINMENT}. */
        LESS_IS_BETTER
    }

    /**
     * What is paid, before rounding.
     *
     * @param percent of the target that was reached, null when it cannot be computed
     * @param counted what the rate was multiplied by: units, or percent
     * @param reason null when all is paid
     */
    record Pay(BigDecimal percent, BigDecimal counted, BigDecimal amount, Reason reason) {
        static Pay none(BigDecimal percent, Reason reason) {
            return new Pay(percent, BigDecimal.ZERO, BigDecimal.ZERO, reason);
        }
    }

    /**
     * Pay of a month.
     *
     * @param goal whether more or less of the metric is better
     * @param fact null when nothing was measured
     * @param target of the month, null when none applied
     */
    Pay pay(Goal goal, BigDecimal fact, BigDecimal target) {
        if (fact == null) {
            return Pay.none(null, Reason.NO_FACT);
        }
        boolean needsTarget = basis == Basis.ATTAINMENT || threshold != null || cap != null;
        BigDecimal percent = attainment(goal, fact, target);
        if (basis == Basis.FACT && goal == Goal.AT_MOST) {
            return Pay.none(percent, Reason.LESS_IS_BETTER);
        }
        if (needsTarget && percent == null) {
            return Pay.none(null, Reason.NO_TARGET);
        }
        if (threshold != null && percent.compareTo(threshold) < 0) {
            return Pay.none(percent, Reason.BELOW_THRESHOLD);
        }
        boolean capped = cap != null && percent.compareTo(cap) > 0;
        BigDecimal counted = capped ? cap : percent;
        if (basis == Basis.FACT) {
            counted = capped ? target.multiply(cap).divide(HUNDRED, MathContext.DECIMAL128) : fact.max(BigDecimal.ZERO);
            return new Pay(percent, counted, rate.multiply(counted), capped ? Reason.CAPPED : null);
        }
        BigDecimal amount = rate.multiply(counted.max(BigDecimal.ZERO)).divide(HUNDRED, MathContext.DECIMAL128);
        return new Pay(percent, counted, amount, capped ? Reason.CAPPED : null);
    }

    /**
     * Percent of the target that was reached: 100 * fact / target, and 100 * target / fact where less is better. Nothing at
     * all where less is better is the cap, or 100 without one.
     *
     * @return null without a target, or when more is better and the target is zero
     */
    private BigDecimal attainment(Goal goal, BigDecimal fact, BigDecimal target) {
        if (target == null) {
            return null;
        }
        BigDecimal above = goal == Goal.AT_LEAST ? fact : target;
        BigDecimal below = goal == Goal.AT_LEAST ? target : fact;
        if (below.signum() == 0) {
            return goal == Goal.AT_LEAST ? null : HUNDRED.max(cap == null ? HUNDRED : cap);
        }
        return HUNDRED.multiply(above).divide(below, MathContext.DECIMAL128);
    }
}
