package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.pace.MonthDays;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The elapsed days of a running month that have no data yet: working days of the calendar without any fact of the organization,
 * after the first recent day with one. Their facts are still to come (a CRM that pushes each morning for the day before), and
 * are no shortfall. A past month has no gaps.
 *
 * @param month by the calendar alone
 * @param asOf last elapsed day before a gap that lasts until now; without one the last elapsed day
 */
record DataGaps(ForecastMonth month, Set<LocalDate> days, LocalDate asOf) {

    DataGaps {
        days = Set.copyOf(days);
    }

    /**
     * Finds the gaps.
     *
     * @param pushed the recent days up to the last elapsed one that have any fact of the organization
     */
    static DataGaps of(ForecastMonth month, WorkCalendar calendar, Collection<LocalDate> pushed) {
        if (month.complete() || month.future() || pushed.isEmpty()) {
            return new DataGaps(month, Set.of(), month.asOf());
        }
        TreeSet<LocalDate> withData = new TreeSet<>(pushed);
        TreeSet<LocalDate> missing = new TreeSet<>();
        month.first()
                .datesUntil(month.asOf().plusDays(1))
                .filter(day -> calendar.working(day) && !withData.contains(day) && day.isAfter(withData.first()))
                .forEach(missing::add);
        LocalDate lasting = missing.higher(withData.last());
        return new DataGaps(month, missing, lasting == null ? month.asOf() : lasting.minusDays(1));
    }

    /** The days of the month whose facts are still to come, oldest first. */
    List<LocalDate> remaining() {
        return month.first()
                .datesUntil(month.last().plusDays(1))
                .filter(day -> !elapsed(day))
                .toList();
    }

    /** Counts the working days of a scope in the month. */
    MonthDays count(Collection<LocalDate> workingDays) {
        return new MonthDays((int) workingDays.stream().filter(this::elapsed).count(), workingDays.size());
    }

    private boolean elapsed(LocalDate day) {
        return !day.isAfter(month.elapsedTo()) && !days.contains(day);
    }
}
