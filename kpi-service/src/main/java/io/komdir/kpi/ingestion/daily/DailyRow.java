package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.kpi.ingestion.row.RowField;
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
        int number,
        @RowField(code = true) String employee,
        LocalDate date,
        @RowField(code = true) String metric,
        BigDecimal value,
        @RowField(code = true, optional = true) String channel,
        @RowField(optional = true, absentNumber = 1) BigDecimal weight)
        implements PushedRow {
    static final RecordSchema<DailyRow> SCHEMA = RecordSchema.of("rows", DailyRow.class);

    /** The order of the primary key within one source: all pushes lock in it, so none waits for another in a circle. */
    static final Comparator<DailyRow> BY_KEY = Comparator.comparing(DailyRow::date)
            .thenComparing(DailyRow::employee)
            .thenComparing(DailyRow::metric)
            .thenComparing(DailyRow::channel);
}
