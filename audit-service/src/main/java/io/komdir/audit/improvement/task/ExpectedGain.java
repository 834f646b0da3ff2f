package io.komdir.audit.improvement.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a task is expected to bring at its funnel's end, with the sum: {@code change}, times {@code countBefore /
 * workingDays} for the conversion of a stage, times each {@code count / countBefore} of {@code later}.
 *
 * @param value to 6 decimals; null when it is not known, {@code unknown} says why
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
        BigDecimal value,
        Unit unit,
        String funnel,
        String metric,
        String stage,
        BigDecimal change,
        String changedStage,
        BigDecimal countBefore,
        Integer workingDays,
        List<FunnelImpact.Later> later,
        LocalDate from,
        LocalDate to,
        FunnelImpact.Unknown unknown) {

    /** What the value is. */
    public enum Unit {
        PER_WORKING_DAY
    }

    /** Null for a task that has ended: it has no place in the order of work any more. */
    static ExpectedGain of(StoredTask stored) {
        FunnelImpact carry = stored.carry();
        TaskStatus status = stored.task().status();
        if (carry == null || (status != TaskStatus.OPEN && status != TaskStatus.IN_PROGRESS)) {
            return null;
        }
        ExpectedEffect effect = stored.task().plan().expectedEffect();
        return new ExpectedGain(
                plain(stored.gain()),
                Unit.PER_WORKING_DAY,
                carry.funnel(),
                carry.endMetric(),
                carry.endStage(),
                plain(effect.to().subtract(effect.from())),
                carry.stage(),
                carry.countBefore(),
                carry.workingDays(),
                carry.later(),
                carry.from(),
                carry.to(),
                carry.unknown());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }
}
