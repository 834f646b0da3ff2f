package io.komdir.audit.audits;

import java.util.UUID;

/**
 * A weak zone that a completed audit found, for what follows from it.
 *
 * @param item code of the item whose verdict is PROBLEM
 * @param area code of its area
 * @param funnel funnel that the item names, often null
 * @param stage stage that the item names, often null
 * @param metric metric that the item names, often null
 * @param scope what was audited
 * @param correlationId the chain of causes it belongs to
 * @param eventId id of the event {@code audit.audit.completed}, the causation of what follows
 */
public record Finding(
        UUID audit,
        String item,
        String area,
        String funnel,
        String stage,
        String metric,
        String scope,
        UUID correlationId,
        UUID eventId) {}
