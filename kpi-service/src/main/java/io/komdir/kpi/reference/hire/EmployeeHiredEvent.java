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
 * The data of {@code hiring.employee.hired}, as far as they are read here.
 *
 * @param version of the hire; one that is not newer than the stored version is ignored
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

    /** @throws PermanentEventException when a field is missing that the registration needs */
    void requireComplete() {
        boolean complete =
                Stream.of(employee, fullName, position, role, hiredOn, vacancy).allMatch(Objects::nonNull);
        if (!complete || version < 1) {
            throw new PermanentEventException("a hire that is not complete");
        }
    }

    /**
     * The employee.
     *
     * @param withTeam false when this service does not have the team
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

    /** A target of the probation. */
    record Target(String metric, TargetPeriod period, BigDecimal value, LocalDate from, LocalDate to) {
        TargetRequest of(String employee) {
            return new TargetRequest(metric, "employee:" + employee, period, value, from, to);
        }
    }
}
