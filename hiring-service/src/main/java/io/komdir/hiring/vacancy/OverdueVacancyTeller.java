package io.komdir.hiring.vacancy;

import io.komdir.platform.history.History;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Looks for overdue vacancies that nobody was told of, also those of a downtime. Every replica runs it. */
@ApplicationScoped
class OverdueVacancyTeller {
    private static final Logger LOG = Logger.getLogger(OverdueVacancyTeller.class);
    private static final int ORGANIZATIONS_AT_ONCE = 100;
    /** Where a day begins first: what is overdue nowhere by its date is overdue for no organization. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static final String DUE = """
            SELECT organization_id FROM vacancy
            WHERE overdue_on <= :day AND organization_id <> ALL (:except)
            GROUP BY organization_id ORDER BY min(overdue_on) LIMIT :limit
            """;

    private final SystemTasks tasks;
    private final OrganizationScope scope;
    private final OverdueVacancies vacancies;
    private final Jdbi jdbi;
    private final Clock clock;
    private final History history;

    OverdueVacancyTeller(
            SystemTasks tasks,
            OrganizationScope scope,
            OverdueVacancies vacancies,
            Jdbi jdbi,
            Clock clock,
            History history) {
        this.tasks = tasks;
        this.scope = scope;
        this.vacancies = vacancies;
        this.jdbi = jdbi;
        this.clock = clock;
        this.history = history;
    }

    /** Not before all is read that this service told before its start: it may have told what is overdue. */
    @Scheduled(
            every = "${komdir.vacancies.tell-overdue-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellOverdueOnceRestored() {
        if (history.restored()) {
            tellOverdue();
        }
    }

    /** Tells all that is overdue now. An organization that fails is tried again next time and holds up no other. */
    void tellOverdue() {
        Set<String> seen = new HashSet<>();
        List<String> due = due(seen);
        while (!due.isEmpty()) {
            due.forEach(this::tell);
            seen.addAll(due);
            due = due(seen);
        }
    }

    private void tell(String organization) {
        try {
            boolean more = scope.call(organization, vacancies::tell);
            while (more) {
                more = scope.call(organization, vacancies::tell);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Overdue vacancies of organization %s could not be told; it is tried again", organization);
        }
    }

    private List<String> due(Collection<String> except) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), EARLIEST);
        return tasks.call(
                SystemTask.VACANCIES,
                () -> jdbi.withHandle(handle -> handle.createQuery(DUE)
                        .bind("day", day)
                        .bindArray("except", String.class, except.toArray())
                        .bind("limit", ORGANIZATIONS_AT_ONCE)
                        .mapTo(String.class)
                        .list()));
    }
}
