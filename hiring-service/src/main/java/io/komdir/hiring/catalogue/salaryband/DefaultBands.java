package io.komdir.hiring.catalogue.salaryband;

import io.komdir.hiring.catalogue.position.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The bands of an organization in roubles that has given none of its own: what positions of marketing are paid in Russia, from
 * the field's own survey (docs/guide/salary-bands.md). There are no defaults in other currencies, nor for sales: guessing them
 * would be worse than saying so.
 */
final class DefaultBands {
    private static final String CURRENCY = "RUB";
    private static final String SOURCE = "Komdir";
    private static final String MARKETER = "internet-marketer";
    private static final List<Band> BANDS = List.of(
            band("head-of-marketing", Level.SENIOR, new Years(3, 7), 150_000, 400_000),
            band(MARKETER, Level.JUNIOR, new Years(0, 1), 40_000, 70_000),
            band(MARKETER, Level.MIDDLE, new Years(1, 3), 70_000, 130_000),
            band(MARKETER, Level.SENIOR, new Years(3, 5), 100_000, 250_000),
            band("marketing-director", Level.SENIOR, null, 270_000, 700_000));

    private DefaultBands() {}

    static Optional<Band> find(String position, Level level, String currency) {
        return in(currency).stream()
                .filter(band -> band.position().equals(position) && band.level() == level)
                .findFirst();
    }

    /** By position and level. */
    static List<Band> in(String currency) {
        return currency.equals(CURRENCY) ? BANDS : List.of();
    }

    private static Band band(String position, Level level, Years years, long from, long to) {
        return new Band(
                position,
                level,
                "",
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                CURRENCY,
                years,
                LocalDate.EPOCH,
                SOURCE,
                true);
    }
}
