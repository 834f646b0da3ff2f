package io.komdir.audit.improvement.task;

import static io.komdir.audit.improvement.task.TaskStatus.IN_PROGRESS;
import static io.komdir.audit.improvement.task.TaskStatus.OPEN;

import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import java.util.List;
import java.util.UUID;

/**
 * Something to fix. A value: what changes it gives the changed one, a version higher, and the event that tells it.
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
        Causation chain) {

    /** A new one, told as {@code audit.task.prioritized}. */
    static TaskChange create(
            TaskId key,
            TaskPlan plan,
            Thresholds thresholds,
            TaskOrigin origin,
            Progress.Made created,
            UUID correlation) {
        Task task = new Task(
                key.organization(),
                key.id(),
                1,
                plan,
                Priority.of(plan, thresholds),
                origin,
                Progress.created(created),
                new Causation(correlation, null, null));
        DomainEvent event = TaskEvents.told(TaskEvents.PRIORITIZED, task);
        return new TaskChange(task.with(new Causation(correlation, event.id(), null)), List.of(event));
    }

    /**
     * Gives it another plan; what was promised does not change any more once it is started.
     *
     * @throws ConflictException {@code task-state}, {@code task-started}
     */
    TaskChange change(TaskPlan newPlan, Thresholds thresholds) {
        require(OPEN, IN_PROGRESS);
        if (newPlan.equals(plan)) {
            return TaskChange.none(this);
        }
        if (status() == IN_PROGRESS && !newPlan.samePromise(plan)) {
            throw new ConflictException("task-started", id).with("state", status());
        }
        // What is under way keeps the place it was started from, whatever the thresholds are now.
        Priority newPriority = status() == OPEN ? Priority.of(newPlan, thresholds) : priority;
        return changed(newPlan, newPriority);
    }

    /** Derives its speeds anew; a given speed and a task that is not open stay as they are. */
    TaskChange rederive(Thresholds thresholds) {
        Priority derived = Priority.of(plan, thresholds);
        return status() != OPEN || derived.equals(priority) ? TaskChange.none(this) : changed(plan, derived);
    }

    private TaskChange changed(TaskPlan newPlan, Priority newPriority) {
        Task changed = new Task(organization, id, version + 1, newPlan, newPriority, origin, progress, chain);
        boolean moved = newPriority.quadrant() != priority.quadrant();
        return changed.told(moved ? TaskEvents.PRIORITIZED : TaskEvents.CHANGED);
    }

    /**
     * Starts it, when its turn has come or somebody says why it goes first.
     *
     * @param earlier the open work of the quadrants before its own
     * @param start its {@code overrideReason} is kept only when it overrides something
     * @throws ConflictException {@code task-state}, or {@code quick-wins-first} with the members {@code next} and
     *     {@code openTasks}
     */
    TaskChange start(Progress.Started start, EarlierWork earlier) {
        require(OPEN);
        if (!earlier.none() && start.overrideReason() == null) {
            throw new ConflictException(
                            "quick-wins-first",
                            earlier.total(),
                            earlier.next().title(),
                            earlier.next().quadrant())
                    .with("next", earlier.next())
                    .with("openTasks", earlier.open());
        }
        String reason = earlier.none() ? null : start.overrideReason();
        return step(progress.started(new Progress.Started(start.on(), start.at(), start.by(), reason)))
                .told(TaskEvents.STARTED);
    }

    /** @throws ConflictException {@code task-state} unless it is in progress */
    TaskChange complete(Progress.Completed end) {
        require(IN_PROGRESS);
        Task done = step(progress.completed(end));
        DomainEvent event = TaskEvents.told(TaskEvents.COMPLETED, done);
        return new TaskChange(
                done.with(new Causation(chain.correlationId(), chain.prioritized(), event.id())), List.of(event));
    }

    /** @throws ConflictException {@code task-state} when it has ended */
    TaskChange drop(Progress.Dropped end) {
        require(OPEN, IN_PROGRESS);
        return step(progress.dropped(end)).told(TaskEvents.DROPPED);
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

    private TaskChange told(String type) {
        return new TaskChange(this, List.of(TaskEvents.told(type, this)));
    }

    private Task step(Progress newProgress) {
        return new Task(organization, id, version + 1, plan, priority, origin, newProgress, chain);
    }

    private Task with(Causation newChain) {
        return new Task(organization, id, version, plan, priority, origin, progress, newChain);
    }
}
