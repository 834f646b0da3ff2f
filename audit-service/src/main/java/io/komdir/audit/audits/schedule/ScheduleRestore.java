package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Restores the schedule from this service's own events. It changes nothing where the rows exist, and publishes nothing. The
 * order of arrival does not matter.
 */
@ApplicationScoped
public class ScheduleRestore {
    private final ScheduleService service;
    private final ScheduleRepository repository;
    private final SchedulePlanner planner;
    private final OrganizationScope scope;

    ScheduleRestore(
            ScheduleService service, ScheduleRepository repository, SchedulePlanner planner, OrganizationScope scope) {
        this.service = service;
        this.repository = repository;
        this.planner = planner;
        this.scope = scope;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void due(ReceivedEvent event, AuditDue data) {
        ScheduleEntity schedule = repository.lock(scope.require());
        repository.markPublished(data.dueOn());
        planner.plan(schedule);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(ReceivedEvent event, ScheduleChanged data) {
        ScheduleEntity schedule = repository.lock(scope.require());
        schedule.restore(data.cadence(), data.version());
        planner.plan(schedule);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void completed(ReceivedEvent event, AuditCompleted data) {
        service.recordAudit(data.scope(), data.completedOn());
    }
}
