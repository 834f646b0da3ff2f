package io.komdir.audit.improvement.task;

import io.komdir.platform.events.DomainEvent;
import java.util.List;

/**
 * A task after a change, with the events that tell it.
 *
 * @param events none when nothing changed
 */
record TaskChange(Task task, List<DomainEvent> events) {

    static TaskChange none(Task task) {
        return new TaskChange(task, List.of());
    }

    boolean changed() {
        return !events.isEmpty();
    }
}
