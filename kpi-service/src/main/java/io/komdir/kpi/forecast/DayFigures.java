package io.komdir.kpi.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What a scope did on one day.
 *
 * @param working by the calendar
 * @param presence how many of those who do this metric were there: an employee 1 or 0
 * @param numerator of a sum its value, of an average the values times their weights, of a ratio the part above
 * @param denominator of an average the weights, of a ratio the part below; of a sum 0
 */
record DayFigures(LocalDate date, boolean working, int presence, double numerator, double denominator) {

    DayOfWeek weekday() {
        return date.getDayOfWeek();
    }

    /** Whether anything was done. */
    boolean anything() {
        return numerator != 0 || denominator != 0;
    }
}
