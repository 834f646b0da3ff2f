package io.komdir.audit.audits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A completed audit beside the one of the same template and scope that was completed before it. */
@Schema(name = "AuditComparison")
public record ComparisonView(
        @Schema(nullable = true, description = "null when there is none; then nothing is compared")
        UUID previous,

        @Schema(nullable = true) LocalDate previousCompletedOn,
        @Schema(nullable = true) Integer previousTemplateVersion,
        Counts counts,

        @Schema(description = "in the template's order, then the items that are not asked any more")
        List<ChangeView> items) {

    /** @param items as they are to be shown */
    static ComparisonView of(Comparison comparison, List<ChangeView> items) {
        PreviousAudit previous = comparison.previous();
        return new ComparisonView(
                previous == null ? null : previous.id(),
                previous == null ? null : previous.completedOn(),
                previous == null ? null : previous.template().version(),
                Counts.of(comparison.counts()),
                items);
    }

    /** How many items of each kind. */
    @Schema(name = "AuditChangeCounts")
    public record Counts(@JsonProperty("new") int newProblems, int fixed, int regressed, int unchanged, int gone) {

        static Counts of(Map<ItemChange.Kind, Integer> counts) {
            return new Counts(
                    counts.get(ItemChange.Kind.NEW),
                    counts.get(ItemChange.Kind.FIXED),
                    counts.get(ItemChange.Kind.REGRESSED),
                    counts.get(ItemChange.Kind.UNCHANGED),
                    counts.get(ItemChange.Kind.GONE));
        }
    }

    /** How one item compares. */
    @Schema(name = "AuditItemChange")
    public record ChangeView(
            String item,
            String area,
            String question,

            @Schema(
                    description =
                            "NEW: a problem now, not asked or not applicable before; FIXED: a problem before, OK now;"
                                    + " REGRESSED: OK before, a problem now; UNCHANGED: a problem both times, or neither time; GONE: not"
                                    + " asked any more, or a problem before that is not applicable now")
            ItemChange.Kind change,

            @Schema(nullable = true, description = "null when it was not asked then")
            Verdict before,

            @Schema(nullable = true, description = "null when it is not asked any more")
            Verdict now) {

        /** @param question in the reader's language */
        static ChangeView of(ItemChange change, String question) {
            return new ChangeView(change.item(), change.area(), question, change.kind(), change.before(), change.now());
        }
    }
}
