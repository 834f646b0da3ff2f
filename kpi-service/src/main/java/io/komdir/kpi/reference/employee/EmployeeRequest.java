package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employee as a director gives it. */
@Schema(name = "PutEmployee", description = "An employee; an absent field is empty")
public record EmployeeRequest(
        @Schema(examples = "Anna Petrova", minLength = 1, maxLength = 200, required = true)
        String fullName,

        @Schema(nullable = true, description = "present team; empty ends the membership", examples = "north")
        String team,

        @Schema(
                nullable = true,
                description =
                        "day from which the team, or having none, holds; memberships from that day on are replaced."
                                + " Empty: nothing moves when the team stays; the first membership starts on hiredOn (2000-01-01"
                                + " without it), a later change today")
        LocalDate teamSince,

        @Schema(nullable = true, maxLength = 200, examples = "sales-manager")
        String position,

        @Schema(required = true) EmployeeRole role,

        @Schema(nullable = true, description = "first day at work; no target applies before it")
        LocalDate hiredOn,

        @Schema(nullable = true, description = "last day at work; ends the membership, no target applies after it")
        LocalDate leftOn,

        @Schema(nullable = true, maxLength = 254, examples = "anna@example.com")
        String email) {

    /** What is known of the employee, with this only where nothing is. */
    EmployeeRequest completing(EmployeeRow known) {
        String present = known.present().map(Membership::team).orElse(null);
        return new EmployeeRequest(
                known.fullName(),
                present == null ? team : present,
                present == null ? teamSince : null,
                known.position() == null ? position : known.position(),
                known.role(),
                known.hiredOn() == null ? hiredOn : known.hiredOn(),
                known.leftOn(),
                known.email() == null ? email : known.email());
    }

    EmployeeRow row(String code, List<Membership> memberships, List<Absence> absences, long revision) {
        return new EmployeeRow(
                code,
                fullName.strip(),
                position == null || position.isBlank() ? null : position.strip(),
                role,
                hiredOn,
                leftOn,
                email,
                memberships,
                absences,
                revision);
    }
}
