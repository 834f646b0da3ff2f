package io.komdir.audit.improvement.task;

/** Limits of what people write of a task. */
final class TaskText {
    static final int MAX_TITLE = 200;
    static final int MAX_REASON = 1000;
    static final int MAX_DAYS = 1000;

    private TaskText() {}
}
