package io.komdir.hiring.catalogue.compensation;

import io.komdir.hiring.results.Goal;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of an employee, from KPI events, or given figures. */
@Schema(name = "PayoutRequest", description = "Either month and employee, or figures")
record PayoutRequest(
        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                format = "yyyy-MM",
                description = "A closed month",
                examples = "2026-11")
        YearMonth month,

        @Schema(nullable = true, examples = "u17") String employee,
        @Valid @Schema(nullable = true) Figures figures,

        @Min(0)
        @Max(10_000)
        @Schema(nullable = true, description = "Tasks finished, for the flex part; 0 when left out")
        Integer tasks,

        @Min(0)
        @Max(10_000)
        @Schema(nullable = true, description = "Tasks agreed, for a flex part with a pool; 0 when left out")
        Integer agreedTasks,

        @Min(1)
        @Schema(
                nullable = true,
                description = "Version of the scheme; that of the month, or the newest for figures, when left out")
        Integer version) {

    /** Figures that are given. */
    @Schema(name = "PayoutFigures")
    record Figures(
            @Digits(integer = 15, fraction = 6) @Schema(nullable = true, description = "Of the KPI part’s metric")
            BigDecimal fact,

            @Digits(integer = 15, fraction = 6) @Schema(nullable = true)
            BigDecimal target,

            @Schema(nullable = true, defaultValue = "AT_LEAST")
            Goal goal,

            @Min(0) @Max(31) @Schema(nullable = true, description = "Days employed and not absent; all when left out")
            Integer workingDays,

            @Min(0) @Max(31) @Schema(nullable = true, description = "Working days of the month")
            Integer workingDaysOfCalendar) {}

    /** Rules across fields. */
    void check(Violations violations) {
        if (figures != null) {
            violations.when(month != null || employee != null, "figures", "month-or-figures");
            return;
        }
        violations
                .when(month == null, "month", "required")
                .when(employee == null, "employee", "required")
                .when(employee != null && !Codes.isCode(employee), "employee", "code");
    }

    int finishedTasks() {
        return tasks == null ? 0 : tasks;
    }

    int allTasks() {
        return agreedTasks == null ? 0 : agreedTasks;
    }
}
