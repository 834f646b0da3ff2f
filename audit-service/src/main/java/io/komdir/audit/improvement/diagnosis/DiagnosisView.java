package io.komdir.audit.improvement.diagnosis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A diagnosis as clients see it.
 *
 * @param version counts its changes, from 1
 * @param metric what is off target when it is a metric of its own, else null
 * @param funnel funnel of the weak stage, null for a metric
 * @param stage the weak stage, null for a metric
 * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
 * @param actual measured over {@code from} to {@code to}, in the metric's unit, a conversion as a fraction
 * @param target what it should have been
 * @param figures where these came from
 * @param sourceEvent the event that measured figures were read from, else null
 * @param openedBy null for a deviation
 * @param resolved whether there are deviations and all of them are over; that closes nothing
 * @param deviations what kpi-service detected, oldest first
 * @param checks in the order in which they are to be made
 * @param causes what the checks found, in their order, each with the tasks it proposes
 * @param staffingGap the people who are missing now, null for none
 * @param closing null while it is open
 */
@Schema(name = "Diagnosis")
public record DiagnosisView(
        UUID id,
        int version,
        @Schema(nullable = true) String metric,
        @Schema(nullable = true) String funnel,
        @Schema(nullable = true) String stage,
        String scope,
        BigDecimal actual,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        FigureSource figures,
        @Schema(nullable = true) UUID sourceEvent,
        DiagnosisStatus status,
        DiagnosisOrigin origin,
        Instant openedAt,
        @Schema(nullable = true) String openedBy,
        boolean resolved,
        List<DeviationView> deviations,
        List<CheckView> checks,
        List<CauseView> causes,
        @Schema(nullable = true) GapView staffingGap,
        @Schema(nullable = true) DiagnosisClosing closing) {

    static DiagnosisView of(
            Diagnosis diagnosis,
            List<DeviationPeriod> periods,
            List<CheckView> checks,
            List<CauseView> causes,
            GapView staffingGap) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        DiagnosisOpening opening = diagnosis.opening();
        return new DiagnosisView(
                diagnosis.id(),
                diagnosis.version(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope(),
                measured.actual().stripTrailingZeros(),
                measured.target().stripTrailingZeros(),
                measured.from(),
                measured.to(),
                FigureSource.of(opening),
                opening.sourceEvent(),
                diagnosis.status(),
                opening.origin(),
                opening.at(),
                opening.by(),
                !periods.isEmpty() && periods.stream().allMatch(period -> period.resolvedOn() != null),
                periods.stream().map(DeviationView::of).toList(),
                checks,
                causes,
                staffingGap,
                diagnosis.closing());
    }

    /** Where the figures of a diagnosis came from. */
    public enum FigureSource {
        /** With the deviation that opened it. */
        DEVIATION,
        /** From the person who opened it. */
        GIVEN,
        /** Read from what kpi-service had measured. */
        MEASURED;

        static FigureSource of(DiagnosisOpening opening) {
            if (opening.origin() == DiagnosisOrigin.DEVIATION) {
                return DEVIATION;
            }
            return opening.sourceEvent() == null ? GIVEN : MEASURED;
        }
    }

    /**
     * A check and what it found.
     *
     * @param basic to be judged before all checks that are not basic
     * @param verdict null until judged
     * @param staffing the people whom the cause calls for, null for none
     */
    @Schema(name = "DiagnosisCheck")
    public record CheckView(
            String code,
            int position,
            boolean basic,
            String question,
            @Schema(nullable = true) CheckVerdict verdict,
            @Schema(nullable = true) String evidence,
            @Schema(nullable = true) String judgedBy,
            @Schema(nullable = true) Instant judgedAt,
            @Schema(nullable = true) Staffing staffing) {

        static CheckView of(String code, Check check, String question) {
            return new CheckView(
                    code,
                    check.position(),
                    check.basic(),
                    question,
                    check.verdict(),
                    check.evidence(),
                    check.judgedBy(),
                    check.judgedAt(),
                    check.staffing());
        }
    }

    /**
     * A period of the subject off its target.
     *
     * @param event the event {@code kpi.deviation.detected}
     * @param resolvedOn null while it lasts
     */
    @Schema(name = "DiagnosisDeviation")
    public record DeviationView(
            UUID id,
            UUID event,
            LocalDate detectedOn,
            @Schema(nullable = true) LocalDate resolvedOn) {

        static DeviationView of(DeviationPeriod period) {
            return new DeviationView(period.deviation(), period.event(), period.detectedOn(), period.resolvedOn());
        }
    }

    /**
     * A confirmed cause.
     *
     * @param confirmedAt when the check became a cause; evidence may have been reworded since
     * @param by who confirmed it
     * @param event the event {@code audit.cause.confirmed}
     * @param lookAt what to look at
     * @param proposals bodies for {@code POST /tasks} without owner and day
     */
    @Schema(name = "DiagnosisCause")
    public record CauseView(
            String check,
            String evidence,
            Instant confirmedAt,
            String by,
            UUID event,
            List<String> lookAt,
            List<ProposalView> proposals) {

        static CauseView of(String code, Check check, List<String> lookAt, List<ProposalView> proposals) {
            Confirmation confirmed = check.confirmed();
            return new CauseView(
                    code, check.evidence(), confirmed.at(), confirmed.by(), confirmed.event(), lookAt, proposals);
        }
    }

    /**
     * The people who are missing.
     *
     * @param version counts the published events of the gap
     */
    @Schema(name = "DiagnosisStaffingGap")
    public record GapView(UUID id, String position, Level level, int people, int version) {}
}
