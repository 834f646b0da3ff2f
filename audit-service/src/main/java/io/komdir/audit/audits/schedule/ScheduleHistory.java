package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Restores what this service has told of the schedule. Where the rows are there it changes nothing; it tells nothing. The
 * order of arrival does not matter.
 */
@ApplicationScoped
public class ScheduleHistory {
    private final ScheduleStore store;
    private final Schedules schedules;

    ScheduleHistory(ScheduleStore store, Schedules schedules) {
        this.store = store;
        this.schedules = schedules;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void due(ReceivedEvent event, AuditDue data) {
        store.lock();
        store.tell(data.dueOn());
        schedules.plan();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(ReceivedEvent event, ScheduleChanged data) {
        store.lock();
        store.choose(new Choice(data.cadence(), data.version()));
        schedules.plan();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void completed(ReceivedEvent event, AuditCompleted data) {
        schedules.audited(data.scope(), data.completedOn());
    }
}
