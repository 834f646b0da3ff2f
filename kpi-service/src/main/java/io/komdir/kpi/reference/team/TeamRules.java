package io.komdir.kpi.reference.team;

import io.komdir.kpi.shared.scope.Codes;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a team has to keep to; finds all that is wrong, not the first. */
final class TeamRules {
    private static final int NAME_LENGTH = 200;

    private final List<Violation> violations = new ArrayList<>();

    private TeamRules() {}

    /**
     * Checks a team before it is saved.
     *
     * @param tree the teams as they are
     * @param employees whether an employee of a code is there
     * @throws RuleViolationException when it breaks a rule
     */
    static void check(String code, TeamRequest input, TeamTree tree, Predicate<String> employees) {
        TeamRules rules = new TeamRules();
        rules.all(code, input, tree, employees);
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void all(String code, TeamRequest input, TeamTree tree, Predicate<String> employees) {
        if (!Codes.isCode(code)) {
            broken("code", "code");
        }
        if (input.name() == null || input.name().isBlank()) {
            broken("name", "required");
        } else if (input.name().strip().length() > NAME_LENGTH) {
            broken("name", "size", 1, NAME_LENGTH);
        }
        if (input.head() != null && !Codes.isCode(input.head())) {
            broken("head", "code");
        } else if (input.head() != null && !employees.test(input.head())) {
            broken("head", "unknown-employee");
        }
        if (input.parent() != null) {
            parent(code, input.parent(), tree);
        }
    }

    private void parent(String code, String parent, TeamTree tree) {
        if (!Codes.isCode(parent)) {
            broken("parent", "code");
        } else if (parent.equals(code) || tree.withDescendants(code).contains(parent)) {
            broken("parent", "team-cycle");
        } else if (!tree.contains(parent)) {
            broken("parent", "unknown-team");
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
