package io.komdir.kpi.scoreboard;

import io.komdir.kpi.employee.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Working days of a month for one scope. A person's are those of the calendar on which the person is employed and not
 * absent; a team and the organization have the calendar's.
 *
 * @param elapsed from the first of the month to the date of the report, that day included
 * @param total of the whole month
 */
record MonthDays(int elapsed, int total) {

    /** Those of the calendar. */
    static MonthDays of(List<LocalDate> workingDays, LocalDate date) {
        return count(workingDays, date, day -> true);
    }

    /** Those of one person. */
    static MonthDays of(List<LocalDate> workingDays, LocalDate date, Person person) {
        return count(workingDays, date, person::presentOn);
    }

    /** After the date of the report. */
    int remaining() {
        return total - elapsed;
    }

    private static MonthDays count(List<LocalDate> workingDays, LocalDate date, Predicate<LocalDate> mine) {
        int elapsed = 0;
        int total = 0;
        for (LocalDate day : workingDays) {
            if (mine.test(day)) {
                total++;
                elapsed += day.isAfter(date) ? 0 : 1;
            }
        }
        return new MonthDays(elapsed, total);
    }
}
