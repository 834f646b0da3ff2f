package io.komdir.audit.improvement.diagnosis;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * How a diagnosis came to be.
 *
 * @param by who opened it, null for a deviation
 * @param correlationId the chain of causes it belongs to
 * @param event id of the event {@code audit.diagnosis.opened}; what follows from the diagnosis names it as its cause
 * @param source the event its figures were read from, null when they were given or came with the deviation
 */
public record Opening(DiagnosisOrigin origin, String by, Instant at, UUID correlationId, UUID event, UUID source) {

    public Opening {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(event, "event");
    }
}
