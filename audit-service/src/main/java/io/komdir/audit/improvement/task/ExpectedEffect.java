package io.komdir.audit.improvement.task;

import io.komdir.platform.text.Codes;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a task is to move: a metric, or a stage of a funnel.
 *
 * @param metric its code; null for a stage
 * @param funnel code of the stage's funnel; null for a metric
 * @param stage its code; null for a metric
 * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
 * @param from of a metric its mean a working day, of a stage its conversion as a fraction, before the task
 * @param to the same after the task
 */
@Schema(description = "Names either a metric or a stage of a funnel")
public record ExpectedEffect(
        @Pattern(regexp = Codes.PATTERN) @Schema(examples = "calls")
        String metric,

        @Pattern(regexp = Codes.PATTERN) @Schema(description = "The task's funnel when absent")
        String funnel,

        @Pattern(regexp = Codes.PATTERN) @Schema(description = "A stage that has one before it")
        String stage,

        @NotNull
        @Pattern(regexp = Codes.SCOPE_PATTERN)
        @Schema(examples = {"organization", "team:north", "employee:u17"})
        String scope,

        @NotNull
        @Digits(integer = 12, fraction = 6)
        @Schema(description = "Of a metric the mean a working day, of a stage the conversion as a fraction 0-1")
        BigDecimal from,

        @NotNull
        @Digits(integer = 12, fraction = 6)
        @Schema(description = "In the same unit; another value, and of a stage a higher one")
        BigDecimal to) {

    /** 0.50 is 0.5: it is the same effect. */
    public ExpectedEffect {
        from = from == null ? null : from.stripTrailingZeros();
        to = to == null ? null : to.stripTrailingZeros();
    }

    /** The same with the task's funnel for a stage that names none. */
    ExpectedEffect withFunnel(String taskFunnel) {
        return stage == null || funnel != null ? this : new ExpectedEffect(metric, taskFunnel, stage, scope, from, to);
    }

    /** By how much the figure is to change. */
    BigDecimal change() {
        return to.subtract(from);
    }

    /** Whether it is about the conversion of a stage, and not about a metric. */
    boolean ofStage() {
        return metric == null;
    }
}
