package io.komdir.audit.improvement.task;

import java.util.UUID;

/** Key of a task. */
record TaskId(String organization, UUID id) {}
