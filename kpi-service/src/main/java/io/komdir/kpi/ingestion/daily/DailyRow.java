package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.ingestion.PushedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The value of one metric of one employee on one day.
 *
 * @param number place in the batch, from 1
 * @param channel {@code ""} for none
 * @param weight how much the value weighs in an average
 */
record DailyRow(
        int number, String employee, LocalDate date, String metric, String channel, BigDecimal value, BigDecimal weight)
        implements PushedRow {
    /** The order of the primary key within one source: all pushes lock in it, so none waits for another in a circle. */
    static final Comparator<DailyRow> BY_KEY = Comparator.comparing(DailyRow::date)
            .thenComparing(DailyRow::employee)
            .thenComparing(DailyRow::metric)
            .thenComparing(DailyRow::channel);
}
