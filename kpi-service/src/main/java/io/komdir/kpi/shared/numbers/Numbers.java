package io.komdir.kpi.shared.numbers;

import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How reports round. Half goes up; what is shown is what is judged. */
public final class Numbers {
    /** Most digits after the point of a fact, a target and a mean; the same as of a pushed value. */
    public static final int SCALE = 6;

    private static final int PERCENT_SCALE = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** The same number without needless zeros after the point and never in scientific notation; null stays null. */
    public static BigDecimal plain(BigDecimal number) {
        return Decimals.plain(number);
    }

    /** The quotient with at most {@value #SCALE} digits after the point; null when the divisor is zero. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return Decimals.quotient(dividend, divisor, SCALE);
    }

    /** The part as percent of the whole with one digit after the point; null when either is missing or the whole is zero. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return plain(part.multiply(HUNDRED).divide(whole, PERCENT_SCALE, RoundingMode.HALF_UP));
    }
}
