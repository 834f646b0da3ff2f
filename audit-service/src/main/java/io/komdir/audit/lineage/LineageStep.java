package io.komdir.audit.lineage;

import java.time.Instant;
import java.util.UUID;

/**
 * An event about one thing of a chain.
 *
 * @param event id of the event
 * @param origin another thing that the event's data names as the origin, beside the causation id; null for none
 * @param causationId the event that caused this one, or the id of a person's request
 */
record LineageStep(
        UUID event,
        String type,
        Node node,
        Node origin,
        Instant at,
        UUID correlationId,
        UUID causationId,
        LineageFacts facts) {}
