package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organization's own decision about one day; it wins over week, holidays and transfers.
 *
 * @param reason in its own words; may be empty
 */
record CalendarOverride(LocalDate date, boolean working, String reason) {

    CalendarDay day() {
        return new CalendarDay(date, working, Optional.of(new DayReason(DayReason.Kind.OWN, reason)));
    }
}
