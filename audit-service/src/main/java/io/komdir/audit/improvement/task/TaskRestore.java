package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Restores tasks from this service's own events. What is stored in the same or a newer version stays as it is, so that the same
 * event twice changes nothing. It publishes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskRestore {
    private final TaskRepository tasks;
    private final FunnelImpactStore impacts;
    private final EffectTasks effects;
    private final OrganizationScope organization;

    TaskRestore(TaskRepository tasks, FunnelImpactStore impacts, EffectTasks effects, OrganizationScope organization) {
        this.tasks = tasks;
        this.impacts = impacts;
        this.effects = effects;
        this.organization = organization;
    }

    public void changed(ReceivedEvent event, TaskDocument data) {
        data.requireComplete();
        if (tasks.version(data.task()) >= data.version()) {
            return;
        }
        boolean created = data.version() == 1;
        boolean completed = event.type().equals(TaskEvents.COMPLETED);
        // What follows from a task has the event that created it as its cause; that event has another one.
        UUID prioritized = created ? event.id() : event.causationId();
        Causation causation = new Causation(event.correlationId(), prioritized, completed ? event.id() : null);
        Task task = data.toTask(organization.require(), causation);
        // The impact before the task, in the order in which a refresh locks them.
        impacts.register(FunnelImpactKey.of(task.plan()));
        tasks.restore(task);
        impacts.updateGain(task.id());
    }

    /** The effect of a task, by the task's id in the data. */
    public void effect(ReceivedEvent event, JsonNode data) {
        effects.restore(taskOf(data), data, event.id());
    }

    private static UUID taskOf(JsonNode data) {
        try {
            return UUID.fromString(data.path("task").asText());
        } catch (IllegalArgumentException e) {
            throw new PermanentEventException("an effect without the id of its task", e);
        }
    }
}
