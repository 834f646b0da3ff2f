package io.komdir.audit.audits.schedule;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The schedule of the organization in scope, for the other rooms, and what moves its next due date. */
@ApplicationScoped
public class Schedules {
    private static final String EMPLOYEE = "employee:";

    private final ScheduleStore store;
    private final Organizations organizations;

    Schedules(ScheduleStore store, Organizations organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    /**
     * An audit was completed on the day: the next due date is counted from the last such day. The same day again is no harm. An
     * audit of a single employee says little about the sales of the organization and moves nothing.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void audited(String scope, LocalDate day) {
        if (scope.startsWith(EMPLOYEE)) {
            return;
        }
        store.lock();
        store.audited(day);
        plan();
    }

    /** Start, stage or time zone of the organization may have changed. */
    void onOrganization(@Observes Organization organization) {
        store.lock();
        plan();
    }

    AuditSchedule present() {
        Organization organization = organizations.current();
        Choice choice = store.choice();
        return new AuditSchedule(
                organization,
                choice.cadence(),
                choice.version(),
                AuditDays.of(organization.startsOn(), store.audits()));
    }

    /** Notes when there is something to tell next. Needs {@link ScheduleStore#lock}. */
    AuditSchedule plan() {
        AuditSchedule schedule = present();
        LocalDate dueOn = schedule.dueOn().orElse(null);
        boolean toTell = dueOn != null && !store.isTold(dueOn);
        store.next(dueOn, toTell ? schedule.dueAt().orElseThrow() : null);
        return schedule;
    }
}
