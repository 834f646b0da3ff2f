package io.komdir.platform.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal numbers in one form: no zeros at the end of the fraction, never a negative scale. Two equal numbers in this form are
 * {@link BigDecimal#equals equal}. Half is rounded up.
 */
public final class Decimals {
    private Decimals() {}

    /**
     * The number in the plain form; null stays null. A number from outside must be checked by {@link #integerDigits} before:
     * {@code 1e999999999} in the plain form has a billion digits.
     */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null || number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number rounded to at most {@code scale} digits after the point, in the plain form; null stays null. */
    public static BigDecimal rounded(BigDecimal number, int scale) {
        return number == null ? null : plain(number.setScale(scale, RoundingMode.HALF_UP));
    }

    /** As {@link #rounded(BigDecimal, int)} for a finite floating-point number. */
    public static BigDecimal rounded(double number, int scale) {
        return rounded(BigDecimal.valueOf(number), scale);
    }

    /** The quotient with at most {@code scale} digits after the point, in the plain form; null when the divisor is zero. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int scale) {
        return divisor.signum() == 0 ? null : plain(dividend.divide(divisor, scale, RoundingMode.HALF_UP));
    }

    /** The digits of the plain form, never with an exponent. */
    public static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** Digits before the point, without leading zeros: 0 for 0.5 and for 0. Safe for any number. */
    public static long integerDigits(BigDecimal number) {
        return number.signum() == 0 ? 0 : Math.max(0L, (long) number.precision() - number.scale());
    }

    /** Digits after the point, without zeros at the end. Safe for any number. */
    public static int fractionDigits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
