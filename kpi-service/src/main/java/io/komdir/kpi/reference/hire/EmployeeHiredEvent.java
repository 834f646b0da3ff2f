package io.komdir.kpi.reference.hire;

import io.komdir.kpi.reference.employee.EmployeeRequest;
import io.komdir.kpi.reference.employee.EmployeeRole;
import io.komdir.kpi.reference.targets.TargetPeriod;
import io.komdir.kpi.reference.targets.TargetRequest;
import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What {@code hiring.employee.hired} tells, as far as it is read here.
 *
 * @param version of the hire; an older one than that known is old news
 * @param probation null when the vacancy promises none
 */
record EmployeeHiredEvent(
        String employee,
        String fullName,
        String email,
        String team,
        String position,
        EmployeeRole role,
        LocalDate hiredOn,
        UUID vacancy,
        Probation probation,
        int version) {

    /** Throws when something is missing without which nobody can be registered. */
    void requireWhole() {
        boolean whole =
                Stream.of(employee, fullName, position, role, hiredOn, vacancy).allMatch(Objects::nonNull);
        if (!whole || version < 1) {
            throw new PermanentEventException("a hire that is not whole");
        }
    }

    /**
     * The employee.
     *
     * @param withTeam false when the team is not known here
     */
    EmployeeRequest employee(boolean withTeam) {
        return new EmployeeRequest(
                fullName,
                withTeam ? team : null,
                withTeam && team != null ? hiredOn : null,
                position,
                role,
                hiredOn,
                null,
                email);
    }

    List<Target> targets() {
        return probation == null || probation.targets() == null ? List.of() : probation.targets();
    }

    /** The time in which both sides see whether it fits. */
    record Probation(LocalDate from, LocalDate to, List<Target> targets) {}

    /** What is to be reached in it. */
    record Target(String metric, TargetPeriod period, BigDecimal value, LocalDate from, LocalDate to) {
        TargetRequest of(String employee) {
            return new TargetRequest(metric, "employee:" + employee, period, value, from, to);
        }
    }
}
