package io.komdir.audit.improvement.task;

import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Stores and publishes the steps of tasks. Of two steps at once one waits for the other and then sees what it did. */
@ApplicationScoped
class TaskChanges {
    private final TaskRepository tasks;
    private final TaskViews views;
    private final Outbox outbox;
    private final CausationContext cause;

    TaskChanges(TaskRepository tasks, TaskViews views, Outbox outbox, CausationContext cause) {
        this.tasks = tasks;
        this.views = views;
        this.outbox = outbox;
        this.cause = cause;
    }

    /** Stores a new task and publishes its events. */
    Versioned<TaskView> add(Change<Task> created) {
        TaskEntity row = tasks.add(created.aggregate());
        outbox.addAll(created.events());
        Versioned<TaskView> view = views.of(row);
        return Versioned.created(view.value(), view.tag());
    }

    /**
     * Locks the task and applies a step to it. Its events follow from the event that created the task.
     *
     * @return the task as it is stored then
     * @throws NotFoundException when the organization has none of this id
     * @throws io.komdir.platform.problem.PreconditionFailedException when the caller has seen another state
     */
    Versioned<TaskView> apply(UUID id, WriteConditions conditions, Function<Task, Change<Task>> step) {
        TaskEntity row = tasks.findLocked(id).orElseThrow(() -> new NotFoundException("task", id));
        Versioned<TaskView> before = views.of(row);
        conditions.require(before.tag());
        Task task = row.task();
        Change<Task> change = step.apply(task);
        if (!change.changed()) {
            return before;
        }
        cause.continueFrom(task.causation().correlationId(), task.causation().prioritizedEvent());
        tasks.save(change.aggregate());
        outbox.addAll(change.events());
        return views.of(row);
    }
}
