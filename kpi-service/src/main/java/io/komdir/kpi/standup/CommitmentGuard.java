package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.ClosedDays;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.standup.CommitmentRules.Known;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Lets a new commitment through, or says why not. Call it under the organization's lock, so that no day closes meanwhile. */
@ApplicationScoped
@Transactional
class CommitmentGuard {
    private final CommitmentStore store;
    private final Organizations organizations;
    private final MetricCatalogue metrics;
    private final ClosedDays closedDays;
    private final Clock clock;

    CommitmentGuard(
            CommitmentStore store,
            Organizations organizations,
            MetricCatalogue metrics,
            ClosedDays closedDays,
            Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.metrics = metrics;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /**
     * Checks a commitment.
     *
     * @throws ConflictException {@code day-is-history}, {@code day-closed}, {@code commitment-exists} or
     *     {@code too-many-commitments}
     * @throws RuleViolationException naming each field that breaks a rule
     */
    void check(TeamPeople people, LocalDate date, CommitmentRequest input) {
        OrganizationSettings settings = organizations.require();
        if (date.isBefore(settings.startsOn())) {
            throw new ConflictException("day-is-history", date);
        }
        if (!closedDays.among(date, date).isEmpty()) {
            throw new ConflictException("day-closed", date);
        }
        LocalDate today = settings.dateOf(clock.instant());
        CommitmentRules.check(
                date, input, new Known(today, people, metrics.byCode().keySet()));
        store.find(date, input.employee(), input.metric()).ifPresent(same -> {
            throw new ConflictException("commitment-exists", date).with("commitment", same.id());
        });
        if (store.count(people.team().code(), date) >= CommitmentRules.MOST) {
            throw new ConflictException("too-many-commitments", CommitmentRules.MOST);
        }
    }
}
