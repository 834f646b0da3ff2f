package io.komdir.kpi.evaluation.pace;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Working days of a month for one scope, counted up to a date.
 *
 * @param elapsed from the first of the month to the date, that day included
 * @param total of the whole month
 */
public record MonthDays(int elapsed, int total) {

    public MonthDays {
        if (elapsed < 0 || elapsed > total) {
            throw new IllegalArgumentException(elapsed + " of " + total + " days");
        }
    }

    /** Counts them. */
    static MonthDays of(Collection<LocalDate> workingDays, LocalDate date) {
        int elapsed = 0;
        for (LocalDate day : workingDays) {
            elapsed += day.isAfter(date) ? 0 : 1;
        }
        return new MonthDays(elapsed, workingDays.size());
    }

    /** After the date. */
    public int remaining() {
        return total - elapsed;
    }
}
