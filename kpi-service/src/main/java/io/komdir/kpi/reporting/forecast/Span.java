package io.komdir.kpi.reporting.forecast;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that a forecast is about.
 *
 * @param first of the month
 * @param last of the month
 * @param asOf last day that has elapsed, not after the last of the month; before the first of a month to come
 */
record Span(LocalDate first, LocalDate last, LocalDate asOf) {

    static Span of(YearMonth month, LocalDate lastElapsed) {
        LocalDate last = month.atEndOfMonth();
        return new Span(month.atDay(1), last, lastElapsed.isAfter(last) ? last : lastElapsed);
    }

    /** All days of the month have elapsed. */
    boolean complete() {
        return asOf.equals(last);
    }

    /** No day of the month has elapsed. */
    boolean future() {
        return asOf.isBefore(first);
    }

    LocalDate historyFrom() {
        return asOf.minusDays(ForecastService.HISTORY_DAYS - 1L);
    }

    /** First day of what is read together with the month: its history, where that is near. */
    LocalDate groundFrom() {
        return complete() || future() || first.isBefore(historyFrom()) ? first : historyFrom();
    }

    /** Last elapsed day of the month; the day before the first when none has elapsed. */
    LocalDate elapsedTo() {
        return future() ? first.minusDays(1) : asOf;
    }
}
