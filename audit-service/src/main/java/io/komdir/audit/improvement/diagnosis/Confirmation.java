package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * When a check became a cause; later evidence does not change it.
 *
 * @param event id of the event {@code audit.cause.confirmed}, the causation of what follows from the cause
 */
@Embeddable
public record Confirmation(
        @Column(name = "cause_event") UUID event,
        @Column(name = "confirmed_by") String by,
        @Column(name = "confirmed_at") Instant at) {}
