package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.reference.employee.EmployeeRole;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The scopes that may have a plan's targets: the organization, a team of it, and farmers who have not left when the plan begins.
 * Hunters who farm are a mistake of its own (domain, "Repeat sales": own people), so the plan does not support it.
 */
final class TargetScopeRules {
    private TargetScopeRules() {}

    /**
     * Checks each scope.
     *
     * @param start first day of the plan
     * @throws RuleViolationException naming each wrong one: {@code unknown-team}, {@code unknown-employee},
     *     {@code not-farmer}, {@code has-left}
     */
    static void check(List<Scope> scopes, TeamTree teams, Roster roster, LocalDate start) {
        new Violations()
                .each(
                        "targetScopes",
                        scopes,
                        (violations, scope) ->
                                violation(scope, teams, roster, start).ifPresent(code -> violations.add("", code)))
                .throwIfAny();
    }

    private static Optional<String> violation(Scope scope, TeamTree teams, Roster roster, LocalDate start) {
        return switch (scope.kind()) {
            case ORGANIZATION -> Optional.empty();
            case TEAM -> teams.contains(scope.code()) ? Optional.empty() : Optional.of("unknown-team");
            case EMPLOYEE ->
                roster.find(scope.code())
                        .map(person -> violation(person, start))
                        .orElse(Optional.of("unknown-employee"));
        };
    }

    private static Optional<String> violation(Person person, LocalDate start) {
        if (person.role() != EmployeeRole.FARMER) {
            return Optional.of("not-farmer");
        }
        return person.leftBefore(start) ? Optional.of("has-left") : Optional.empty();
    }
}
