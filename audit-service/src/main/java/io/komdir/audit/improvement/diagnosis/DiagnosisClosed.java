package io.komdir.audit.improvement.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code audit.diagnosis.closed}.
 *
 * @param causes codes of the checks that found a cause, in their order
 * @param openChecks codes of the checks without a verdict, in their order
 */
public record DiagnosisClosed(
        UUID diagnosis,
        int version,
        List<String> causes,
        List<String> openChecks,
        String reason,
        String note,
        String by,
        Instant at,
        String metric,
        String funnel,
        String stage,
        String scope) {

    static DiagnosisClosed of(Diagnosis diagnosis) {
        Subject subject = diagnosis.subject();
        DiagnosisClosing closing = diagnosis.closing();
        return new DiagnosisClosed(
                diagnosis.id(),
                diagnosis.version(),
                diagnosis.codes(Check::isCause),
                diagnosis.codes(check -> check.verdict() == null),
                closing.reason(),
                closing.note(),
                closing.by(),
                closing.at(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope());
    }
}
