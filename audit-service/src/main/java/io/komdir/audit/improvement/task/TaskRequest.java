package io.komdir.audit.improvement.task;

import io.komdir.platform.text.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as people request it. */
@Schema(
        name = "TaskRequest",
        description = "Each speed is given, or derived from its days; a given speed counts before the days")
public record TaskRequest(
        @NotBlank @Size(max = TaskText.MAX_TITLE) @Schema(examples = "Call every lead back within 15 minutes")
        String title,

        @NotNull
        @Pattern(regexp = Codes.PATTERN)
        @Schema(description = "Area of the commercial block", examples = "processes")
        String area,

        @Pattern(regexp = Codes.PATTERN) @Schema(description = "The funnel it is about")
        String funnel,

        @Pattern(regexp = Codes.PATTERN) @Schema(description = "The stage it is about")
        String stage,

        @Schema(description = "Needed without effortDays") Speed fixSpeed,

        @Schema(description = "Needed without daysToResult") Speed resultSpeed,

        @Min(1) @Max(TaskText.MAX_DAYS) @Schema(description = "Working days the fix takes", examples = "3")
        Integer effortDays,

        @Min(1) @Max(TaskText.MAX_DAYS) @Schema(description = "Working days until the result shows", examples = "10")
        Integer daysToResult,

        @NotNull
        @Pattern(regexp = Codes.PATTERN)
        @Schema(description = "Code of the person responsible", examples = "u17")
        String owner,

        @NotNull @Schema(description = "2000-01-01 to 2100-12-31")
        LocalDate dueOn,

        @NotNull @Valid ExpectedEffect expectedEffect,

        @Valid @Schema(description = "MANUAL when absent") TaskOrigin origin) {

    /** The request that makes the task as it is; derived speeds are left out. */
    static TaskRequest of(Task task) {
        TaskPlan plan = task.plan();
        return new TaskRequest(
                plan.title(),
                plan.area(),
                plan.funnel(),
                plan.stage(),
                plan.givenFixSpeed(),
                plan.givenResultSpeed(),
                plan.effortDays(),
                plan.daysToResult(),
                plan.owner(),
                plan.dueOn(),
                plan.expectedEffect(),
                task.origin());
    }

    TaskOrigin originOrManual() {
        return origin == null ? TaskOrigin.MANUAL : origin;
    }

    TaskPlan plan() {
        return new TaskPlan(
                title.strip(),
                area,
                funnel,
                stage,
                fixSpeed,
                resultSpeed,
                effortDays,
                daysToResult,
                owner,
                dueOn,
                expectedEffect.withFunnel(funnel));
    }
}
