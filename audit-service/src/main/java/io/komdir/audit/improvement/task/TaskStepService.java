package io.komdir.audit.improvement.task;

import io.komdir.audit.settings.Settings;
import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.ActionStamps;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Starts, completes and drops tasks. */
@ApplicationScoped
class TaskStepService {
    private final TaskService tasks;
    private final TaskChanges changes;
    private final BacklogStore backlog;
    private final Settings settings;
    private final ActionStamps stamps;
    private final Event<TaskCompleted> completions;

    TaskStepService(
            TaskService tasks,
            TaskChanges changes,
            BacklogStore backlog,
            Settings settings,
            ActionStamps stamps,
            Event<TaskCompleted> completions) {
        this.tasks = tasks;
        this.changes = changes;
        this.backlog = backlog;
        this.settings = settings;
        this.stamps = stamps;
        this.completions = completions;
    }

    @Transactional
    public Versioned<TaskView> start(UUID id, StartTaskRequest request, WriteConditions conditions) {
        ActionStamp action = stamps.now();
        return changes.apply(id, conditions, task -> {
            task.require(TaskStatus.OPEN);
            LocalDate on = TaskRules.day(request.on(), null, action.on());
            Progress.Started start = new Progress.Started(on, action.at(), action.by(), request.reason());
            return task.start(start, backlog.earlierThan(task.quadrant()));
        });
    }

    /** Completes a task; when that is recorded late its effect may be decided at once. */
    @Transactional
    public Versioned<TaskView> complete(UUID id, CompleteTaskRequest request, WriteConditions conditions) {
        ActionStamp action = stamps.now();
        changes.apply(id, conditions, task -> {
            task.require(TaskStatus.IN_PROGRESS);
            LocalDate on = TaskRules.day(request.on(), task.progress().started().on(), action.on());
            Thresholds thresholds = settings.current();
            return task.complete(new Progress.Completed(
                    on, action.at(), action.by(), thresholds.effectWorkingDays(), thresholds.effectMinimumCount()));
        });
        completions.fire(new TaskCompleted(id));
        return tasks.get(id);
    }

    @Transactional
    public Versioned<TaskView> drop(UUID id, DropTaskRequest request, WriteConditions conditions) {
        ActionStamp action = stamps.now();
        return changes.apply(
                id,
                conditions,
                task -> task.drop(new Progress.Dropped(
                        action.on(), action.at(), action.by(), request.reason().strip())));
    }
}
