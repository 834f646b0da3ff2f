package io.komdir.audit.diagnosis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A diagnosis as clients see it.
 *
 * @param metric what is off target when it is a metric of its own, else null
 * @param funnel funnel of the weak stage, null for a metric
 * @param stage the weak stage, null for a metric
 * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
 * @param actual measured over {@code from} to {@code to}, in the metric's unit, a conversion as a fraction
 * @param target what it should have been
 * @param deviations what kpi-service told, oldest first; a resolved one is noted and does not close the diagnosis
 * @param checks in the order in which they are to be made
 */
public record DiagnosisView(
        UUID id,
        String metric,
        String funnel,
        String stage,
        String scope,
        BigDecimal actual,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        Status status,
        Instant openedAt,
        List<DeviationView> deviations,
        List<CheckView> checks) {

    /**
     * @param question the text of a check's code, in the reader's language
     */
    static DiagnosisView of(Diagnosis diagnosis, List<DeviationView> deviations, UnaryOperator<String> question) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        return new DiagnosisView(
                diagnosis.id(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope(),
                measured.actual().stripTrailingZeros(),
                measured.target().stripTrailingZeros(),
                measured.from(),
                measured.to(),
                diagnosis.status(),
                diagnosis.opening().at(),
                deviations,
                diagnosis.checks().entrySet().stream()
                        .map(entry -> CheckView.of(entry.getKey(), entry.getValue(), question))
                        .sorted(Comparator.comparing(CheckView::position))
                        .toList());
    }

    /**
     * A check and what it found.
     *
     * @param basic must have a verdict before any check that is not
     * @param verdict null until judged
     */
    public record CheckView(
            String code,
            int position,
            boolean basic,
            String question,
            Verdict verdict,
            String evidence,
            String judgedBy,
            Instant judgedAt) {

        static CheckView of(String code, Check check, UnaryOperator<String> question) {
            return new CheckView(
                    code,
                    check.position(),
                    check.basic(),
                    question.apply(code),
                    check.verdict(),
                    check.evidence(),
                    check.judgedBy(),
                    check.judgedAt());
        }
    }

    /**
     * A spell of the subject off its target.
     *
     * @param event the event that told of it, to follow it on Kafka
     * @param resolvedOn null while it lasts
     */
    public record DeviationView(UUID id, UUID event, LocalDate detectedOn, LocalDate resolvedOn) {}
}
