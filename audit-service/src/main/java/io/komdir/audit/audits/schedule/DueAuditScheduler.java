package io.komdir.audit.audits.schedule;

import io.komdir.platform.restore.StateRestore;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.TenantBatchRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Looks for due audits whose event is not published, also those of a downtime. Every replica runs it. */
@ApplicationScoped
class DueAuditScheduler {
    private static final Logger LOG = Logger.getLogger(DueAuditScheduler.class);
    private static final String DUE = """
            SELECT organization_id FROM audit_schedule
            WHERE due_at <= :now AND organization_id <> ALL (:except)
            ORDER BY due_at LIMIT :limit
            """;

    private final TenantBatchRunner organizations;
    private final ScheduleService schedules;
    private final Jdbi jdbi;
    private final Clock clock;
    private final StateRestore restore;

    DueAuditScheduler(
            TenantBatchRunner organizations, ScheduleService schedules, Jdbi jdbi, Clock clock, StateRestore restore) {
        this.organizations = organizations;
        this.schedules = schedules;
        this.jdbi = jdbi;
        this.clock = clock;
        this.restore = restore;
    }

    /** Not before the events of the time before the start are read: what is due may be published already. */
    @Scheduled(
            every = "${komdir.schedule.due-check-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishDueOnceRestored() {
        if (restore.completed()) {
            publishDue();
        }
    }

    /** Publishes everything that is due now. An organization that fails is tried again next time and delays no other. */
    void publishDue() {
        organizations.serve(
                SystemTask.AUDIT_SCHEDULE, this::due, this::publishOfOrganization, DueAuditScheduler::failed);
    }

    /** There is one due date at a time, so never more after it. */
    private boolean publishOfOrganization() {
        schedules.publishDue();
        return false;
    }

    private static void failed(String organization, RuntimeException cause) {
        LOG.errorf(cause, "The due audit of organization %s could not be published; it is tried again", organization);
    }

    private List<String> due(Set<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", clock.instant())
                .bindArray("except", String.class, except.toArray())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }
}
