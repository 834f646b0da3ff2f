package io.komdir.kpi.ingestion.touchpoint;

import io.komdir.kpi.ingestion.push.PushedEvent;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.kpi.ingestion.row.RowField;
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
record Touchpoint(
        int number,
        String id,
        String customer,
        @RowField(code = true) String channel,
        String touchpoint,
        @RowField(eventTime = true) Instant occurredAt)
        implements PushedEvent<Touchpoint> {
    static final RecordSchema<Touchpoint> SCHEMA = RecordSchema.of("events", Touchpoint.class);

    @Override
    public boolean sameAs(Touchpoint other) {
        return customer.equals(other.customer)
                && channel.equals(other.channel)
                && touchpoint.equals(other.touchpoint)
                && occurredAt.equals(other.occurredAt);
    }
}
