package io.komdir.audit.improvement.task;

import io.komdir.audit.settings.Settings;
import io.komdir.audit.settings.Thresholds;
import io.komdir.directory.Organizations;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Starts, completes and drops tasks. Of two steps at once one waits for the other and then sees what it did. */
@ApplicationScoped
class TaskSteps {
    private final TaskStore tasks;
    private final BacklogStore backlog;
    private final Organizations organizations;
    private final Settings settings;
    private final Outbox outbox;
    private final CausationContext cause;
    private final Event<TaskCompleted> completions;
    private final Caller caller;
    private final Clock clock;

    TaskSteps(
            TaskStore tasks,
            BacklogStore backlog,
            Organizations organizations,
            Settings settings,
            Outbox outbox,
            CausationContext cause,
            Event<TaskCompleted> completions,
            Caller caller,
            Clock clock) {
        this.tasks = tasks;
        this.backlog = backlog;
        this.organizations = organizations;
        this.settings = settings;
        this.outbox = outbox;
        this.cause = cause;
        this.completions = completions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public TaskView start(UUID id, StartTaskRequest input, String ifMatch) {
        Instant now = clock.instant();
        return step(id, ifMatch, task -> {
            task.require(TaskStatus.OPEN);
            LocalDate on = TaskRules.day(input.on(), null, organizations.dayOf(now));
            Progress.Started start = new Progress.Started(on, now, caller.name(), input.reason());
            return task.start(start, backlog.earlierThan(task.quadrant()));
        });
    }

    @Transactional
    public TaskView complete(UUID id, CompleteTaskRequest input, String ifMatch) {
        Instant now = clock.instant();
        step(id, ifMatch, task -> {
            task.require(TaskStatus.IN_PROGRESS);
            LocalDate startedOn = task.progress().started().on();
            LocalDate on = TaskRules.day(input.on(), startedOn, organizations.dayOf(now));
            Thresholds thresholds = settings.current();
            return task.complete(new Progress.Completed(
                    on, now, caller.name(), thresholds.effectWorkingDays(), thresholds.effectMinimumCount()));
        });
        // Recorded late, its effect may be known at once.
        completions.fire(new TaskCompleted(id));
        return TaskView.of(tasks.find(id).orElseThrow(() -> new NotFoundException("task", id)));
    }

    @Transactional
    public TaskView drop(UUID id, DropTaskRequest input, String ifMatch) {
        Instant now = clock.instant();
        return step(
                id,
                ifMatch,
                task -> task.drop(new Progress.Dropped(
                        organizations.dayOf(now),
                        now,
                        caller.name(),
                        input.reason().strip())));
    }

    private TaskView step(UUID id, String ifMatch, Function<Task, TaskChange> what) {
        StoredTask stored = tasks.findLocked(id).orElseThrow(() -> new NotFoundException("task", id));
        Preconditions.ifMatch(ifMatch, TaskService.tag(TaskView.of(stored)));
        TaskChange change = what.apply(stored.task());
        Causation chain = stored.task().chain();
        cause.continueFrom(chain.correlationId(), chain.prioritized());
        tasks.save(change.task());
        outbox.addAll(change.events());
        return TaskView.of(
                new StoredTask(change.task(), stored.gain(), stored.gainOrder(), stored.carry(), stored.effect()));
    }
}
