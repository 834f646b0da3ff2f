package io.komdir.platform.events;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event in the outbox.
 *
 * @param settled whether every transaction that began before this row's has ended, so that no earlier event of its key
 *     can still appear
 * @param attempts how many sends failed so far
 */
record OutboxRow(
        String organization,
        long sequence,
        OffsetDateTime storedAt,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        OffsetDateTime time,
        UUID correlationId,
        UUID causationId,
        String traceparent,
        String dataSchema,
        String data,
        int attempts,
        boolean settled) {

    /** Topic and key: events with the same lane leave one after the other. Neither contains a blank. */
    String lane() {
        return topic + ' ' + key;
    }
}
