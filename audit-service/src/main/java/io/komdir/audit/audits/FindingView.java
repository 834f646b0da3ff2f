package io.komdir.audit.audits;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weak zone that a completed audit found. */
@Schema(name = "AuditFinding")
public record FindingView(
        String item,
        String area,
        String areaTitle,
        String question,
        String evidence,
        EvidenceFrom evidenceFrom,
        @Schema(nullable = true) String note,

        @Schema(nullable = true, description = "since the audit before; null when there is none")
        ItemChange.Kind change,

        @Schema(description = "for POST /tasks, to make a task of it")
        Origin origin) {

    static FindingView of(UUID audit, ItemView item, String areaTitle, ItemChange.Kind change) {
        AnswerView answer = item.answer();
        return new FindingView(
                item.code(),
                item.area(),
                areaTitle,
                item.question(),
                answer.evidence(),
                answer.evidenceFrom(),
                answer.note(),
                change,
                new Origin("AUDIT_ITEM", audit, item.code()));
    }

    /** What a task of the finding names as its origin. */
    @Schema(name = "AuditItemOrigin")
    public record Origin(@Schema(examples = "AUDIT_ITEM") String type, UUID audit, String item) {}
}
