package io.komdir.audit.improvement.task;

import java.util.UUID;

/** Fired inside the transaction that completed a task, once it is stored and its event is in the outbox. */
public record TaskCompleted(UUID task) {}
