package io.komdir.kpi.reporting.forecast;

import java.util.List;

/**
 * All that a forecast is made from.
 *
 * @param target of the whole month; null for none
 * @param done of the elapsed days of the month, the sum of the numerators
 * @param doneDenominator likewise of the denominators
 * @param history recent elapsed days with presence, oldest first
 * @param coming the days of the month that have not elapsed, with what is already known of them
 */
record ForecastInput(
        Measure measure,
        Double target,
        double done,
        double doneDenominator,
        List<DayFigures> history,
        List<DayFigures> coming) {

    ForecastInput {
        history = List.copyOf(history);
        coming = List.copyOf(coming);
    }

    List<DayFigures> workingHistory() {
        return history.stream().filter(DayFigures::working).toList();
    }

    List<DayFigures> offHistory() {
        return history.stream().filter(day -> !day.working()).toList();
    }

    /** The sum of the numerators of all days on which nothing more is to be expected. */
    double settled() {
        return done + unexpected().stream().mapToDouble(DayFigures::numerator).sum();
    }

    /** Likewise of the denominators. */
    double settledDenominator() {
        return doneDenominator
                + unexpected().stream().mapToDouble(DayFigures::denominator).sum();
    }

    /** Whether anything is done on days off, too. */
    boolean worksOnDaysOff() {
        return offHistory().stream().anyMatch(DayFigures::anything);
    }

    /** The coming days on which something is to be expected. */
    List<DayFigures> expected() {
        boolean daysOff = worksOnDaysOff();
        return coming.stream()
                .filter(day -> day.presence() > 0 && (day.working() || daysOff))
                .toList();
    }

    /** Of the coming days on which nothing is to be expected: what is there all the same. */
    List<DayFigures> unexpected() {
        List<DayFigures> expected = expected();
        return coming.stream().filter(day -> !expected.contains(day)).toList();
    }
}
