package io.komdir.audit.improvement.task;

/** How text of a task has to look. */
final class TaskText {
    static final int TITLE = 200;
    static final int REASON = 1000;
    static final int MOST_DAYS = 1000;

    private TaskText() {}
}
