package io.komdir.audit.improvement.diagnosis;

import java.util.UUID;

/**
 * A confirmed cause, for what follows from it.
 *
 * @param check code of the check that found it
 * @param correlationId what all events of one first cause share
 * @param eventId id of the event {@code audit.cause.confirmed}, the causation of what follows from the cause
 */
public record Cause(
        UUID diagnosis,
        String check,
        Subject subject,
        String scope,
        Measurement measured,
        UUID correlationId,
        UUID eventId) {}
