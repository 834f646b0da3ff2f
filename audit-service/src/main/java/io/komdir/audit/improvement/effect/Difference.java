package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * After minus before, with its 95 % interval; 6 digits after the point.
 *
 * @param low not above {@code value}
 * @param high not below {@code value}
 */
record Difference(Method method, BigDecimal value, BigDecimal low, BigDecimal high) {
    private static final int SCALE = 6;

    static Difference of(Method method, double value, double low, double high) {
        return new Difference(method, figure(value), figure(low), figure(high));
    }

    /** Whether all of the interval is above 0, or below 0 for {@code above} false. */
    boolean excludesZero(boolean above) {
        return above ? low.signum() > 0 : high.signum() < 0;
    }

    Interval interval() {
        return new Interval(low, high);
    }

    static BigDecimal figure(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
