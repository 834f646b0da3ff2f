package io.komdir.audit.audits;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current answer to an item. */
@Schema(name = "AuditAnswer")
public record AnswerView(
        Verdict verdict,

        @Schema(nullable = true, description = "the auditor's, else what was measured, else null")
        String evidence,

        @Schema(nullable = true) EvidenceFrom evidenceFrom,
        @Schema(nullable = true) String note,
        String by,
        Instant at,

        @Schema(description = "of the entry in the history") int sequence) {

    /**
     * Null for null.
     *
     * @param measured the text of the item's evidence, null without evidence
     */
    static AnswerView of(AuditLogEntry answer, String measured) {
        if (answer == null) {
            return null;
        }
        boolean own = answer.evidence() != null;
        EvidenceFrom from = own ? EvidenceFrom.AUDITOR : measured == null ? null : EvidenceFrom.MEASUREMENT;
        return new AnswerView(
                answer.verdict(),
                own ? answer.evidence() : measured,
                from,
                answer.note(),
                answer.by(),
                answer.at(),
                answer.sequence());
    }
}
