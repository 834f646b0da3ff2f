package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of a daily row and how they are read. */
final class DailyRows {
    static final RowSchema SHAPE = RowSchema.of("rows", "employee", "date", "metric", "value", "channel", "weight");

    private static final int EMPLOYEE = 0;
    private static final int DATE = 1;
    private static final int METRIC = 2;
    private static final int VALUE = 3;
    private static final int CHANNEL = 4;
    private static final int WEIGHT = 5;

    private DailyRows() {}

    static DailyRow read(RawRow raw, FieldParser cells) {
        String employee = cells.code(raw, EMPLOYEE);
        LocalDate date = cells.date(raw, DATE);
        String metric = cells.code(raw, METRIC);
        BigDecimal value = cells.number(raw, VALUE);
        String channel = cells.codeOrEmpty(raw, CHANNEL);
        BigDecimal weight = cells.numberOr(raw, WEIGHT, BigDecimal.ONE);
        return new DailyRow(raw.number(), employee, date, metric, channel, value, weight);
    }
}
