package io.komdir.kpi.ingestion.touchpoint;

import io.komdir.kpi.ingestion.push.PushedEvent;
import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import java.time.Instant;

/**
 * One touch of a customer with the company.
 *
 * @param number place in the batch, from 1
 * @param id the caller's own, unique in the organization
 * @param channel what brought the touch
 * @param touchpoint where it touched
 * @param occurredAt to the microsecond
 */
record Touchpoint(int number, String id, String customer, String channel, String touchpoint, Instant occurredAt)
        implements PushedEvent<Touchpoint> {
    static final RowSchema SHAPE = RowSchema.of("events", "id", "customer", "channel", "touchpoint", "occurredAt");
    static final RowSchema CLOUD_EVENT = SHAPE.cloudEvent("occurredAt");

    private static final int ID = 0;
    private static final int CUSTOMER = 1;
    private static final int CHANNEL = 2;
    private static final int TOUCHPOINT = 3;
    private static final int OCCURRED_AT = 4;

    static Touchpoint read(RawRow raw, FieldParser cells) {
        String id = cells.text(raw, ID);
        String customer = cells.text(raw, CUSTOMER);
        String channel = cells.code(raw, CHANNEL);
        String touchpoint = cells.text(raw, TOUCHPOINT);
        Instant occurredAt = cells.instant(raw, OCCURRED_AT);
        return new Touchpoint(raw.number(), id, customer, channel, touchpoint, occurredAt);
    }

    @Override
    public boolean sameAs(Touchpoint other) {
        return customer.equals(other.customer)
                && channel.equals(other.channel)
                && touchpoint.equals(other.touchpoint)
                && occurredAt.equals(other.occurredAt);
    }
}
