package io.komdir.kpi.reference.targets;

import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;

/** The limits of target values. */
public final class Amounts {
    /** Most digits of a value in all. */
    public static final int DIGITS = 18;
    /** Most digits of a value after the point. */
    public static final int DECIMALS = 6;

    private Amounts() {}

    /** The same number without trailing zeros after the point and never with an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        return Decimals.plain(value);
    }

    /** Whether the value keeps to {@link #DIGITS} and {@link #DECIMALS}; trailing zeros after the point do not count. */
    public static boolean fits(BigDecimal value) {
        int decimals = Decimals.fractionDigits(value);
        return decimals <= DECIMALS && Decimals.integerDigits(value) + decimals <= DIGITS;
    }
}
