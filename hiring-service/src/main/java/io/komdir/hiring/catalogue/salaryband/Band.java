package io.komdir.hiring.catalogue.salaryband;

import io.komdir.hiring.catalogue.position.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a position is paid a month on a level.
 *
 * @param from the least, above 0
 * @param to the most, not below {@code from}
 * @param currency ISO 4217 code
 * @param experienceYears null when not given
 * @param region "" for all regions that have no band of their own
 * @param effectiveFrom its first day; a default stands from 1970-01-01, because nothing has replaced it
 * @param source where the figures come from
 * @param builtIn whether it is a default of the product
 */
public record Band(
        String position,
        Level level,
        String region,
        BigDecimal from,
        BigDecimal to,
        String currency,
        Years experienceYears,
        LocalDate effectiveFrom,
        String source,
        boolean builtIn) {
    private static final int DIGITS = 4;

    /** Halfway between the ends. */
    public BigDecimal midpoint() {
        return from.add(to).divide(BigDecimal.valueOf(2));
    }

    /** The amount divided by the midpoint, rounded half up to 4 digits: 1 is the middle of the band. */
    public BigDecimal compaRatio(BigDecimal amount) {
        return amount.divide(midpoint(), DIGITS, RoundingMode.HALF_UP);
    }

    /**
     * Where the amount lies between the ends, rounded half up to 4 digits: 0 at the lower, 1 at the upper, negative below
     * the band; null when the band is one amount.
     */
    public BigDecimal rangePenetration(BigDecimal amount) {
        BigDecimal width = to.subtract(from);
        return width.signum() == 0 ? null : amount.subtract(from).divide(width, DIGITS, RoundingMode.HALF_UP);
    }

    /** Below, within or above; the ends are within. */
    public Verdict verdict(BigDecimal amount) {
        if (amount.compareTo(from) < 0) {
            return Verdict.BELOW;
        }
        return amount.compareTo(to) > 0 ? Verdict.ABOVE : Verdict.WITHIN;
    }

    /** Whether the other says the same but for the date from which it does. */
    boolean hasSameContent(Band other) {
        return from.compareTo(other.from) == 0
                && to.compareTo(other.to) == 0
                && Objects.equals(experienceYears, other.experienceYears)
                && source.equals(other.source);
    }

    /** Where an amount lies. */
    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE
    }
}
