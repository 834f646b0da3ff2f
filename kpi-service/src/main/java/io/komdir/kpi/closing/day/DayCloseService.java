package io.komdir.kpi.closing.day;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Closes days, each in one transaction under the organization's lock: evaluates the day, stores the report, publishes results
 * and deviations. A push either commits before the closing and is in the report, or after it and corrects the day.
 */
@ApplicationScoped
class DayCloseService {
    private final CloseSchedule schedule;
    private final ClosedDayStore days;
    private final Organizations organizations;
    private final Revisions revisions;
    private final DayReport report;
    private final Clock clock;

    DayCloseService(
            CloseSchedule schedule,
            ClosedDayStore days,
            Organizations organizations,
            Revisions revisions,
            DayReport report,
            Clock clock) {
        this.schedule = schedule;
        this.days = days;
        this.organizations = organizations;
        this.revisions = revisions;
        this.report = report;
        this.clock = clock;
    }

    /**
     * Closes the oldest open day of the organization in scope, when it is not after {@code last}. A concurrent call
     * waits, and then finds that day closed.
     *
     * @return empty when no such day is open
     */
    @Transactional(REQUIRES_NEW)
    Optional<ClosedDay> closeNext(LocalDate last, String closedBy) {
        revisions.lock();
        OrganizationSettings settings = organizations.require();
        LocalDate day = days.oldestOpen(settings.startsOn());
        boolean due = !day.isAfter(last);
        Optional<ClosedDay> closed = due ? Optional.of(close(day, closedBy)) : Optional.empty();
        LocalDate next = due ? days.oldestOpen(settings.startsOn()) : day;
        schedule.next(next, settings.closesAt(next));
        return closed;
    }

    private ClosedDay close(LocalDate day, String closedBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return report.close(day, now, closedBy, revisions.bump());
    }
}
