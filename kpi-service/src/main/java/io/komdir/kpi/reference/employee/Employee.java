package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An employee as it is kept.
 *
 * @param memberships by day, without overlaps; none reaches beyond {@code leftOn}
 * @param absences by day, without overlaps
 */
record Employee(
        String code,
        String fullName,
        String position,
        EmployeeRole role,
        LocalDate hiredOn,
        LocalDate leftOn,
        String email,
        List<Membership> memberships,
        List<Absence> absences) {

    Employee {
        Objects.requireNonNull(code, "code");
        memberships = List.copyOf(memberships);
        absences = List.copyOf(absences);
    }

    /** The membership that lasts, or lasted until the employee left. */
    Optional<Membership> currentMembership() {
        return MembershipHistory.current(memberships, leftOn);
    }

    Employee withAbsences(List<Absence> days) {
        return new Employee(code, fullName, position, role, hiredOn, leftOn, email, memberships, days);
    }
}
