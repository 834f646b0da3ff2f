package io.komdir.audit.improvement.task;

/** State of a task. It goes OPEN, IN_PROGRESS, DONE; from the first two it may be DROPPED. */
public enum TaskStatus {
    OPEN,
    IN_PROGRESS,
    DONE,
    DROPPED
}
