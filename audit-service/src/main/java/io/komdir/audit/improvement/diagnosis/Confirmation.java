package io.komdir.audit.improvement.diagnosis;

import java.time.Instant;
import java.util.UUID;

/**
 * When a check became a cause; evidence that is reworded later leaves it as it is.
 *
 * @param event id of the event {@code audit.cause.confirmed}; what follows from the cause names it as its own cause
 */
public record Confirmation(UUID event, String by, Instant at) {}
