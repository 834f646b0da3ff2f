package io.komdir.audit.improvement.task;

import java.util.UUID;

/** Fired inside of the transaction that completed a task, once it is stored and told. */
public record TaskCompleted(UUID task) {}
