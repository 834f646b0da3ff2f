package io.komdir.audit.lineage;

import java.time.Instant;
import java.util.UUID;

/**
 * What an event says of one thing of a chain.
 *
 * @param event id of the event
 * @param origin another thing that the event's data names as the one it comes from, beside what the causation id says; null
 *     for none
 * @param causationId the event that caused this one, or the id of a request of a person
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
