package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reference.targets.Amounts;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of a new commitment. Check them under the organization's lock, so that no day closes meanwhile. */
@ApplicationScoped
@Transactional
class CommitmentRules {
    static final int MAX_NOTE_LENGTH = 500;
    /** Days after today for which commitments can be made. */
    static final int MAX_DAYS_AHEAD = 31;
    /** Commitments of one stand-up. */
    static final int MAX_COMMITMENTS = 200;

    private final CommitmentRepository repository;
    private final Organizations organizations;
    private final MetricCatalogue metrics;
    private final ClosedDayQueries closedDays;
    private final Clock clock;

    CommitmentRules(
            CommitmentRepository repository,
            Organizations organizations,
            MetricCatalogue metrics,
            ClosedDayQueries closedDays,
            Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.metrics = metrics;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /**
     * Checks a commitment.
     *
     * @param people of the stand-up's team
     * @throws ConflictException {@code day-is-history}, {@code day-closed}, {@code commitment-exists} or
     *     {@code too-many-commitments}
     * @throws RuleViolationException naming each field that breaks a rule
     */
    void check(TeamPeople people, LocalDate date, CommitmentRequest request) {
        OrganizationSettings settings = organizations.require();
        if (date.isBefore(settings.startsOn())) {
            throw new ConflictException("day-is-history", date);
        }
        if (closedDays.isClosed(date)) {
            throw new ConflictException("day-closed", date);
        }
        checkFields(people, date, settings.dateOf(clock.instant()), request);
        repository.find(date, request.employee(), request.metric()).ifPresent(existing -> {
            throw new ConflictException("commitment-exists", date).with("commitment", existing.id);
        });
        if (repository.count(people.team().code(), date) >= MAX_COMMITMENTS) {
            throw new ConflictException("too-many-commitments", MAX_COMMITMENTS);
        }
    }

    private void checkFields(TeamPeople people, LocalDate date, LocalDate today, CommitmentRequest request) {
        LocalDate last = today.plusDays(MAX_DAYS_AHEAD);
        Violations violations = new Violations()
                .when(date.isBefore(today), "date", "past")
                .when(date.isAfter(last), "date", "not-after", last);
        employee(violations, request.employee(), date, people);
        if (request.metric() == null) {
            violations.add("metric", "required");
        } else {
            violations.when(!metrics.byCode().containsKey(request.metric()), "metric", "unknown-metric");
        }
        value(violations, request.value());
        boolean tooLong = request.note() != null && request.note().strip().length() > MAX_NOTE_LENGTH;
        violations.when(tooLong, "note", "too-long", MAX_NOTE_LENGTH).throwIfAny();
    }

    private static void employee(Violations violations, String code, LocalDate date, TeamPeople people) {
        if (code == null) {
            violations.add("employee", "required");
            return;
        }
        Optional<Person> person = people.roster().find(code);
        if (person.isEmpty()) {
            violations.add("employee", "unknown-employee");
        } else if (!person.get().employedOn(date)) {
            violations.add("employee", "not-employed", date);
        } else {
            violations.when(!people.hasMember(code, date), "employee", "not-in-team", date);
        }
    }

    private static void value(Violations violations, BigDecimal value) {
        if (value == null) {
            violations.add("value", "required");
        } else if (value.signum() < 0) {
            violations.add("value", "not-negative");
        } else {
            violations.when(!Amounts.fits(value), "value", "value-digits", Amounts.DIGITS, Amounts.DECIMALS);
        }
    }
}
