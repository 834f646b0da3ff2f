package io.komdir.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * An organization as kpi-service published it last.
 *
 * @param timeZone in which its days begin and end
 * @param currency of all its money
 * @param country ISO 3166-1 alpha-2 code
 * @param startsOn first day on which its numbers are evaluated; null until kpi-service has published the organization
 */
public record Organization(
        String name, ZoneId timeZone, Currency currency, String country, Stage stage, LocalDate startsOn) {
    /** Countries in which the product writes texts of its own in Russian. */
    private static final Set<String> RUSSIAN = Set.of("RU", "BY", "KZ", "KG");

    /** Until kpi-service has published it: its code as name and kpi-service's defaults; days in UTC, roubles, Russia, established. */
    static Organization unpublished(String code) {
        return new Organization(code, ZoneOffset.UTC, Currency.getInstance("RUB"), "RU", Stage.ESTABLISHED, null);
    }

    /** Whether kpi-service has published the organization. */
    public boolean isPublished() {
        return startsOn != null;
    }

    /** ISO 4217 code of the currency. */
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /** The language of texts that are written for the organization and kept; a reader's request names its own. */
    public Locale language() {
        return Locale.forLanguageTag(RUSSIAN.contains(country) ? "ru" : "en");
    }

    /** The date of the moment in the organization's time zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** The amount as it can be paid: rounded half up to the smallest coin of the currency. */
    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }
}
