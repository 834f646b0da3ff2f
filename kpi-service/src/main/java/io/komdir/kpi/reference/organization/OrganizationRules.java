package io.komdir.kpi.reference.organization;

import io.komdir.platform.problem.Violations;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** The rules of settings that no constraint of their fields expresses. */
final class OrganizationRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private OrganizationRules() {}

    static void check(Violations violations, OrganizationRequest request) {
        LocalTime closesAt = request.dayClosesAt();
        violations
                .when(request.timeZone() != null && !isTimeZone(request.timeZone()), "timeZone", "time-zone")
                .when(request.currency() != null && !isCurrency(request.currency()), "currency", "currency")
                .when(request.country() != null && !COUNTRIES.contains(request.country()), "country", "country")
                .when(
                        closesAt != null && (closesAt.getSecond() != 0 || closesAt.getNano() != 0),
                        "dayClosesAt",
                        "whole-minutes")
                // 00:00 is the beginning of the day: it would be judged before anything could happen on it.
                .when(LocalTime.MIDNIGHT.equals(closesAt), "dayClosesAt", "at-least", "00:01");
    }

    /** A place's zone that PostgreSQL has too; an offset such as {@code +03:00} would miss summer time. */
    private static boolean isTimeZone(String zone) {
        return zone.equals("UTC")
                || (zone.contains("/")
                        && !zone.startsWith("SystemV/")
                        && ZoneId.getAvailableZoneIds().contains(zone));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
