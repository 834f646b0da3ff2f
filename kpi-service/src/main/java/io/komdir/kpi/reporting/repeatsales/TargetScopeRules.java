package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.reference.employee.EmployeeRole;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may get a plan's targets: the organization, a team it has, and people who farm and are still there when the plan begins.
 * Hunters made to farm are a mistake of its own (domain, "Repeat sales": own people), so the plan does not help to make it.
 */
final class TargetScopeRules {
    private TargetScopeRules() {}

    /**
     * Checks each scope.
     *
     * @param start first day of the plan
     * @throws RuleViolationException naming each that may not: {@code unknown-team}, {@code unknown-employee},
     *     {@code not-farmer}, {@code has-left}
     */
    static void check(List<Scope> scopes, Set<String> teams, Roster roster, LocalDate start) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            String field = "targetScopes[" + i + "]";
            fault(scopes.get(i), teams, roster, start).ifPresent(code -> violations.add(new Violation(field, code)));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static Optional<String> fault(Scope scope, Set<String> teams, Roster roster, LocalDate start) {
        return switch (scope.kind()) {
            case ORGANIZATION -> Optional.empty();
            case TEAM -> teams.contains(scope.code()) ? Optional.empty() : Optional.of("unknown-team");
            case EMPLOYEE ->
                roster.find(scope.code()).map(person -> fault(person, start)).orElse(Optional.of("unknown-employee"));
        };
    }

    private static Optional<String> fault(Person person, LocalDate start) {
        if (person.role() != EmployeeRole.FARMER) {
            return Optional.of("not-farmer");
        }
        return person.leftBefore(start) ? Optional.of("has-left") : Optional.empty();
    }
}
