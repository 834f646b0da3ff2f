package io.komdir.kpi.ingestion;

import java.time.Instant;
import java.util.UUID;

/**
 * What holds for all rows of one push.
 *
 * @param batch id of its receipt
 * @param source name of the system whose facts these are
 * @param pushedBy name of the caller
 * @param caller the credential that may read the push back; of a replay the one whose rows are replayed
 */
public record Push(
        UUID batch,
        PushKind kind,
        PushFormat format,
        PushMode mode,
        String source,
        String pushedBy,
        String caller,
        Instant receivedAt) {

    /** How the rows name the moment of an event: a CloudEvent has its own name for it. */
    public String momentField() {
        return format == PushFormat.CLOUD_EVENTS ? "time" : "occurredAt";
    }
}
