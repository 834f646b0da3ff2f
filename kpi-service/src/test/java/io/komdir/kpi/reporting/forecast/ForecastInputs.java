package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.reference.metric.Goal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds inputs for tests: one person, Monday to Friday, the month begins on Monday 2026-06-01. */
final class ForecastInputs {
    static final Measure SUM = new Measure(true, 1, Goal.AT_LEAST);
    static final Measure BUDGET = new Measure(true, 1, Goal.AT_MOST);
    static final Measure AVERAGE = new Measure(false, 1, Goal.AT_MOST);
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final List<DayFigures> history = new ArrayList<>();
    private final List<DayFigures> remaining = new ArrayList<>();
    private Measure measure = SUM;
    private Double target;
    private double actual;
    private double actualDenominator;
    private int headcount = 1;

    ForecastInputs measure(Measure other) {
        measure = other;
        return this;
    }

    ForecastInputs target(double value) {
        target = value;
        return this;
    }

    ForecastInputs actual(double numerator, double denominator) {
        actual = numerator;
        actualDenominator = denominator;
        return this;
    }

    /** How many people are present on the days that follow. */
    ForecastInputs headcount(int people) {
        headcount = people;
        return this;
    }

    /** The values of the last working days before the month. */
    ForecastInputs history(double... values) {
        LocalDate day = MONDAY;
        for (int i = values.length - 1; i >= 0; i--) {
            day = day.minusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
            history.add(0, new DayFigures(day, true, headcount, values[i], 0));
        }
        return this;
    }

    /** So many days, each with the same ratio, before the month. */
    ForecastInputs ratios(int days, double numerator, double denominator) {
        for (int i = days; i >= 1; i--) {
            history.add(new DayFigures(MONDAY.minusDays(i), true, headcount, numerator, denominator));
        }
        return this;
    }

    /** A day off before the month. */
    ForecastInputs dayOff(int daysBefore, double value) {
        history.add(new DayFigures(MONDAY.minusDays(daysBefore), false, headcount, value, 0));
        return this;
    }

    /** Working days of the month, without facts yet. */
    ForecastInputs remaining(int days) {
        LocalDate day = MONDAY;
        for (int i = 0; i < days; i++) {
            remaining.add(new DayFigures(day, true, headcount, 0, 0));
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return this;
    }

    ForecastInputs remainingDayOff() {
        remaining.add(new DayFigures(MONDAY.plusDays(5), false, headcount, 0, 0));
        return this;
    }

    /** A working day with facts so far. */
    ForecastInputs today(double value) {
        remaining.add(new DayFigures(MONDAY, true, headcount, value, 0));
        return this;
    }

    ForecastInput build() {
        return new ForecastInput(measure, target, actual, actualDenominator, history, remaining);
    }

    Projection project() {
        return ForecastStrategy.project(build());
    }
}
