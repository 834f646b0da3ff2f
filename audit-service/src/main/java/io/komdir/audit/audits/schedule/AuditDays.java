package io.komdir.audit.audits.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The days on which audits were completed, oldest first, and what follows from them. Immutable.
 *
 * <p>Due dates are counted by calendar months. Where a month is too short its last day counts; an audit on that day does not
 * pull the following ones forward: 31 January, 28 February, 31 March.
 *
 * @param startsOn first day of the organization, null while it is unknown; without an audit the first is due one cadence later
 */
record AuditDays(LocalDate startsOn, List<LocalDate> days) {

    AuditDays {
        days = List.copyOf(days);
    }

    /** The days in any order. */
    static AuditDays of(LocalDate startsOn, Collection<LocalDate> days) {
        return new AuditDays(startsOn, days.stream().distinct().sorted().toList());
    }

    /** Empty while no audit was completed. */
    Optional<LocalDate> last() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** When the next audit is due; empty without an audit and without a start. */
    Optional<LocalDate> next(Cadence cadence) {
        return last().or(() -> Optional.ofNullable(startsOn)).map(from -> {
            YearMonth month = YearMonth.from(from).plusMonths(cadence.months());
            return month.atDay(Math.min(dayOfMonth(from), month.lengthOfMonth()));
        });
    }

    /** Of the last audit, or of one before when that came on the last day of a month that was too short for it. */
    private int dayOfMonth(LocalDate from) {
        int day = from.getDayOfMonth();
        for (int i = days.size() - 1; i >= 0 && isLastOfMonth(days.get(i)); i--) {
            LocalDate before = i > 0 ? days.get(i - 1) : startsOn;
            day = Math.max(day, before == null ? 0 : before.getDayOfMonth());
        }
        return day;
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }
}
