package io.komdir.kpi.reporting.forecast;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a forecast.
 *
 * @param first of the month
 * @param last of the month
 * @param asOf last day that has elapsed, not after the last of the month; before the first of a future month
 */
record ForecastMonth(LocalDate first, LocalDate last, LocalDate asOf) {
    /** Calendar days of history: thirteen weeks. */
    static final int HISTORY_DAYS = 91;

    static ForecastMonth of(YearMonth month, LocalDate lastElapsed) {
        LocalDate last = month.atEndOfMonth();
        return new ForecastMonth(month.atDay(1), last, lastElapsed.isAfter(last) ? last : lastElapsed);
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
        return asOf.minusDays(HISTORY_DAYS - 1L);
    }

    /** First day to load together with the month: that of its history, unless the month is past or future. */
    LocalDate contextFrom() {
        return complete() || future() || first.isBefore(historyFrom()) ? first : historyFrom();
    }

    /** Last elapsed day of the month; the day before the first when none has elapsed. */
    LocalDate elapsedTo() {
        return future() ? first.minusDays(1) : asOf;
    }
}
