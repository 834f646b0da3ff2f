package io.komdir.audit.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposed task: a body for {@code POST /tasks} as it stands; add an owner and a day, change what does not fit.
 *
 * @param stage the weak stage, left out for a metric
 * @param effortDays working days until it is done
 * @param daysToResult working days until its result shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskProposal", description = "A body for POST /tasks")
public record ProposalView(
        String title,
        String area,
        @Schema(nullable = true) String stage,
        int effortDays,
        int daysToResult,
        ExpectedEffect expectedEffect,
        ProposalOrigin origin) {

    static ProposalView of(Cause cause, Proposals.Task task, Locale language) {
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
                        cause.measured().actual().stripTrailingZeros(),
                        cause.measured().target().stripTrailingZeros()),
                new ProposalOrigin("CAUSE", cause.diagnosis(), cause.check()));
    }

    /** What the task is to move: a metric, or the conversion of a stage, from what was measured to its target. */
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
