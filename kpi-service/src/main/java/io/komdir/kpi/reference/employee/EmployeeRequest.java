package io.komdir.kpi.reference.employee;

import io.komdir.platform.problem.Code;
import io.komdir.platform.problem.DateWithin;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employee as a director gives it. */
@Schema(name = "EmployeeRequest", description = "An employee; an absent field is empty")
public record EmployeeRequest(
        @NotNull @Size(min = 1, max = 200) @Schema(examples = "Anna Petrova")
        String fullName,

        @Code @Schema(nullable = true, description = "current team; empty ends the membership", examples = "north")
        String team,

        @DateWithin(min = FIRST_DAY)
        @Schema(
                nullable = true,
                description = "first day in the team, or without one; memberships from that day on are replaced."
                        + " Empty: nothing moves when the team stays; the first membership starts on hiredOn (2000-01-01"
                        + " without it), a later change today")
        LocalDate teamSince,

        @Size(max = 200) @Schema(nullable = true, examples = "sales-manager")
        String position,

        @NotNull EmployeeRole role,

        @DateWithin(min = FIRST_DAY)
        @Schema(nullable = true, description = "first day at work; no target applies before it")
        LocalDate hiredOn,

        @DateWithin(min = FIRST_DAY)
        @Schema(nullable = true, description = "last day at work; ends the membership, no target applies after it")
        LocalDate leftOn,

        @Schema(nullable = true, maxLength = 254, examples = "anna@example.com")
        String email) {
    private static final String FIRST_DAY = "1950-01-01";

    public EmployeeRequest {
        fullName = Texts.stripToNull(fullName);
        position = Texts.stripToNull(position);
    }

    /** The existing employee, with this request only where it is empty. */
    EmployeeRequest completing(Employee existing) {
        String current = existing.currentMembership().map(Membership::team).orElse(null);
        return new EmployeeRequest(
                existing.fullName(),
                current == null ? team : current,
                current == null ? teamSince : null,
                existing.position() == null ? position : existing.position(),
                existing.role(),
                existing.hiredOn() == null ? hiredOn : existing.hiredOn(),
                existing.leftOn(),
                existing.email() == null ? email : existing.email());
    }

    Employee employee(String code, List<Membership> memberships, List<Absence> absences) {
        return new Employee(code, fullName, position, role, hiredOn, leftOn, email, memberships, absences);
    }
}
