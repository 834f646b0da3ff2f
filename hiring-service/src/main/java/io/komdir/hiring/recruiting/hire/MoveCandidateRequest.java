package io.komdir.hiring.recruiting.hire;

import io.komdir.hiring.catalogue.position.EmployeeRole;
import io.komdir.hiring.recruiting.candidate.CandidateText;
import io.komdir.hiring.recruiting.candidate.Stage;
import io.komdir.hiring.recruiting.vacancy.VacancyText;
import io.komdir.platform.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a candidate; employee and what follows only to HIRED. */
@Schema(
        name = "CandidateStep",
        description = "employee, fullName, email, team, hiredOn, role and overrideReason only to HIRED")
record MoveCandidateRequest(
        @NotNull Stage to,

        @Schema(nullable = true, description = "Today when absent; not before the step before, not after today")
        LocalDate on,

        @Size(max = CandidateText.REASON) @Schema(nullable = true)
        String reason,

        @Pattern(regexp = VacancyText.CODE)
        @Schema(nullable = true, description = "Code of the new employee; to HIRED it is required", examples = "u18")
        String employee,

        @Size(max = CandidateText.NAME) @Schema(nullable = true, description = "The candidate's when absent")
        String fullName,

        @Size(max = CandidateText.EMAIL)
        @Pattern(regexp = CandidateText.ADDRESS)
        @Schema(nullable = true, description = "The candidate's when absent")
        String email,

        @Pattern(regexp = VacancyText.CODE) @Schema(nullable = true, description = "The vacancy's when absent")
        String team,

        @Schema(
                nullable = true,
                description =
                        "First day at work, the day of the step when absent; from appliedOn to 366 days from today")
        LocalDate hiredOn,

        @Schema(nullable = true, description = "By the vacancy or its position when absent")
        EmployeeRole role,

        @Size(max = CandidateText.REASON)
        @Schema(nullable = true, description = "Why to hire although no referee has answered; kept")
        String overrideReason) {

    /** Null when blank. */
    static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What makes no sense but with a hire. */
    List<Violation> violationsUnlessHired() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("employee", employee);
        given.put("fullName", fullName);
        given.put("email", email);
        given.put("team", team);
        given.put("hiredOn", hiredOn);
        given.put("role", role);
        given.put("overrideReason", overrideReason);
        return given.entrySet().stream()
                .filter(field -> Objects.nonNull(field.getValue()))
                .map(field -> new Violation(field.getKey(), "only-when-hired"))
                .toList();
    }
}
