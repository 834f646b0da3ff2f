package io.komdir.kpi.reference.employee;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stored employee.
 *
 * @param memberships by day, without overlaps; none reaches beyond {@code leftOn}
 * @param absences by day, without overlaps
 * @param changedRevision revision of the last change of any of these
 */
record EmployeeRow(
        String code,
        String fullName,
        String position,
        EmployeeRole role,
        LocalDate hiredOn,
        LocalDate leftOn,
        String email,
        List<Membership> memberships,
        List<Absence> absences,
        long changedRevision) {

    EmployeeRow {
        memberships = List.copyOf(memberships);
        absences = List.copyOf(absences);
    }

    /** The membership that lasts, or lasted until the employee left. */
    Optional<Membership> present() {
        return MembershipHistory.present(memberships, leftOn);
    }

    EmployeeRow at(long revision) {
        return new EmployeeRow(code, fullName, position, role, hiredOn, leftOn, email, memberships, absences, revision);
    }

    EmployeeRow with(List<Membership> teams, List<Absence> away) {
        return new EmployeeRow(code, fullName, position, role, hiredOn, leftOn, email, teams, away, changedRevision);
    }

    EntityTag tag() {
        return EntityTags.of("employee", code, changedRevision);
    }
}
