package io.komdir.kpi.reporting.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The figures of a scope on one day.
 *
 * @param working by the calendar
 * @param headcount how many contributors to the metric were present: for an employee 1 or 0
 * @param numerator of a sum its value, of an average the values times their weights, of a ratio the sum above
 * @param denominator of an average the weights, of a ratio the sum below; of a sum 0
 */
record DayFigures(LocalDate date, boolean working, int headcount, double numerator, double denominator) {

    DayOfWeek weekday() {
        return date.getDayOfWeek();
    }

    /**
     * The final numerator of the day, given a drawn day. What is there already stays when the drawn day has less, and a
     * retraction (a refund) is subtracted from the drawn day. Of a quotient one of the two days counts whole: the one with the
     * larger denominator.
     */
    double finalNumerator(boolean sums, double drawn, double drawnDenominator) {
        if (!sums) {
            return outweighs(drawnDenominator) ? numerator : drawn;
        }
        if (numerator < 0) {
            return numerator + drawn;
        }
        return numerator == 0 ? drawn : Math.max(numerator, drawn);
    }

    /** The final denominator likewise. */
    double finalDenominator(double drawn) {
        return outweighs(drawn) ? denominator : drawn;
    }

    private boolean outweighs(double drawnDenominator) {
        return active() && denominator >= drawnDenominator;
    }

    /** Whether there is any fact other than zero. */
    boolean active() {
        return numerator != 0 || denominator != 0;
    }
}
