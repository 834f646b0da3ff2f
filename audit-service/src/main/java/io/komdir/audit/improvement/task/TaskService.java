package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.audit.settings.Settings;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.ActionStamps;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.MergePatch;
import io.komdir.platform.web.MergePatches;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Creates, changes and shows tasks. */
@ApplicationScoped
class TaskService {
    private final TaskRepository tasks;
    private final TaskViews views;
    private final TaskChanges changes;
    private final FunnelImpactStore impacts;
    private final TaskOrigins origins;
    private final MergePatches patches;
    private final Settings settings;
    private final ActionStamps stamps;

    TaskService(
            TaskRepository tasks,
            TaskViews views,
            TaskChanges changes,
            FunnelImpactStore impacts,
            TaskOrigins origins,
            MergePatches patches,
            Settings settings,
            ActionStamps stamps) {
        this.tasks = tasks;
        this.views = views;
        this.changes = changes;
        this.impacts = impacts;
        this.origins = origins;
        this.patches = patches;
        this.settings = settings;
        this.stamps = stamps;
    }

    /** Creates a task; publishes {@code audit.task.prioritized}. */
    @Transactional
    public Versioned<TaskView> create(TaskRequest request) {
        TaskRules.check(request);
        TaskOrigin origin = request.originOrManual();
        UUID correlationId = origins.continueFrom(origin);
        TaskPlan plan = request.plan();
        ActionStamp action = stamps.now();
        Change<Task> created = Task.create(
                action.organization(), plan, settings.current(), origin, Progress.Stamp.of(action), correlationId);
        impacts.lockShared(FunnelImpactKey.of(plan));
        Versioned<TaskView> view = changes.add(created);
        impacts.updateGain(created.aggregate().id());
        return view;
    }

    /** Newest first. */
    @Transactional
    public Page<TaskView> list(TaskFilter filter, PageRequest request) {
        Page<TaskEntity> page = Page.of(tasks.page(filter, request), request, row -> Cursor.of(row.id));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }

    /**
     * One task.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public Versioned<TaskView> get(UUID id) {
        return views.of(find(id));
    }

    /** Merges a patch into the request that makes the task as it is; the same again changes nothing. */
    @Transactional
    public Versioned<TaskView> change(UUID id, JsonNode body, WriteConditions conditions) {
        MergePatch<TaskRequest> patch = patches.of(body, TaskRequest.class, TaskPatchRequest.class);
        // Locked before the task, in the order in which a refresh locks them; the plan that is patched below counts.
        FunnelImpactKey expected = FunnelImpactKey.of(patched(find(id).task(), patch));
        impacts.lockShared(expected);
        Versioned<TaskView> view = changes.apply(id, conditions, task -> {
            TaskPlan plan = patched(task, patch);
            if (!FunnelImpactKey.of(plan).equals(expected)) {
                impacts.lockShared(FunnelImpactKey.of(plan));
            }
            return task.change(plan, settings.current());
        });
        impacts.updateGain(id);
        return view;
    }

    private static TaskPlan patched(Task task, MergePatch<TaskRequest> patch) {
        task.require(TaskStatus.OPEN, TaskStatus.IN_PROGRESS);
        TaskRequest request = patch.apply(TaskRequest.of(task));
        TaskRules.check(request);
        return request.plan();
    }

    private TaskEntity find(UUID id) {
        return tasks.find(id).orElseThrow(() -> new NotFoundException("task", id));
    }
}
