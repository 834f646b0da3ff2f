package io.komdir.hiring.directory;

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
 * What this service knows of an organization.
 *
 * @param timeZone in which its days begin and end
 * @param currency of all its money
 * @param country ISO 3166-1 alpha-2 code
 */
public record OrganizationFacts(String name, ZoneId timeZone, Currency currency, String country) {
    /** Countries in which the product writes texts of its own in Russian. */
    private static final Set<String> RUSSIAN = Set.of("RU", "BY", "KZ", "KG");

    /** Until its first event from kpi-service: its code as name, days in UTC, roubles, Russia, as there by default. */
    static OrganizationFacts unknown(String organization) {
        return new OrganizationFacts(organization, ZoneOffset.UTC, Currency.getInstance("RUB"), "RU");
    }

    /** The language of texts that are written for the organization and kept; a reader's request names its own. */
    public Locale language() {
        return Locale.forLanguageTag(RUSSIAN.contains(country) ? "ru" : "en");
    }

    /** The date on which the moment falls for this organization. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** The amount as it can be paid: rounded half up to the smallest coin of the currency. */
    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }
}
