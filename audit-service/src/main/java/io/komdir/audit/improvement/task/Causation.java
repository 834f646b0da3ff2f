package io.komdir.audit.improvement.task;

import java.util.UUID;

/**
 * The place of a task in the chain of causes.
 *
 * @param correlationId the chain that the task belongs to
 * @param prioritized id of the {@code audit.task.prioritized} that created it: the cause of what happens to the task
 * @param completed id of {@code audit.task.completed}: the cause of the effect; null before
 */
public record Causation(UUID correlationId, UUID prioritized, UUID completed) {}
