package io.komdir.audit.improvement.diagnosis;

import java.time.Instant;
import java.util.Objects;

/**
 * One place to look for a cause, with what was found there. A value: judging replaces it.
 *
 * @param confirmed null unless the verdict is {@code CAUSE}
 * @param staffing null unless the cause asks for people
 */
public record Check(
        int position,
        boolean basic,
        CheckVerdict verdict,
        String evidence,
        String judgedBy,
        Instant judgedAt,
        Confirmation confirmed,
        Staffing staffing) {

    /** Not looked at yet. */
    static Check open(int position, boolean basic) {
        return new Check(position, basic, null, null, null, null, null, null);
    }

    /**
     * With the verdict of somebody; a cause that stays one keeps its confirmation, and the people it asks for unless others
     * are named.
     *
     * @param fresh its confirmation if it becomes a cause now
     */
    Check judged(Judgement found, String by, Instant at, Confirmation fresh) {
        boolean cause = found.verdict() == CheckVerdict.CAUSE;
        Confirmation kept = isCause() ? confirmed : fresh;
        return new Check(
                position,
                basic,
                found.verdict(),
                found.evidence(),
                by,
                at,
                cause ? kept : null,
                cause ? staffingAfter(found) : null);
    }

    boolean says(Judgement found) {
        return verdict == found.verdict()
                && Objects.equals(evidence, found.evidence())
                && Objects.equals(staffing, staffingAfter(found));
    }

    boolean isCause() {
        return verdict == CheckVerdict.CAUSE;
    }

    private Staffing staffingAfter(Judgement found) {
        return found.staffing() == null ? staffing : found.staffing();
    }
}
