package io.komdir.audit.diagnosis;

import java.time.Instant;
import java.util.Objects;

/**
 * One place to look for a cause, with what was found there. A value: judging replaces it.
 *
 * @param confirmed null unless the verdict is {@code CAUSE}
 */
public record Check(
        int position,
        boolean basic,
        Verdict verdict,
        String evidence,
        String judgedBy,
        Instant judgedAt,
        Confirmation confirmed) {

    /** Not looked at yet. */
    static Check open(int position, boolean basic) {
        return new Check(position, basic, null, null, null, null, null);
    }

    Check judged(Verdict newVerdict, String newEvidence, String by, Instant at, Confirmation newConfirmed) {
        return new Check(position, basic, newVerdict, newEvidence, by, at, newConfirmed);
    }

    boolean says(Verdict sameVerdict, String sameEvidence) {
        return verdict == sameVerdict && Objects.equals(evidence, sameEvidence);
    }

    boolean isCause() {
        return verdict == Verdict.CAUSE;
    }
}
