package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import java.time.LocalDate;
import java.util.List;

/**
 * The days over which a conversion is measured: all from the first to the last of the last {@code windowWorkingDays} working
 * days. Days off in between count too, since customers come on them as well; {@code GET …/conversion} over the same days shows
 * the same figures.
 */
record ConversionWindow(LocalDate from, LocalDate to) {
    private static final int MAX_DAYS = 400;

    /** First day that a window may have: days before the organization's start are history. */
    static LocalDate earliest(LocalDate day, OrganizationSettings settings) {
        LocalDate bound = day.minusDays(MAX_DAYS);
        LocalDate first = settings.startsOn().isBefore(bound) ? bound : settings.startsOn();
        return first.isAfter(day) ? day : first;
    }

    /**
     * The window that ends with a working day; shorter while the organization has not worked as many days yet.
     *
     * @param calendar from the {@link #earliest} day on
     */
    static ConversionWindow ending(LocalDate day, WorkCalendar calendar, OrganizationSettings settings) {
        List<LocalDate> working = calendar.workingDays(earliest(day, settings), day);
        int first = Math.max(0, working.size() - settings.windowWorkingDays());
        return new ConversionWindow(working.get(first), day);
    }
}
