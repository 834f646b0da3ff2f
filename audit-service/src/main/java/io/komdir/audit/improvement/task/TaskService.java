package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.audit.settings.Settings;
import io.komdir.directory.Organizations;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Creates, changes and shows tasks. */
@ApplicationScoped
class TaskService {
    private final TaskStore tasks;
    private final FunnelImpactStore carries;
    private final TaskOrigins origins;
    private final TaskMerge merge;
    private final Settings settings;
    private final Organizations organizations;
    private final Outbox outbox;
    private final CausationContext cause;
    private final Caller caller;
    private final Clock clock;

    TaskService(
            TaskStore tasks,
            FunnelImpactStore carries,
            TaskOrigins origins,
            TaskMerge merge,
            Settings settings,
            Organizations organizations,
            Outbox outbox,
            CausationContext cause,
            Caller caller,
            Clock clock) {
        this.tasks = tasks;
        this.carries = carries;
        this.origins = origins;
        this.merge = merge;
        this.settings = settings;
        this.organizations = organizations;
        this.outbox = outbox;
        this.cause = cause;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public TaskView create(TaskRequest input) {
        TaskRules.check(input);
        origins.follow(input.originOrManual());
        TaskPlan plan = input.plan();
        Instant now = clock.instant();
        TaskChange created = Task.create(
                new TaskId(caller.organization(), Ids.next()),
                plan,
                settings.current(),
                input.originOrManual(),
                new Progress.Made(organizations.dayOf(now), now, caller.name()),
                cause.correlationId());
        carries.hold(FunnelImpactKey.of(plan));
        tasks.add(created.task());
        carries.apply(created.task().id());
        outbox.addAll(created.events());
        return get(created.task().id());
    }

    /** Newest first. */
    @Transactional
    public Page<TaskView> list(TaskFilter filter, PageRequest request) {
        return Page.of(
                        tasks.page(filter, request),
                        request,
                        stored -> Cursor.of(stored.task().id()))
                .map(TaskView::of);
    }

    /**
     * One task.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public TaskView get(UUID id) {
        return TaskView.of(tasks.find(id).orElseThrow(() -> new NotFoundException("task", id)));
    }

    /**
     * Merges a patch into what people gave; the same again changes nothing.
     *
     * @param ifMatch the tag that the caller has seen, or null
     */
    @Transactional
    public TaskView change(UUID id, JsonNode patch, String ifMatch) {
        merge.check(patch);
        // Held before the task is locked, in the order of whoever measures; what is merged below is what counts.
        TaskPlan expected = merged(tasks.find(id).orElseThrow(() -> new NotFoundException("task", id)), patch);
        carries.hold(FunnelImpactKey.of(expected));
        StoredTask stored = tasks.findLocked(id).orElseThrow(() -> new NotFoundException("task", id));
        Preconditions.ifMatch(ifMatch, tag(TaskView.of(stored)));
        TaskPlan plan = merged(stored, patch);
        TaskChange change = stored.task().change(plan, settings.current());
        if (!change.changed()) {
            return TaskView.of(stored);
        }
        if (!FunnelImpactKey.of(plan).equals(FunnelImpactKey.of(expected))) {
            carries.hold(FunnelImpactKey.of(plan));
        }
        Causation chain = stored.task().chain();
        cause.continueFrom(chain.correlationId(), chain.prioritized());
        tasks.save(change.task());
        carries.apply(id);
        outbox.addAll(change.events());
        return get(id);
    }

    private TaskPlan merged(StoredTask stored, JsonNode patch) {
        stored.task().require(TaskStatus.OPEN, TaskStatus.IN_PROGRESS);
        return merge.merged(TaskRequest.of(stored.task()), patch).plan();
    }

    /** The tag of what the view shows. */
    static EntityTag tag(TaskView view) {
        return EntityTags.of("task", view);
    }
}
