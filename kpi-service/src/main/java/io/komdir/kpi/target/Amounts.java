package io.komdir.kpi.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic on target values. */
final class Amounts {
    private static final int DECIMALS = 6;

    private Amounts() {}

    /** The same number without trailing zeros after the point and never with an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Mean with at most 6 decimals, rounded half up. */
    static BigDecimal mean(BigDecimal sum, int count) {
        return plain(sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP));
    }
}
