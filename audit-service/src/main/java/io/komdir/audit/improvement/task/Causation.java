package io.komdir.audit.improvement.task;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The events that later events of a task follow from.
 *
 * @param correlationId what all events of one first cause share
 * @param prioritizedEvent id of the {@code audit.task.prioritized} that created the task: the cause of what happens to it
 * @param completedEvent id of {@code audit.task.completed}: the cause of the effect; null before
 */
@Embeddable
public record Causation(UUID correlationId, UUID prioritizedEvent, UUID completedEvent) {

    /** This one, with the completion of a later event of the same task. */
    Causation continuedBy(Causation later) {
        UUID completed = later.completedEvent == null ? completedEvent : later.completedEvent;
        return new Causation(correlationId, prioritizedEvent, completed);
    }
}
