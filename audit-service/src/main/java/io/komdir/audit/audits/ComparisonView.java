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
        Conducted before = comparison.before();
        return new ComparisonView(
                before == null ? null : before.id(),
                before == null ? null : before.completedOn(),
                before == null ? null : before.template().version(),
                Counts.of(comparison.counts()),
                items);
    }

    /** How many items of each kind. */
    @Schema(name = "AuditChangeCounts")
    public record Counts(@JsonProperty("new") int newProblems, int fixed, int regressed, int unchanged, int gone) {

        static Counts of(Map<Change.Kind, Integer> counts) {
            return new Counts(
                    counts.get(Change.Kind.NEW),
                    counts.get(Change.Kind.FIXED),
                    counts.get(Change.Kind.REGRESSED),
                    counts.get(Change.Kind.UNCHANGED),
                    counts.get(Change.Kind.GONE));
        }
    }

    /** What became of one item. */
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
            Change.Kind change,

            @Schema(nullable = true, description = "null when it was not asked then")
            Verdict before,

            @Schema(nullable = true, description = "null when it is not asked any more")
            Verdict now) {}
}
