package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * How a diagnosis was opened.
 *
 * @param by who opened it, null for a deviation
 * @param correlationId what all events of one first cause share
 * @param eventId id of the event {@code audit.diagnosis.opened}, the causation of what follows from the diagnosis
 * @param sourceEvent the event its figures were read from, null when they were given or came with the deviation
 */
@Embeddable
public record DiagnosisOpening(
        @Enumerated(EnumType.STRING) DiagnosisOrigin origin,
        @Column(name = "opened_by") String by,
        @Column(name = "opened_at") Instant at,
        @Column(name = "correlation_id") UUID correlationId,
        @Column(name = "event_id") UUID eventId,
        @Column(name = "source_event") UUID sourceEvent) {

    public DiagnosisOpening {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(eventId, "eventId");
    }
}
