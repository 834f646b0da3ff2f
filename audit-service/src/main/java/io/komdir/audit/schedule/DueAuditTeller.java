package io.komdir.audit.schedule;

import io.komdir.platform.history.History;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Looks for due audits that nobody was told of, also those of a downtime. Every replica runs it. */
@ApplicationScoped
class DueAuditTeller {
    private static final Logger LOG = Logger.getLogger(DueAuditTeller.class);
    private static final int ORGANIZATIONS_AT_ONCE = 100;
    private static final String DUE = """
            SELECT organization_id FROM audit_schedule
            WHERE due_at <= :now AND organization_id <> ALL (:except)
            ORDER BY due_at LIMIT :limit
            """;

    private final SystemTasks tasks;
    private final OrganizationScope scope;
    private final DueAudits audits;
    private final Jdbi jdbi;
    private final Clock clock;
    private final History history;
    private volatile boolean stopping;

    DueAuditTeller(
            SystemTasks tasks, OrganizationScope scope, DueAudits audits, Jdbi jdbi, Clock clock, History history) {
        this.tasks = tasks;
        this.scope = scope;
        this.audits = audits;
        this.jdbi = jdbi;
        this.clock = clock;
        this.history = history;
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Not before all is read that this service told before its start: it may have told what is due. */
    @Scheduled(every = "${komdir.audits.tell-due-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellDueOnceRestored() {
        if (history.restored()) {
            tellDue();
        }
    }

    /** Tells all that is due now. An organization that fails is tried again next time and holds up no other. */
    void tellDue() {
        Set<String> seen = new HashSet<>();
        List<String> due = due(seen);
        while (!due.isEmpty()) {
            for (String organization : due) {
                if (stopping) {
                    return;
                }
                tell(organization);
            }
            seen.addAll(due);
            due = due(seen);
        }
    }

    private void tell(String organization) {
        try {
            scope.run(organization, audits::tell);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The due audit of organization %s could not be told; it is tried again", organization);
        }
    }

    /** Organizations with something to tell, the longest waiting first. */
    private List<String> due(Collection<String> except) {
        Instant now = clock.instant();
        return tasks.call(
                SystemTask.AUDIT_SCHEDULE,
                () -> jdbi.withHandle(handle -> handle.createQuery(DUE)
                        .bind("now", now)
                        .bindArray("except", String.class, except.toArray())
                        .bind("limit", ORGANIZATIONS_AT_ONCE)
                        .mapTo(String.class)
                        .list()));
    }
}
