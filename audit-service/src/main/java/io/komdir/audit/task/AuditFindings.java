package io.komdir.audit.task;

import java.util.Optional;
import java.util.UUID;

/** Answers which findings there are to make tasks of; the room that keeps audits knows. */
public interface AuditFindings {

    /** The finding of a completed audit of the organization in scope; empty when the item is none. */
    Optional<Finding> find(UUID audit, String item);

    /**
     * A finding, for what follows from it.
     *
     * @param correlationId the chain of causes it belongs to
     * @param eventId id of the event {@code audit.audit.completed}, the causation of what follows
     */
    record Finding(UUID audit, String item, UUID correlationId, UUID eventId) {}
}
