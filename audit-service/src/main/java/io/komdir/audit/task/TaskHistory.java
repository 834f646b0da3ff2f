package io.komdir.audit.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Restores tasks from what this service has told of them. In normal life the table knows it all already and nothing
 * changes; into an empty database the tasks come back as they were. Nothing is told by it.
 */
@ApplicationScoped
class TaskHistory {
    private final TaskStore tasks;
    private final Carries carries;
    private final OrganizationScope organization;

    TaskHistory(TaskStore tasks, Carries carries, OrganizationScope organization) {
        this.tasks = tasks;
        this.carries = carries;
        this.organization = organization;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void told(ReceivedEvent event, TaskDocument data) {
        boolean created = data.version() == 1;
        boolean completed = event.type().equals(TaskEvents.COMPLETED);
        // What follows from a task names the event that created it as its cause; that one is its own.
        UUID prioritized = created ? event.id() : event.causationId();
        Chain chain = new Chain(event.correlationId(), prioritized, completed ? event.id() : null);
        Task task = data.toTask(organization.require(), chain);
        // The carry before the task, as whoever measures locks them.
        carries.expect(CarryKey.of(task.plan()));
        if (tasks.restore(task)) {
            carries.apply(task.id());
        }
    }

    /** The effect of a task, whose event carries the task's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void effect(ReceivedEvent event, JsonNode data) {
        UUID task = UUID.fromString(data.path("task").asText());
        tasks.restoreEffect(task, data, event.id());
    }
}
