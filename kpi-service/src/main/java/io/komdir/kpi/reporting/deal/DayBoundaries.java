package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Beginnings of days in the organization's time zone, oldest first, none after the date: how many of them lie after a moment
 * is how many days have begun since.
 *
 * @param date of the report
 * @param today in the organization's time zone
 * @param calendarDays beginnings of all days; as far back as days are counted at all
 * @param workingDays beginnings of the working days among them
 */
record DayBoundaries(
        LocalDate date, LocalDate today, ZoneId zone, List<Instant> calendarDays, List<Instant> workingDays) {
    /** Days are counted over at most so many years; a longer time counts as that long. */
    static final int YEARS = 10;

    static DayBoundaries of(LocalDate date, LocalDate today, ZoneId zone, WorkCalendar calendar) {
        LocalDate first = calendar.from();
        List<Instant> all =
                first.datesUntil(date.plusDays(1)).map(day -> begin(day, zone)).toList();
        List<Instant> working = calendar.workingDays(first, date).stream()
                .map(day -> begin(day, zone))
                .toList();
        return new DayBoundaries(date, today, zone, all, working);
    }

    /** The first moment of the date. */
    Instant begin() {
        return begin(date, zone);
    }

    /**
     * Of a past date the first moment after it: the stage on that date of a deal that has changed its stage since
     * is unknown. Null from today on.
     */
    Instant knownUntil() {
        return date.isBefore(today) ? begin(date.plusDays(1), zone) : null;
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
