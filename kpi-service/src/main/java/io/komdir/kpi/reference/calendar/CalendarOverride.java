package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organization's own word on one day.
 *
 * @param reason its text, in its own words; may be empty
 */
record CalendarOverride(LocalDate date, boolean working, String reason) {

    CalendarDay asDay() {
        return new CalendarDay(date, working, Optional.of(new DayReason(DayReason.Kind.OWN, reason)));
    }
}
