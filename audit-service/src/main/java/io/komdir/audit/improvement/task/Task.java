package io.komdir.audit.improvement.task;

import static io.komdir.audit.improvement.task.TaskStatus.IN_PROGRESS;
import static io.komdir.audit.improvement.task.TaskStatus.OPEN;

import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import java.util.List;
import java.util.UUID;

/**
 * Something to fix. Immutable: a step returns the task after it, one version higher, with the event of the change.
 *
 * @param version 1 when it is created
 */
record Task(
        String organization,
        UUID id,
        int version,
        TaskPlan plan,
        Priority priority,
        TaskOrigin origin,
        Progress progress,
        Causation causation) {

    /** Creates one, with {@code audit.task.prioritized}. */
    static Change<Task> create(
            String organization,
            TaskPlan plan,
            Thresholds thresholds,
            TaskOrigin origin,
            Progress.Stamp created,
            UUID correlationId) {
        Task task = new Task(
                organization,
                Ids.next(),
                1,
                plan,
                Priority.of(plan, thresholds),
                origin,
                Progress.created(created),
                new Causation(correlationId, null, null));
        DomainEvent event = TaskEvents.of(TaskEvents.PRIORITIZED, task);
        return Change.of(task.with(new Causation(correlationId, event.id(), null)), event);
    }

    /**
     * Gives it another plan; what was promised does not change any more once it is started.
     *
     * @throws ConflictException {@code task-state}, {@code task-started}
     */
    Change<Task> change(TaskPlan newPlan, Thresholds thresholds) {
        require(OPEN, IN_PROGRESS);
        if (newPlan.equals(plan)) {
            return Change.none(this);
        }
        if (status() == IN_PROGRESS && !newPlan.hasSamePromise(plan)) {
            throw new ConflictException("task-started", id).with("state", status());
        }
        // A task in progress keeps the priority it was started with, whatever the thresholds are now.
        return changed(newPlan, status() == OPEN ? Priority.of(newPlan, thresholds) : priority);
    }

    /** Derives its speeds again; a given speed and a task that is not open stay as they are. */
    Change<Task> recalculate(Thresholds thresholds) {
        Priority derived = Priority.of(plan, thresholds);
        return status() != OPEN || derived.equals(priority) ? Change.none(this) : changed(plan, derived);
    }

    /**
     * Starts it, when its turn has come or there is a reason why it goes first.
     *
     * @param earlier the open work of the quadrants before its own
     * @param start its {@code overrideReason} is kept only when it overrides something
     * @throws ConflictException {@code task-state}, or {@code quick-wins-first} with the members {@code next} and
     *     {@code openTasks}
     */
    Change<Task> start(Progress.Started start, EarlierWork earlier) {
        require(OPEN);
        if (!earlier.isEmpty() && start.overrideReason() == null) {
            throw new ConflictException(
                            "quick-wins-first",
                            earlier.total(),
                            earlier.next().title(),
                            earlier.next().quadrant())
                    .with("next", earlier.next())
                    .with("openTasks", earlier.open());
        }
        return step(progress.started(earlier.isEmpty() ? start.withoutReason() : start), TaskEvents.STARTED);
    }

    /** @throws ConflictException {@code task-state} unless it is in progress */
    Change<Task> complete(Progress.Completed end) {
        require(IN_PROGRESS);
        Change<Task> done = step(progress.completed(end), TaskEvents.COMPLETED);
        UUID event = done.events().get(0).id();
        return new Change<>(
                done.aggregate().with(new Causation(causation.correlationId(), causation.prioritizedEvent(), event)),
                done.events());
    }

    /** @throws ConflictException {@code task-state} when it has ended */
    Change<Task> drop(Progress.Dropped end) {
        require(OPEN, IN_PROGRESS);
        return step(progress.dropped(end), TaskEvents.DROPPED);
    }

    TaskStatus status() {
        return progress.status();
    }

    Quadrant quadrant() {
        return priority.quadrant();
    }

    /** @throws ConflictException {@code task-state} when it is in none of the states */
    void require(TaskStatus... allowed) {
        if (!List.of(allowed).contains(status())) {
            throw new ConflictException("task-state", id, status()).with("state", status());
        }
    }

    private Change<Task> changed(TaskPlan newPlan, Priority newPriority) {
        Task changed = new Task(organization, id, version + 1, newPlan, newPriority, origin, progress, causation);
        boolean moved = newPriority.quadrant() != priority.quadrant();
        return Change.of(changed, TaskEvents.of(moved ? TaskEvents.PRIORITIZED : TaskEvents.CHANGED, changed));
    }

    private Change<Task> step(Progress newProgress, String type) {
        Task changed = new Task(organization, id, version + 1, plan, priority, origin, newProgress, causation);
        return Change.of(changed, TaskEvents.of(type, changed));
    }

    Task with(Causation newCausation) {
        return new Task(organization, id, version, plan, priority, origin, progress, newCausation);
    }
}
