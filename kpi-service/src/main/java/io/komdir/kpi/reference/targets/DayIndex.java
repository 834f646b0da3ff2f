package io.komdir.kpi.reference.targets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The days of a range by number, 0 for the first, with each working day's place in its month. */
final class DayIndex {
    private static final int DAY_OFF = -1;

    private final LocalDate from;
    private final LocalDate to;
    private final int[] placeInMonth;
    private final int[] workingDaysOfMonth;

    /** @param workingDays of a whole month, oldest first */
    DayIndex(LocalDate from, LocalDate to, Function<YearMonth, List<LocalDate>> workingDays) {
        this.from = from;
        this.to = to;
        int size = Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
        this.placeInMonth = new int[size];
        this.workingDaysOfMonth = new int[size];
        Arrays.fill(placeInMonth, DAY_OFF);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            number(workingDays.apply(month));
        }
    }

    private void number(List<LocalDate> workingDays) {
        for (int place = 0; place < workingDays.size(); place++) {
            LocalDate day = workingDays.get(place);
            if (contains(day)) {
                placeInMonth[index(day)] = place;
                workingDaysOfMonth[index(day)] = workingDays.size();
            }
        }
    }

    int size() {
        return placeInMonth.length;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Number of the day; below 0 or from {@link #size()} on for days outside the range. */
    int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - from.toEpochDay());
    }

    /** Number of the first day of a period that is in the range. */
    int first(LocalDate day) {
        return day.isBefore(from) ? 0 : index(day);
    }

    /** Number of the last day of a period that is in the range; null lasts for ever. */
    int last(LocalDate day) {
        return day == null || day.isAfter(to) ? size() - 1 : index(day);
    }

    boolean working(int day) {
        return placeInMonth[day] != DAY_OFF;
    }

    /** How many working days of its month are before a working day. */
    int placeInMonth(int day) {
        return placeInMonth[day];
    }

    /** How many working days the whole month of a working day has. */
    int workingDaysOfMonth(int day) {
        return workingDaysOfMonth[day];
    }
}
