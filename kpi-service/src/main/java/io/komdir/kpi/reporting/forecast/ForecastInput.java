package io.komdir.kpi.reporting.forecast;

import java.util.List;

/**
 * All that a forecast is computed from.
 *
 * @param target of the whole month; null for none
 * @param actual sum of the numerators of the elapsed days of the month
 * @param actualDenominator likewise of the denominators
 * @param history recent elapsed days with headcount, oldest first
 * @param remaining the days of the month that have not elapsed, with their current figures
 */
record ForecastInput(
        Measure measure,
        Double target,
        double actual,
        double actualDenominator,
        List<DayFigures> history,
        List<DayFigures> remaining) {

    ForecastInput {
        history = List.copyOf(history);
        remaining = List.copyOf(remaining);
    }

    List<DayFigures> workingHistory() {
        return history.stream().filter(DayFigures::working).toList();
    }

    List<DayFigures> offHistory() {
        return history.stream().filter(day -> !day.working()).toList();
    }

    /** The remaining days on which more is expected; days off only when some of the history were active. */
    List<DayFigures> expected() {
        boolean daysOff = offHistory().stream().anyMatch(DayFigures::active);
        return remaining.stream()
                .filter(day -> day.headcount() > 0 && (day.working() || daysOff))
                .toList();
    }

    /** The sum of the numerators of all days on which no more is expected. */
    double fixed() {
        return actual + unexpected().stream().mapToDouble(DayFigures::numerator).sum();
    }

    /** Likewise of the denominators. */
    double fixedDenominator() {
        return actualDenominator
                + unexpected().stream().mapToDouble(DayFigures::denominator).sum();
    }

    private List<DayFigures> unexpected() {
        List<DayFigures> expected = expected();
        return remaining.stream().filter(day -> !expected.contains(day)).toList();
    }
}
