package io.komdir.audit.audits.schedule;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;

/** Finds the next due date of the organization in scope. Called inside the caller's transaction. */
@ApplicationScoped
class SchedulePlanner {
    private final ScheduleRepository repository;
    private final Organizations organizations;
    private final OrganizationScope scope;

    SchedulePlanner(ScheduleRepository repository, Organizations organizations, OrganizationScope scope) {
        this.repository = repository;
        this.organizations = organizations;
        this.scope = scope;
    }

    /** Start, stage or time zone of the organization may have changed. */
    void onOrganization(@Observes Organization changed) {
        plan(repository.lock(scope.require()));
    }

    AuditSchedule current() {
        return repository
                .findByIdOptional(scope.require())
                .map(this::schedule)
                .orElseGet(() -> schedule(new ScheduleEntity()));
    }

    AuditSchedule schedule(ScheduleEntity stored) {
        Organization organization = organizations.current();
        return new AuditSchedule(
                organization,
                stored.cadence,
                stored.version,
                AuditDays.of(organization.startsOn(), repository.lastAudits()));
    }

    /** Notes when there is something to publish next; the schedule must be locked. */
    AuditSchedule plan(ScheduleEntity locked) {
        AuditSchedule schedule = schedule(locked);
        LocalDate dueOn = schedule.dueOn().orElse(null);
        boolean toPublish = dueOn != null && !repository.isPublished(dueOn);
        locked.dueOn = dueOn;
        locked.dueAt = toPublish ? schedule.dueAt().orElseThrow() : null;
        return schedule;
    }
}
