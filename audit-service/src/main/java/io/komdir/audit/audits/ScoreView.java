package io.komdir.audit.audits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The score of a completed audit, overall and by area in the template's order. */
@Schema(name = "AuditScore")
public record ScoreView(Total overall, List<OfArea> areas) {

    static ScoreView of(Score score, Locale locale) {
        return new ScoreView(
                Total.of(score.overall()),
                score.areas().stream().map(of -> OfArea.of(of, locale)).toList());
    }

    /** All items together; not the mean of the areas. */
    @Schema(name = "AuditTotal")
    public record Total(
            int ok,
            int problems,
            int notApplicable,

            @Schema(nullable = true, description = "percent; null when nothing was applicable", examples = "77.8")
            BigDecimal score,

            @Schema(examples = "7 / (7 + 2) = 77.8 %") String sum) {

        static Total of(VerdictCounts counts) {
            return new Total(counts.ok(), counts.problems(), counts.notApplicable(), counts.score(), counts.sum());
        }
    }

    /** One area. */
    @Schema(name = "AuditAreaScore")
    public record OfArea(
            String area,
            String title,
            int ok,
            int problems,
            int notApplicable,

            @Schema(nullable = true, description = "percent; null when nothing was applicable", examples = "77.8")
            BigDecimal score,

            @Schema(examples = "7 / (7 + 2) = 77.8 %") String sum) {

        static OfArea of(Score.OfArea of, Locale locale) {
            VerdictCounts counts = of.counts();
            return new OfArea(
                    of.area().code(),
                    of.area().title().in(locale),
                    counts.ok(),
                    counts.problems(),
                    counts.notApplicable(),
                    counts.score(),
                    counts.sum());
        }
    }
}
