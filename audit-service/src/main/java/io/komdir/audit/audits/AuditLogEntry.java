package io.komdir.audit.audits;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of an audit's history; it never changes.
 *
 * @param sequence from 1, without gaps
 * @param item of an answer, else null
 * @param verdict of an answer, else null
 * @param evidence as the auditor gave it, null when left out
 * @param note null when left out
 */
record AuditLogEntry(
        int sequence,
        AuditAction deed,
        String item,
        Verdict verdict,
        String evidence,
        String note,
        String by,
        Instant at) {

    static AuditLogEntry move(int sequence, AuditAction deed, ActionStamp act) {
        return new AuditLogEntry(sequence, deed, null, null, null, null, act.by(), act.at());
    }

    static AuditLogEntry answer(int sequence, Answer answer, ActionStamp act) {
        return new AuditLogEntry(
                sequence,
                AuditAction.ANSWERED,
                answer.item(),
                answer.verdict(),
                answer.evidence(),
                answer.note(),
                act.by(),
                act.at());
    }

    boolean says(Answer answer) {
        return verdict == answer.verdict()
                && Objects.equals(evidence, answer.evidence())
                && Objects.equals(note, answer.note());
    }
}
