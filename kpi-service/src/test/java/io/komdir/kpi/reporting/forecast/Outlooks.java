package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.reference.metric.Goal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds outlooks for tests: one person, Monday to Friday, the month begins on Monday 2026-06-01. */
final class Outlooks {
    static final Measure SUM = new Measure(true, 1, Goal.AT_LEAST);
    static final Measure BUDGET = new Measure(true, 1, Goal.AT_MOST);
    static final Measure AVERAGE = new Measure(false, 1, Goal.AT_MOST);
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final List<DayFigures> history = new ArrayList<>();
    private final List<DayFigures> coming = new ArrayList<>();
    private Measure measure = SUM;
    private Double target;
    private double done;
    private double doneDenominator;
    private int presence = 1;

    Outlooks measure(Measure other) {
        measure = other;
        return this;
    }

    Outlooks target(double value) {
        target = value;
        return this;
    }

    Outlooks done(double numerator, double denominator) {
        done = numerator;
        doneDenominator = denominator;
        return this;
    }

    /** How many people are there on the days that follow. */
    Outlooks presence(int people) {
        presence = people;
        return this;
    }

    /** The values of the last working days before the month. */
    Outlooks history(double... values) {
        LocalDate day = MONDAY;
        for (int i = values.length - 1; i >= 0; i--) {
            day = day.minusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
            history.add(0, new DayFigures(day, true, presence, values[i], 0));
        }
        return this;
    }

    /** So many days, each with the same parts, before the month. */
    Outlooks parts(int days, double numerator, double denominator) {
        for (int i = days; i >= 1; i--) {
            history.add(new DayFigures(MONDAY.minusDays(i), true, presence, numerator, denominator));
        }
        return this;
    }

    /** A day off before the month. */
    Outlooks dayOff(int daysBefore, double value) {
        history.add(new DayFigures(MONDAY.minusDays(daysBefore), false, presence, value, 0));
        return this;
    }

    /** Working days of the month, on each of which nothing is known yet. */
    Outlooks coming(int days) {
        LocalDate day = MONDAY;
        for (int i = 0; i < days; i++) {
            coming.add(new DayFigures(day, true, presence, 0, 0));
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return this;
    }

    Outlooks comingDayOff() {
        coming.add(new DayFigures(MONDAY.plusDays(5), false, presence, 0, 0));
        return this;
    }

    /** A working day of which a part is known. */
    Outlooks today(double value) {
        coming.add(new DayFigures(MONDAY, true, presence, value, 0));
        return this;
    }

    ForecastInput build() {
        return new ForecastInput(measure, target, done, doneDenominator, history, coming);
    }

    Projection project() {
        return ForecastStrategy.project(build());
    }
}
