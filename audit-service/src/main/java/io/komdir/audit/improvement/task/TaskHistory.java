package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Restores tasks from what this service has told of them. In normal life the table knows it all already and nothing
 * changes; into an empty database the tasks come back as they were. Nothing is told by it.
 */
@ApplicationScoped
class TaskHistory {
    private final TaskStore tasks;
    private final FunnelImpactStore carries;
    private final OrganizationScope organization;

    TaskHistory(TaskStore tasks, FunnelImpactStore carries, OrganizationScope organization) {
        this.tasks = tasks;
        this.carries = carries;
        this.organization = organization;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void told(ReceivedEvent event, TaskDocument data) {
        requireWhole(data);
        boolean created = data.version() == 1;
        boolean completed = event.type().equals(TaskEvents.COMPLETED);
        // What follows from a task names the event that created it as its cause; that one is its own.
        UUID prioritized = created ? event.id() : event.causationId();
        Causation chain = new Causation(event.correlationId(), prioritized, completed ? event.id() : null);
        Task task = data.toTask(organization.require(), chain);
        // The carry before the task, as whoever measures locks them.
        carries.expect(FunnelImpactKey.of(task.plan()));
        if (tasks.restore(task)) {
            carries.apply(task.id());
        }
    }

    /** The effect of a task, whose event carries the task's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void effect(ReceivedEvent event, JsonNode data) {
        tasks.restoreEffect(taskOf(data), data, event.id());
    }

    private static UUID taskOf(JsonNode data) {
        try {
            return UUID.fromString(data.path("task").asText());
        } catch (IllegalArgumentException e) {
            throw new PermanentEventException("an effect without the id of its task", e);
        }
    }

    private static void requireWhole(TaskDocument data) {
        boolean whole = Stream.of(
                        data.task(),
                        data.title(),
                        data.area(),
                        data.fixSpeed(),
                        data.resultSpeed(),
                        data.quadrant(),
                        data.owner(),
                        data.dueOn(),
                        data.expectedEffect(),
                        data.origin(),
                        data.status(),
                        data.created())
                .allMatch(Objects::nonNull);
        if (!whole || data.version() < 1) {
            throw new PermanentEventException("a task that is not whole");
        }
    }
}
