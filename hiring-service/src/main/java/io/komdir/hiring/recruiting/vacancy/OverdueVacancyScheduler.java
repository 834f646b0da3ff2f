package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.restore.StateRestore;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.TenantBatchRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Finds overdue vacancies that were not published yet, also those of a downtime. Every replica runs it. */
@ApplicationScoped
class OverdueVacancyScheduler {
    private static final Logger LOG = Logger.getLogger(OverdueVacancyScheduler.class);
    /** Where a day begins first: what is overdue nowhere by its date is overdue for no organization. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static final String DUE = """
            SELECT organization_id FROM vacancy
            WHERE overdue_on <= :day AND organization_id <> ALL (:except)
            GROUP BY organization_id ORDER BY min(overdue_on) LIMIT :limit
            """;

    private final TenantBatchRunner organizations;
    private final OverdueVacancies vacancies;
    private final Jdbi jdbi;
    private final Clock clock;
    private final StateRestore restore;

    OverdueVacancyScheduler(
            TenantBatchRunner organizations, OverdueVacancies vacancies, Jdbi jdbi, Clock clock, StateRestore restore) {
        this.organizations = organizations;
        this.vacancies = vacancies;
        this.jdbi = jdbi;
        this.clock = clock;
        this.restore = restore;
    }

    /** Not before the service's own events are read: they may hold what is overdue. */
    @Scheduled(
            every = "${komdir.vacancies.overdue-check-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishOverdueOnceRestored() {
        if (restore.completed()) {
            publishOverdue();
        }
    }

    /** Publishes all that is overdue now. An organization that fails is tried again next time and holds up no other. */
    void publishOverdue() {
        organizations.serve(SystemTask.VACANCIES, this::due, vacancies::publish, OverdueVacancyScheduler::failed);
    }

    private static void failed(String organization, RuntimeException why) {
        LOG.errorf(
                why,
                "Overdue vacancies of organization %s could not be published; the next run tries again",
                organization);
    }

    private List<String> due(Set<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("day", LocalDate.ofInstant(clock.instant(), EARLIEST))
                .bindArray("except", String.class, except.toArray())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }
}
