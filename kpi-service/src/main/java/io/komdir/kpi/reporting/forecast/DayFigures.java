package io.komdir.kpi.reporting.forecast;

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

    /**
     * The numerator that the day ends with when such a day brings what was drawn: what is there already stays when the drawn
     * day has less, and what was taken back (a refund) is taken off the drawn day. Of a quotient one of the two days stands
     * whole: the one with the larger denominator.
     */
    double endNumerator(boolean sums, double drawn, double drawnDenominator) {
        if (!sums) {
            return stands(drawnDenominator) ? numerator : drawn;
        }
        if (numerator < 0) {
            return numerator + drawn;
        }
        return numerator == 0 ? drawn : Math.max(numerator, drawn);
    }

    /** Likewise the denominator. */
    double endDenominator(double drawn) {
        return stands(drawn) ? denominator : drawn;
    }

    private boolean stands(double drawnDenominator) {
        return anything() && denominator >= drawnDenominator;
    }

    /** Whether anything was done. */
    boolean anything() {
        return numerator != 0 || denominator != 0;
    }
}
