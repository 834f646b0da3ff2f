package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of an audit with its measured evidence and its current answer. */
@Schema(name = "AuditItem")
public record ItemView(
        String code,
        String area,
        int position,
        boolean basic,
        String question,

        @Schema(description = "what to look at") String hint,

        @Schema(nullable = true, description = "what evidence counts")
        String evidenceWanted,

        @Schema(nullable = true) String metric,
        @Schema(nullable = true) String funnel,
        @Schema(nullable = true) String stage,

        @Schema(description = "measured when the audit started and frozen then; one for each funnel that has the stage")
        List<Evidence> facts,

        @Schema(
                nullable = true,
                description =
                        "what was measured, or that nothing was; null for an item that names no metric and no stage",
                examples =
                        "Measured by kpi-service: calls 412, target 480; working days: 20, 2026-10-27 to 2026-11-23; event"
                                + " 019ab1c2-3d42-7f84-8c33-9e4f5d6c7b8a.")
        String factText,

        @Schema(nullable = true, description = "null until answered")
        AnswerView answer) {

    static ItemView of(Item item, Audit audit, EvidenceTexts texts, Locale locale) {
        List<Evidence> evidence = audit.evidenceOf(item.code());
        return new ItemView(
                item.code(),
                item.area(),
                item.position(),
                item.basic(),
                item.question().in(locale),
                item.hint().in(locale),
                item.evidence() == null ? null : item.evidence().in(locale),
                item.metric(),
                item.funnel(),
                item.stage(),
                evidence,
                texts.of(item, audit.plan().scope(), audit.startedOn() == null ? null : evidence, locale),
                AnswerView.of(
                        audit.log().answers().get(item.code()),
                        evidence.isEmpty() ? null : texts.of(evidence, locale)));
    }
}
