package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employee as the API shows it. */
@Schema(name = "Employee")
public record EmployeeView(
        @Schema(examples = "u17") String code,
        String fullName,

        @Schema(nullable = true, description = "the team as last given; of one who left, the last team")
        String team,

        @Schema(nullable = true, description = "first day in it")
        LocalDate teamSince,

        @Schema(nullable = true) String position,
        EmployeeRole role,
        @Schema(nullable = true) LocalDate hiredOn,
        @Schema(nullable = true) LocalDate leftOn,
        @Schema(nullable = true) String email,

        @Schema(description = "teams over time, oldest first; days in none of them are days without a team")
        List<Membership> memberships,

        @Schema(description = "days on which no target applies, oldest first")
        List<Absence> absences) {

    static EmployeeView of(Employee employee) {
        return new EmployeeView(
                employee.code(),
                employee.fullName(),
                employee.currentMembership().map(Membership::team).orElse(null),
                employee.currentMembership().map(Membership::from).orElse(null),
                employee.position(),
                employee.role(),
                employee.hiredOn(),
                employee.leftOn(),
                employee.email(),
                employee.memberships(),
                employee.absences());
    }
}
