package io.komdir.audit.audits.schedule;

import io.komdir.platform.events.Outbox;
import io.komdir.platform.security.Caller;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Keeps the schedule of the organization in scope. Who changes it locks it first, so that changes come one after the other. */
@ApplicationScoped
public class ScheduleService {
    private static final String EMPLOYEE = "employee:";

    private final ScheduleRepository repository;
    private final SchedulePlanner planner;
    private final Outbox outbox;
    private final OrganizationScope scope;
    private final Caller caller;
    private final Clock clock;

    ScheduleService(
            ScheduleRepository repository,
            SchedulePlanner planner,
            Outbox outbox,
            OrganizationScope scope,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.planner = planner;
        this.outbox = outbox;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The schedule as it is now.
     *
     * @param advice for a cadence that is too rare, in the reader's language
     */
    @Transactional
    public Versioned<ScheduleView> get(String advice) {
        return versioned(planner.current(), advice);
    }

    /** Chooses the cadence and publishes the choice; the same again changes nothing. */
    @Transactional
    public Versioned<ScheduleView> put(ScheduleRequest request, WriteConditions conditions, String advice) {
        ScheduleEntity schedule = repository.lock(scope.require());
        conditions.requireRevision(schedule.version);
        if (schedule.cadence != request.cadence()) {
            schedule.cadence = request.cadence();
            schedule.version++;
            outbox.add(ScheduleEvents.changed(schedule, caller.name()));
        }
        return versioned(planner.plan(schedule), advice);
    }

    /**
     * Counts the next due date from the last day on which an audit was completed. The same day again changes nothing. An audit of
     * a single employee says little about the sales of the organization and moves nothing.
     *
     * @param audited {@code organization}, {@code team:<code>} or {@code employee:<code>}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAudit(String audited, LocalDate day) {
        if (!audited.startsWith(EMPLOYEE)) {
            ScheduleEntity schedule = repository.lock(scope.require());
            repository.addAudit(day);
            planner.plan(schedule);
        }
    }

    /**
     * Publishes the due date when it has come and was not published before. The note of it and the event are one transaction, so
     * that of many callers at once only one publishes it.
     */
    @Transactional
    public void publishDue() {
        ScheduleEntity stored = repository.lock(scope.require());
        AuditSchedule schedule = planner.schedule(stored);
        LocalDate today = schedule.organization().dayOf(clock.instant());
        schedule.dueOn()
                .filter(dueOn -> !dueOn.isAfter(today))
                .filter(repository::markPublished)
                .ifPresent(dueOn -> outbox.add(ScheduleEvents.due(scope.require(), dueOn, schedule)));
        planner.plan(stored);
    }

    /** The tag begins with the version of the choice, which is all that If-Match compares: another day or language is another answer. */
    private Versioned<ScheduleView> versioned(AuditSchedule schedule, String advice) {
        ScheduleView view = ScheduleView.of(schedule, schedule.organization().dayOf(clock.instant()), advice);
        return Versioned.of(view, EntityTags.ofRevision(schedule.version(), "schedule", view));
    }
}
