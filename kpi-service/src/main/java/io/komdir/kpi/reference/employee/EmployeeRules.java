package io.komdir.kpi.reference.employee;

import io.komdir.kpi.reference.team.TeamService;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The rules of an employee. */
@ApplicationScoped
class EmployeeRules {
    private static final int MAX_EMAIL_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final RequestConstraints constraints;
    private final TeamService teams;

    EmployeeRules(RequestConstraints constraints, TeamService teams) {
        this.constraints = constraints;
        this.teams = teams;
    }

    /** All violations of a request under this code. */
    Violations check(String code, EmployeeRequest request) {
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        constraints.check(violations, request);
        LocalDate hiredOn = request.hiredOn();
        LocalDate leftOn = request.leftOn();
        return violations
                .when(!isEmail(request.email()), "email", "email")
                .when(Codes.isCode(request.team()) && !teams.tree().contains(request.team()), "team", "unknown-team")
                .when(isBefore(leftOn, hiredOn), "leftOn", "not-before", hiredOn)
                .when(isBefore(request.teamSince(), hiredOn), "teamSince", "not-before", hiredOn)
                .when(isBefore(leftOn, request.teamSince()), "teamSince", "not-after", leftOn);
    }

    private static boolean isEmail(String email) {
        return email == null
                || (email.length() <= MAX_EMAIL_LENGTH && EMAIL.matcher(email).matches());
    }

    /** False when one of the days is null. */
    static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
