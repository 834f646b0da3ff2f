package io.komdir.kpi.standup;

import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.targets.Amounts;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a new commitment has to keep to; finds all that is wrong. */
final class CommitmentRules {
    static final int NOTE_LENGTH = 500;
    /** How many days ahead of today a commitment may be made. */
    static final int DAYS_AHEAD = 31;
    /** Most commitments made at one stand-up. */
    static final int MOST = 200;

    private final List<Violation> violations = new ArrayList<>();

    private CommitmentRules() {}

    /**
     * Against what a commitment is checked.
     *
     * @param today in the organization's time zone
     * @param people of the stand-up's team
     * @param metrics codes of all metrics
     */
    record Known(LocalDate today, TeamPeople people, Set<String> metrics) {}

    /** @throws RuleViolationException naming each field that breaks a rule */
    static void check(LocalDate date, CommitmentRequest input, Known known) {
        CommitmentRules rules = new CommitmentRules();
        rules.date(date, known.today());
        rules.employee(input.employee(), date, known.people());
        rules.metric(input.metric(), known.metrics());
        rules.value(input);
        if (input.note() != null && input.note().strip().length() > NOTE_LENGTH) {
            rules.broken("note", "too-long", NOTE_LENGTH);
        }
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void date(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            broken("date", "past");
        } else if (date.isAfter(today.plusDays(DAYS_AHEAD))) {
            broken("date", "not-after", today.plusDays(DAYS_AHEAD));
        }
    }

    private void employee(String code, LocalDate date, TeamPeople people) {
        if (code == null) {
            broken("employee", "required");
            return;
        }
        Optional<Person> person = people.roster().find(code);
        if (person.isEmpty()) {
            broken("employee", "unknown-employee");
        } else if (!person.get().employedOn(date)) {
            broken("employee", "not-employed", date);
        } else if (!people.holds(code, date)) {
            broken("employee", "not-in-team", date);
        }
    }

    private void metric(String code, Set<String> metrics) {
        if (code == null) {
            broken("metric", "required");
        } else if (!metrics.contains(code)) {
            broken("metric", "unknown-metric");
        }
    }

    private void value(CommitmentRequest input) {
        if (input.value() == null) {
            broken("value", "required");
        } else if (input.value().signum() < 0) {
            broken("value", "not-negative");
        } else if (!Amounts.fits(input.value())) {
            broken("value", "value-digits", Amounts.DIGITS, Amounts.DECIMALS);
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
