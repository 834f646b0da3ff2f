package io.komdir.audit.improvement.task;

import io.komdir.platform.events.DomainEvent;

/** Makes the events of a task; each has the whole task as it is after the change. */
final class TaskEvents {
    static final String TOPIC = "komdir.audit.tasks";
    static final String PRIORITIZED = "io.komdir.audit.task.prioritized.v1";
    static final String CHANGED = "io.komdir.audit.task.changed.v1";
    static final String STARTED = "io.komdir.audit.task.started.v1";
    static final String COMPLETED = "io.komdir.audit.task.completed.v1";
    static final String DROPPED = "io.komdir.audit.task.dropped.v1";

    private TaskEvents() {}

    static DomainEvent of(String type, Task task) {
        String key = task.organization() + "/" + task.id();
        return new DomainEvent(TOPIC, key, type, task.id().toString(), TaskDocument.of(task));
    }
}
