package io.komdir.kpi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The working days of one organization over a span of days; immutable. */
public final class WorkCalendar {
    private final LocalDate from;
    private final LocalDate to;
    private final Set<LocalDate> working;
    private final Map<LocalDate, DayReason> reasons;

    /**
     * @param from first day known
     * @param to last day known
     * @param working the working days from {@code from} to {@code to}
     * @param reasons of the days that are off, and of those that work although the week says otherwise
     */
    WorkCalendar(LocalDate from, LocalDate to, Set<LocalDate> working, Map<LocalDate, DayReason> reasons) {
        this.from = from;
        this.to = to;
        this.working = Set.copyOf(working);
        this.reasons = Map.copyOf(reasons);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /**
     * Whether the organization works on the day.
     *
     * @throws IllegalArgumentException when the calendar was not loaded for that day
     */
    public boolean working(LocalDate day) {
        requireKnown(day);
        return working.contains(day);
    }

    /** Why the day is off, or works although the week says otherwise; empty on an ordinary working day. */
    public Optional<DayReason> reason(LocalDate day) {
        requireKnown(day);
        return Optional.ofNullable(reasons.get(day));
    }

    /** The working days among these, both ends included, oldest first; empty when the first is after the last. */
    public List<LocalDate> workingDays(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return List.of();
        }
        requireKnown(first);
        requireKnown(last);
        return first.datesUntil(last.plusDays(1)).filter(working::contains).toList();
    }

    private void requireKnown(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new IllegalArgumentException(day + " is outside of the calendar " + from + " to " + to);
        }
    }
}
