package io.komdir.audit.improvement.task;

import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a task is expected to bring at its funnel's end, with the sum: {@code change}, times {@code countBefore /
 * workingDays} for the conversion of a stage, times each {@code count / countBefore} of {@code later}.
 *
 * @param value to 6 decimals; null when unknown, {@code unknown} has the reason
 * @param unit of what {@code metric} counts
 * @param metric metric that counts the last stage of the funnel
 * @param stage last stage of the funnel
 * @param change {@code to - from} of the expected effect
 * @param changedStage where the change begins
 * @param countBefore count of the stage before that one over the window; null for a metric
 * @param later the stages after it in order, with what they counted over the window
 * @param from first day of the window
 * @param to last day of the window
 */
public record ExpectedGain(
        @Schema(nullable = true) BigDecimal value,
        Unit unit,
        @Schema(nullable = true) String funnel,
        @Schema(nullable = true) String metric,
        @Schema(nullable = true) String stage,
        BigDecimal change,
        @Schema(nullable = true) String changedStage,
        @Schema(nullable = true) BigDecimal countBefore,
        @Schema(nullable = true) Integer workingDays,
        List<FunnelImpact.Later> later,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        @Schema(nullable = true) FunnelImpact.Unknown unknown) {

    /** What the value is. */
    public enum Unit {
        PER_WORKING_DAY
    }

    /** Null for a task that has ended: it has no place in the order of work any more. */
    static ExpectedGain of(StoredTask stored) {
        FunnelImpact impact = stored.impact();
        TaskStatus status = stored.task().status();
        if (impact == null || (status != TaskStatus.OPEN && status != TaskStatus.IN_PROGRESS)) {
            return null;
        }
        return new ExpectedGain(
                Decimals.plain(stored.gain()),
                Unit.PER_WORKING_DAY,
                impact.funnel(),
                impact.endMetric(),
                impact.endStage(),
                Decimals.plain(stored.task().plan().expectedEffect().change()),
                impact.stage(),
                impact.countBefore(),
                impact.workingDays(),
                impact.later(),
                impact.from(),
                impact.to(),
                impact.unknown());
    }
}
