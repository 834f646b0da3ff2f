package io.komdir.kpi.reference.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic on target values. */
public final class Amounts {
    /** Most digits of a value in all. */
    public static final int DIGITS = 18;
    /** Most digits of a value after the point. */
    public static final int DECIMALS = 6;

    private Amounts() {}

    /** The same number without trailing zeros after the point and never with an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the value keeps to {@link #DIGITS} and {@link #DECIMALS}; trailing zeros after the point do not count. */
    public static boolean fits(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        long whole = Math.max(0L, (long) stripped.precision() - stripped.scale());
        int decimals = Math.max(0, stripped.scale());
        return decimals <= DECIMALS && whole + decimals <= DIGITS;
    }

    /** Mean with at most 6 decimals, rounded half up. */
    static BigDecimal mean(BigDecimal sum, int count) {
        return plain(sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP));
    }
}
