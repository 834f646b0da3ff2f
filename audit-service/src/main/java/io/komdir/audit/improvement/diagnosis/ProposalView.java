package io.komdir.audit.improvement.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposed task: a body for {@code POST /tasks} that lacks only its owner and the day on which it is due.
 *
 * @param stage the weak stage, left out for a metric
 * @param effortDays working days until it is done
 * @param daysToResult working days until its result shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskProposal", description = "A body for POST /tasks, but for owner and dueOn")
public record ProposalView(
        String title,
        String area,
        @Schema(nullable = true) String stage,
        int effortDays,
        int daysToResult,
        ExpectedEffect expectedEffect,
        ProposalOrigin origin) {

    static ProposalView of(Cause cause, Measurement expected, Proposals.Task task, Locale language) {
        Subject subject = cause.subject();
        return new ProposalView(
                task.title().in(language),
                task.area(),
                subject.stageOrNull(),
                task.effortDays(),
                task.daysToResult(),
                new ExpectedEffect(
                        subject.metric(),
                        subject.funnel(),
                        subject.stageOrNull(),
                        cause.scope(),
                        expected.actual().stripTrailingZeros(),
                        expected.target().stripTrailingZeros()),
                new ProposalOrigin("CAUSE", cause.diagnosis(), cause.check()));
    }

    /**
     * What the task is to move, from what was measured to its target: the conversion of a stage as a fraction, a metric as its
     * mean a working day.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProposedEffect")
    public record ExpectedEffect(
            @Schema(nullable = true) String metric,
            @Schema(nullable = true) String funnel,
            @Schema(nullable = true) String stage,
            String scope,
            BigDecimal from,
            BigDecimal to) {}

    /**
     * What the task follows from.
     *
     * @param type always {@code CAUSE}
     */
    @Schema(name = "ProposedOrigin")
    public record ProposalOrigin(String type, UUID diagnosis, String check) {}
}
