package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.pace.MonthDays;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of a running month that are over and of which nothing is known yet: working days of the calendar for which nobody in
 * the organization pushed anything, after the first of the recent days for which somebody did. Their facts are still to come
 * (a CRM that pushes each morning for the day before), and no shortfall. A month that is over has none.
 *
 * @param span by the calendar alone
 * @param days oldest first
 * @param asOf last elapsed day before the outage that still lasts; of none the last elapsed day
 */
record DataGaps(Span span, Set<LocalDate> days, LocalDate asOf) {

    DataGaps {
        days = Set.copyOf(days);
    }

    /**
     * Finds them.
     *
     * @param pushed those of the recent days up to the last elapsed one for which anybody pushed anything
     */
    static DataGaps of(Span span, WorkCalendar calendar, Collection<LocalDate> pushed) {
        if (span.complete() || span.future() || pushed.isEmpty()) {
            return new DataGaps(span, Set.of(), span.asOf());
        }
        TreeSet<LocalDate> known = new TreeSet<>(pushed);
        TreeSet<LocalDate> missing = new TreeSet<>();
        span.first()
                .datesUntil(span.asOf().plusDays(1))
                .filter(day -> calendar.working(day) && !known.contains(day) && day.isAfter(known.first()))
                .forEach(missing::add);
        LocalDate lasting = missing.higher(known.last());
        return new DataGaps(span, missing, lasting == null ? span.asOf() : lasting.minusDays(1));
    }

    /** The days of the month whose facts are still to come, oldest first. */
    List<LocalDate> coming() {
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .filter(day -> !elapsed(day))
                .toList();
    }

    /** Counts the working days of a scope in the month. */
    MonthDays count(Collection<LocalDate> workingDays) {
        return new MonthDays((int) workingDays.stream().filter(this::elapsed).count(), workingDays.size());
    }

    private boolean elapsed(LocalDate day) {
        return !day.isAfter(span.elapsedTo()) && !days.contains(day);
    }
}
