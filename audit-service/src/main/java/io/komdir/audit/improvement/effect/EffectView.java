package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what a task was to move. */
public record EffectView(
        UUID task,
        @Schema(description = "null for a stage") String metric,
        @Schema(description = "null for a metric") String funnel,
        @Schema(description = "null for a metric") String stage,
        String scope,
        LocalDate startedOn,
        LocalDate completedOn,
        Verdict verdict,

        @Schema(description = "the interval lies wholly on the side that the task was not for")
        boolean movedWrongWay,

        @Schema(description = "why it is too early; null otherwise")
        Reason reason,

        @Schema(description = "false when it cannot be decided any more")
        boolean decidable,

        @Schema(description = "the reason for people, in the reader's language; null with a verdict")
        String explanation,

        @Schema(description = "what a decision still needs; null with a verdict")
        Missing missing,

        @Schema(description = "null when it is too early") Method method,
        @Schema(description = "null when it is too early") Side before,
        @Schema(description = "null when it is too early") Side after,

        @Schema(description = "after minus before; null when it is too early")
        BigDecimal difference,

        @Schema(description = "of the difference, 95 %; null when it is too early")
        Interval interval,

        @Schema(description = "null until it is decided and told")
        Instant decidedAt,

        @Schema(description = "id of audit.effect.measured; null until then")
        UUID event,

        @Schema(
                description =
                        "the same windows with the facts that came later; null until it is decided, and once the facts are"
                                + " not kept any more")
        Current current) {

    /** A decided effect as the facts are now; what was decided stays. */
    public record Current(
            Verdict verdict, boolean movedWrongWay, Side before, Side after, BigDecimal difference, Interval interval) {

        static Current of(Finding finding, boolean upward) {
            return new Current(
                    finding.verdict(upward),
                    finding.movedWrongWay(upward),
                    finding.before(),
                    finding.after(),
                    finding.difference().value(),
                    EffectView.interval(finding.difference()));
        }
    }

    static Interval interval(Difference difference) {
        return new Interval(difference.low(), difference.high());
    }
}
