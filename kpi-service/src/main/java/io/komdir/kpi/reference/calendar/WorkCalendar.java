package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The working days of one organization over a span of days; immutable. */
public final class WorkCalendar {
    private final LocalDate from;
    private final List<CalendarDay> days;

    /**
     * @param days without gaps, oldest first, at least one
     */
    WorkCalendar(List<CalendarDay> days) {
        this.days = List.copyOf(days);
        this.from = this.days.get(0).date();
    }

    /** First loaded day. */
    public LocalDate from() {
        return from;
    }

    /** Last loaded day. */
    public LocalDate to() {
        return days.get(days.size() - 1).date();
    }

    /** All loaded days, oldest first. */
    public List<CalendarDay> days() {
        return days;
    }

    /**
     * Whether the organization works on the day.
     *
     * @throws IllegalArgumentException when the calendar was not loaded for that day
     */
    public boolean working(LocalDate day) {
        return days.get(index(day)).working();
    }

    /** Why the day is off, or works although the week says otherwise; empty on an ordinary working day. */
    public Optional<DayReason> reason(LocalDate day) {
        return days.get(index(day)).reason();
    }

    /**
     * The working days among these, both ends included, oldest first; empty when the first is after the last.
     *
     * @throws IllegalArgumentException when the calendar was not loaded for all of them
     */
    public List<LocalDate> workingDays(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return List.of();
        }
        return days.subList(index(first), index(last) + 1).stream()
                .filter(CalendarDay::working)
                .map(CalendarDay::date)
                .toList();
    }

    private int index(LocalDate day) {
        long index = ChronoUnit.DAYS.between(from, day);
        if (index < 0 || index >= days.size()) {
            throw new IllegalArgumentException(day + " is outside of the calendar " + from + " to " + to());
        }
        return (int) index;
    }
}
