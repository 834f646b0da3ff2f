package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One day.
 *
 * @param reason why it is off, or works although the week says otherwise; empty on an ordinary working day
 */
public record CalendarDay(LocalDate date, boolean working, Optional<DayReason> reason) {

    static CalendarDay ordinary(LocalDate date) {
        return new CalendarDay(date, true, Optional.empty());
    }

    static CalendarDay off(LocalDate date, DayReason reason) {
        return new CalendarDay(date, false, Optional.of(reason));
    }

    static CalendarDay works(LocalDate date, DayReason reason) {
        return new CalendarDay(date, true, Optional.of(reason));
    }
}
