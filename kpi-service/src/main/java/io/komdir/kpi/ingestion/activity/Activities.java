package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import java.math.BigDecimal;
import java.time.Instant;

/** The fields of an activity and how they are read. */
final class Activities {
    static final RowSchema SHAPE =
            RowSchema.of("events", "id", "employee", "metric", "occurredAt", "value", "channel", "customer", "deal");
    static final RowSchema CLOUD_EVENT = SHAPE.cloudEvent("occurredAt");

    private static final int ID = 0;
    private static final int EMPLOYEE = 1;
    private static final int METRIC = 2;
    private static final int OCCURRED_AT = 3;
    private static final int VALUE = 4;
    private static final int CHANNEL = 5;
    private static final int CUSTOMER = 6;
    private static final int DEAL = 7;

    private Activities() {}

    static Activity read(RawRow raw, FieldParser cells) {
        String id = cells.text(raw, ID);
        String employee = cells.code(raw, EMPLOYEE);
        String metric = cells.code(raw, METRIC);
        Instant occurredAt = cells.instant(raw, OCCURRED_AT);
        BigDecimal value = cells.numberOr(raw, VALUE, BigDecimal.ONE);
        String channel = cells.codeOrEmpty(raw, CHANNEL);
        String customer = cells.textOrNull(raw, CUSTOMER);
        String deal = cells.textOrNull(raw, DEAL);
        return new Activity(raw.number(), id, employee, metric, occurredAt, value, channel, customer, deal);
    }
}
