package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.Outbox;
import io.komdir.platform.security.Caller;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;

/** Shows the schedule of the organization in scope and takes its cadence. */
@ApplicationScoped
class ScheduleService {
    private final Schedules schedules;
    private final ScheduleStore store;
    private final Outbox outbox;
    private final OrganizationScope organization;
    private final Caller caller;
    private final Clock clock;

    ScheduleService(
            Schedules schedules,
            ScheduleStore store,
            Outbox outbox,
            OrganizationScope organization,
            Caller caller,
            Clock clock) {
        this.schedules = schedules;
        this.store = store;
        this.outbox = outbox;
        this.organization = organization;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The schedule as it is now.
     *
     * @param advice for a cadence that is too rare, in the reader's language
     */
    @Transactional
    public Shown get(String advice) {
        return shown(schedules.present(), advice);
    }

    /** Chooses the cadence and tells of it; the same again changes nothing. */
    @Transactional
    public Shown put(ScheduleRequest input, String ifMatch, String advice) {
        store.lock();
        Choice present = store.choice();
        Preconditions.ifMatch(ifMatch, present.version());
        if (present.cadence() != input.cadence()) {
            Choice choice = new Choice(input.cadence(), present.version() + 1);
            store.choose(choice);
            outbox.add(ScheduleEvents.changed(organization.require(), choice, caller.name()));
        }
        return shown(schedules.plan(), advice);
    }

    private Shown shown(AuditSchedule schedule, String advice) {
        ScheduleView view = ScheduleView.of(schedule, schedule.organization().dayOf(clock.instant()), advice);
        return new Shown(view, EntityTags.ofRevision(schedule.version(), "schedule", view));
    }

    /**
     * The view with its tag. The tag begins with the version of the choice, which is all that If-Match asks for: a day that
     * went by or another language makes another answer, and no other choice.
     */
    record Shown(ScheduleView view, EntityTag tag) {}
}
