package io.komdir.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event that another service published, with every attribute that its contract promises.
 *
 * @param id unique for ever; the same id again is the same event
 * @param correlationId the same for all events that follow from one first cause
 * @param causationId the event, or the request, that directly caused this one
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        String subject,
        String organization,
        Instant time,
        UUID correlationId,
        UUID causationId,
        JsonNode data) {
    public ReceivedEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(causationId, "causationId");
        Objects.requireNonNull(data, "data");
    }
}
