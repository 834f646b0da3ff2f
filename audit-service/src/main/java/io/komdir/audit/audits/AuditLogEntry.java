package io.komdir.audit.audits;

import io.komdir.platform.aggregate.ActionStamp;
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
        AuditAction action,
        String item,
        Verdict verdict,
        String evidence,
        String note,
        String by,
        Instant at) {

    static AuditLogEntry step(int sequence, AuditAction action, ActionStamp stamp) {
        return new AuditLogEntry(sequence, action, null, null, null, null, stamp.by(), stamp.at());
    }

    static AuditLogEntry answer(int sequence, Answer answer, ActionStamp stamp) {
        return new AuditLogEntry(
                sequence,
                AuditAction.ANSWERED,
                answer.item(),
                answer.verdict(),
                answer.evidence(),
                answer.note(),
                stamp.by(),
                stamp.at());
    }

    boolean hasSameContent(Answer answer) {
        return verdict == answer.verdict()
                && Objects.equals(evidence, answer.evidence())
                && Objects.equals(note, answer.note());
    }
}
