package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.PermanentEventException;
import java.time.Instant;
import java.util.UUID;

/**
 * Data of {@code audit.check.judged}: the whole check as it is now.
 *
 * @param cause id of the event {@code audit.cause.confirmed}, null unless the verdict is CAUSE
 * @param confirmedBy who found the cause first, null unless the verdict is CAUSE
 * @param staffing the people whom the cause calls for, null for none
 */
public record CheckJudged(
        UUID diagnosis,
        int version,
        String check,
        CheckVerdict verdict,
        String evidence,
        String by,
        Instant at,
        UUID cause,
        String confirmedBy,
        Instant confirmedAt,
        Staffing staffing,
        String metric,
        String funnel,
        String stage,
        String scope) {

    static CheckJudged of(Diagnosis diagnosis, String code) {
        Check check = diagnosis.checks().get(code);
        Confirmation confirmed = check.confirmed();
        Subject subject = diagnosis.subject();
        return new CheckJudged(
                diagnosis.id(),
                diagnosis.version(),
                code,
                check.verdict(),
                check.evidence(),
                check.judgedBy(),
                check.judgedAt(),
                confirmed == null ? null : confirmed.event(),
                confirmed == null ? null : confirmed.by(),
                confirmed == null ? null : confirmed.at(),
                check.staffing(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope());
    }

    /**
     * The check as it is by the event.
     *
     * @param before the same check before the event
     */
    Check check(Check before) {
        if (verdict == null || evidence == null || at == null || (verdict == CheckVerdict.CAUSE) != (cause != null)) {
            throw new PermanentEventException("the judgement of check " + check + " is incomplete");
        }
        Confirmation confirmed = cause == null ? null : new Confirmation(cause, confirmedBy, confirmedAt);
        return new Check(before.position(), before.basic(), verdict, evidence, by, at, confirmed, staffing);
    }
}
