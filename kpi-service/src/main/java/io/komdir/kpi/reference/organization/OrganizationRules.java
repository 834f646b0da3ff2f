package io.komdir.kpi.reference.organization;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What settings have to keep to; finds all that is wrong, not the first. */
final class OrganizationRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int NAME_LENGTH = 200;
    private static final int MOST_DAYS = 60;
    private static final int MOST_COUNT = 1_000_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Violation> violations = new ArrayList<>();

    private OrganizationRules() {}

    static void check(OrganizationRequest input) {
        OrganizationRules rules = new OrganizationRules();
        rules.all(input);
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void all(OrganizationRequest input) {
        if (input.name() == null || input.name().isBlank()) {
            broken("name", "required");
        } else if (input.name().strip().length() > NAME_LENGTH) {
            broken("name", "size", 1, NAME_LENGTH);
        }
        if (input.timeZone() != null && !isTimeZone(input.timeZone())) {
            broken("timeZone", "time-zone");
        }
        if (input.currency() != null && !isCurrency(input.currency())) {
            broken("currency", "currency");
        }
        if (input.country() != null && !COUNTRIES.contains(input.country())) {
            broken("country", "country");
        }
        workingTime(input);
        if (input.deviations() != null) {
            deviations(input.deviations());
        }
    }

    private void workingTime(OrganizationRequest input) {
        LocalTime closesAt = input.dayClosesAt();
        if (closesAt != null && (closesAt.getSecond() != 0 || closesAt.getNano() != 0)) {
            broken("dayClosesAt", "whole-minutes");
        } else if (LocalTime.MIDNIGHT.equals(closesAt)) {
            // 00:00 is the beginning of the day: it would be judged before anything could happen on it.
            broken("dayClosesAt", "at-least", "00:01");
        }
        if (input.workingWeek() != null && input.workingWeek().isEmpty()) {
            broken("workingWeek", "size", 1, 7);
        } else if (input.workingWeek() != null && input.workingWeek().stream().anyMatch(day -> day == null)) {
            broken("workingWeek", "required");
        }
        if (input.startsOn() != null
                && (input.startsOn().isBefore(FIRST_DAY) || input.startsOn().isAfter(LAST_DAY))) {
            broken("startsOn", "range", FIRST_DAY, LAST_DAY);
        }
    }

    private void deviations(DeviationRules input) {
        range("deviations.windowWorkingDays", input.windowWorkingDays(), MOST_DAYS);
        range("deviations.minimumCount", input.minimumCount(), MOST_COUNT);
        range("deviations.missedDays", input.missedDays(), MOST_DAYS);
    }

    private void range(String field, Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            broken(field, "range", 1, most);
        }
    }

    /** A place's zone, known to PostgreSQL too; an offset such as {@code +03:00} would miss summer time. */
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

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
