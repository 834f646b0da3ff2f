package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.Outbox;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Tells that an audit is due, once for each due date of the organization in scope. */
@ApplicationScoped
class DueAudits {
    private final Schedules schedules;
    private final ScheduleStore store;
    private final Outbox outbox;
    private final OrganizationScope organization;
    private final Clock clock;

    DueAudits(Schedules schedules, ScheduleStore store, Outbox outbox, OrganizationScope organization, Clock clock) {
        this.schedules = schedules;
        this.store = store;
        this.outbox = outbox;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Tells the due date when it has come and was not told before. The note of it and the event are one transaction, so that of
     * many callers at once only one tells it.
     */
    @Transactional
    public void tell() {
        store.lock();
        AuditSchedule schedule = schedules.present();
        LocalDate today = schedule.organization().dayOf(clock.instant());
        schedule.dueOn()
                .filter(dueOn -> !dueOn.isAfter(today))
                .filter(store::tell)
                .ifPresent(dueOn -> outbox.add(ScheduleEvents.due(organization.require(), dueOn, schedule)));
        schedules.plan();
    }
}
