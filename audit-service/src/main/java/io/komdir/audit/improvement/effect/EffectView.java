package io.komdir.audit.improvement.effect;

import io.komdir.audit.improvement.task.EffectTask;
import io.komdir.audit.improvement.task.TaskStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what a task was to move. */
@Schema(name = "Effect")
public record EffectView(
        UUID task,

        @Schema(nullable = true, description = "null for a stage")
        String metric,

        @Schema(nullable = true, description = "null for a metric")
        String funnel,

        @Schema(nullable = true, description = "null for a metric")
        String stage,

        String scope,

        @Schema(nullable = true, description = "null before the start")
        LocalDate startedOn,

        @Schema(nullable = true, description = "null before the completion")
        LocalDate completedOn,

        EffectVerdict verdict,

        @Schema(description = "the interval lies wholly on the side that the task was not for")
        boolean movedWrongWay,

        @Schema(nullable = true, description = "why it is too early; null otherwise")
        Reason reason,

        @Schema(description = "false when it cannot be decided any more")
        boolean decidable,

        @Schema(nullable = true, description = "the reason for people, in the reader's language; null with a verdict")
        String explanation,

        @Schema(nullable = true, description = "what a decision still needs; null with a verdict")
        Missing missing,

        @Schema(nullable = true, description = "null when it is too early")
        Method method,

        @Schema(nullable = true, description = "null when it is too early")
        Side before,

        @Schema(nullable = true, description = "null when it is too early")
        Side after,

        @Schema(nullable = true, description = "after minus before; null when it is too early")
        BigDecimal difference,

        @Schema(nullable = true, description = "of the difference, 95 %; null when it is too early")
        Interval interval,

        @Schema(nullable = true, description = "null until it is decided and published")
        Instant decidedAt,

        @Schema(nullable = true, description = "id of audit.effect.measured; null until then")
        UUID event,

        @Schema(
                nullable = true,
                description = "the same windows with the facts that came later; null until it is decided, and once the"
                        + " facts were purged")
        Current current) {

    /** A decided effect by the facts as they are now; the decision itself stays. */
    @Schema(name = "CurrentEffect")
    public record Current(
            EffectVerdict verdict,
            boolean movedWrongWay,
            Side before,
            Side after,
            BigDecimal difference,
            Interval interval) {

        static Current of(ComparisonResult result, boolean upward) {
            return new Current(
                    result.verdict(upward),
                    result.movedWrongWay(upward),
                    result.before(),
                    result.after(),
                    result.difference().value(),
                    result.difference().interval());
        }
    }

    /** @param effect without {@code decidedAt} while it is not stored yet */
    static EffectView decided(EffectTask task, DecidedEffect effect, Current current) {
        return new EffectView(
                task.id(),
                effect.metric(),
                effect.funnel(),
                effect.stage(),
                effect.scope(),
                task.startedOn(),
                task.completedOn(),
                effect.verdict(),
                effect.movedWrongWay(),
                null,
                true,
                null,
                null,
                effect.method(),
                effect.before(),
                effect.after(),
                effect.difference(),
                effect.interval(),
                effect.decidedAt(),
                task.effectEvent(),
                current);
    }

    static EffectView tooEarly(EffectTask task, Reason reason, String explanation, Missing missing) {
        EffectSubject subject = EffectSubject.of(task);
        return new EffectView(
                task.id(),
                subject.metric(),
                subject.funnel(),
                subject.stage(),
                subject.scope(),
                task.startedOn(),
                task.completedOn(),
                EffectVerdict.TOO_EARLY,
                false,
                reason,
                !reason.forGood() && task.status() != TaskStatus.DROPPED,
                explanation,
                missing,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
