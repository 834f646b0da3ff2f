package io.komdir.audit.schedule;

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
    private final Clock clock;

    ScheduleService(Schedules schedules, ScheduleStore store, Clock clock) {
        this.schedules = schedules;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The schedule as it is now.
     *
     * @param advice for a cadence that is too rare, in the reader's language
     */
    @Transactional
    public ScheduleView get(String advice) {
        return view(schedules.present(), advice);
    }

    /** Chooses the cadence; the same again changes nothing. */
    @Transactional
    public ScheduleView put(PutSchedule input, String ifMatch, String advice) {
        store.lock();
        Preconditions.ifMatch(ifMatch, tag(view(schedules.present(), advice)));
        store.choose(input.cadence());
        return view(schedules.plan(), advice);
    }

    /** The tag of what the view shows. */
    static EntityTag tag(ScheduleView view) {
        return EntityTags.of("schedule", view);
    }

    private ScheduleView view(AuditSchedule schedule, String advice) {
        return ScheduleView.of(schedule, schedule.organization().dayOf(clock.instant()), advice);
    }
}
