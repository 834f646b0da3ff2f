package io.komdir.kpi.reference.employee;

import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Codes;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an employee has to keep to; finds all that is wrong, not the first. */
final class EmployeeRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int TEXT_LENGTH = 200;
    private static final int EMAIL_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final List<Violation> violations = new ArrayList<>();

    private EmployeeRules() {}

    /**
     * Checks an employee before it is saved.
     *
     * @throws RuleViolationException when it breaks a rule
     */
    static void check(String code, EmployeeRequest input, TeamTree teams) {
        List<Violation> violations = violations(code, input, teams);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    /** All that is wrong, nothing when it may be saved. */
    static List<Violation> violations(String code, EmployeeRequest input, TeamTree teams) {
        EmployeeRules rules = new EmployeeRules();
        rules.texts(code, input, teams);
        rules.days(input);
        return List.copyOf(rules.violations);
    }

    private void texts(String code, EmployeeRequest input, TeamTree teams) {
        if (!Codes.isCode(code)) {
            broken("code", "code");
        }
        if (input.fullName() == null || input.fullName().isBlank()) {
            broken("fullName", "required");
        } else if (input.fullName().strip().length() > TEXT_LENGTH) {
            broken("fullName", "size", 1, TEXT_LENGTH);
        }
        if (input.position() != null && input.position().strip().length() > TEXT_LENGTH) {
            broken("position", "size", 0, TEXT_LENGTH);
        }
        if (input.role() == null) {
            broken("role", "required");
        }
        if (input.email() != null
                && (input.email().length() > EMAIL_LENGTH
                        || !EMAIL.matcher(input.email()).matches())) {
            broken("email", "email");
        }
        if (input.team() != null && !Codes.isCode(input.team())) {
            broken("team", "code");
        } else if (input.team() != null && !teams.contains(input.team())) {
            broken("team", "unknown-team");
        }
    }

    private void days(EmployeeRequest input) {
        int before = violations.size();
        inRange("hiredOn", input.hiredOn());
        inRange("leftOn", input.leftOn());
        inRange("teamSince", input.teamSince());
        if (violations.size() > before) {
            return;
        }
        if (input.leftOn() != null && input.hiredOn() != null && input.leftOn().isBefore(input.hiredOn())) {
            broken("leftOn", "not-before", input.hiredOn());
        }
        if (input.teamSince() != null
                && input.hiredOn() != null
                && input.teamSince().isBefore(input.hiredOn())) {
            broken("teamSince", "not-before", input.hiredOn());
        }
        if (input.teamSince() != null
                && input.leftOn() != null
                && input.teamSince().isAfter(input.leftOn())) {
            broken("teamSince", "not-after", input.leftOn());
        }
    }

    private void inRange(String field, LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            broken(field, "range", FIRST_DAY, LAST_DAY);
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
