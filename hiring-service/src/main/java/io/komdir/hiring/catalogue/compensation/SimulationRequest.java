package io.komdir.hiring.catalogue.compensation;

import io.komdir.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose past months a scheme is tried on. Without employees, team and position: all. */
@Schema(name = "SimulationRequest")
record SimulationRequest(
        @NotNull @Schema(type = SchemaType.STRING, format = "yyyy-MM", examples = "2026-06")
        YearMonth from,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                format = "yyyy-MM",
                description = "Inclusive; at most 24 months",
                examples = "2026-11")
        YearMonth to,

        @Size(max = 500) @Schema(nullable = true, description = "Codes of employees")
        List<@NotNull @Size(max = 64) String> employees,

        @Size(max = 64) @Schema(nullable = true, description = "Code of a team: months at whose end people were in it")
        String team,

        @Size(max = 64) @Schema(nullable = true, description = "Code of a position")
        String position,

        @Min(0)
        @Max(10_000)
        @Schema(nullable = true, description = "Tasks finished that are assumed for each month; 0 when left out")
        Integer tasks,

        @Min(0)
        @Max(10_000)
        @Schema(nullable = true, description = "Tasks agreed that are assumed for each month; 0 when left out")
        Integer agreedTasks,

        @Valid
        @Schema(
                nullable = true,
                description = "A scheme that is not kept yet, instead of the newest version of the code")
        SchemeRequest scheme) {
    private static final int MAX_MONTHS = 24;

    /** Rules across fields. */
    void check(Violations violations) {
        if (to.isBefore(from)) {
            violations.add("to", "at-least", from);
        } else {
            violations.when(ChronoUnit.MONTHS.between(from, to) >= MAX_MONTHS, "to", "at-most-months", MAX_MONTHS);
        }
        if (scheme != null) {
            scheme.check(violations.in("scheme"));
        }
    }

    int finishedTasks() {
        return tasks == null ? 0 : tasks;
    }

    int allTasks() {
        return agreedTasks == null ? 0 : agreedTasks;
    }
}
