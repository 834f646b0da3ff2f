package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the fields of a spec have to keep to together; finds all that is wrong. */
final class VacancyRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private VacancyRules() {}

    /**
     * Checks a spec.
     *
     * @param currency the organization's, ISO 4217
     * @throws RuleViolationException naming each field that breaks a rule
     */
    static void check(VacancySpec spec, String currency) {
        List<Violation> violations = new ArrayList<>();
        Offer offer = spec.offer();
        if (offer != null && offer.from().compareTo(offer.to()) > 0) {
            violations.add(new Violation("offer.to", "at-least", offer.from()));
        }
        if (offer != null && offer.currency() != null && !offer.currency().equals(currency)) {
            violations.add(new Violation("offer.currency", "one-of", currency));
        }
        LocalDate start = spec.startOn();
        if (start != null && (start.isBefore(FIRST_DAY) || start.isAfter(LAST_DAY))) {
            violations.add(new Violation("startOn", "range", FIRST_DAY, LAST_DAY));
        }
        if (spec.agency() != null && spec.hiringMode() == HiringMode.OWN) {
            violations.add(new Violation("agency", "only-with-agency"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < spec.criteria().size(); i++) {
            if (!codes.add(spec.criteria().get(i).code())) {
                violations.add(new Violation("criteria[" + i + "].code", "duplicate"));
            }
        }
        targets(spec, violations);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static void targets(VacancySpec spec, List<Violation> violations) {
        List<ProbationTarget> targets =
                spec.probation() == null ? List.of() : spec.probation().targets();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            if (!keys.add(targets.get(i).metric() + " " + targets.get(i).period())) {
                violations.add(new Violation("probation.targets[" + i + "].metric", "duplicate"));
            }
        }
    }
}
