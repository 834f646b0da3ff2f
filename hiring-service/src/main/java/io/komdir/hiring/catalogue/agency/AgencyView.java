package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.problem.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as clients see it. */
@Schema(name = "Agency")
record AgencyView(
        String code,
        String name,
        @Schema(nullable = true) String website,
        @Schema(nullable = true) String contact,
        List<String> positions,
        @Schema(nullable = true) Fee fee,
        @Schema(nullable = true) Guarantee guarantee,

        @Schema(nullable = true, description = "Null until it is assessed")
        AssessmentView assessment) {

    static AgencyView of(Agency agency, Messages messages, Locale language) {
        return new AgencyView(
                agency.code(),
                agency.name(),
                agency.website(),
                agency.contact(),
                agency.positions(),
                agency.fee(),
                agency.guarantee(),
                agency.assessment() == null ? null : AssessmentView.of(agency.assessment(), messages, language));
    }

    /** The judgement with the sum that makes it. */
    @Schema(name = "AgencyAssessment")
    record AssessmentView(
            List<ScoreView> criteria,

            @Schema(description = "Sum of score x weight", examples = "57")
            int points,

            @Schema(description = "Sum of 5 x weight", examples = "80")
            int mostPoints,

            @Schema(description = "100 x points / mostPoints, rounded half up to hundredths", examples = "71.25")
            BigDecimal percent,

            String by,
            Instant at) {

        static AssessmentView of(Assessment assessment, Messages messages, Locale language) {
            return new AssessmentView(
                    assessment.scores().stream()
                            .map(score -> ScoreView.of(score, messages, language))
                            .toList(),
                    assessment.points(),
                    assessment.mostPoints(),
                    assessment.percent(),
                    assessment.by(),
                    assessment.at());
        }
    }

    /** One criterion. */
    @Schema(name = "AgencyScore")
    record ScoreView(
            @Schema(examples = "closed-vacancies") String code,

            @Schema(description = "In the reader's language")
            String title,

            @Schema(minimum = "0", maximum = "5") int score,
            @Schema(minimum = "0", maximum = "10") int weight,
            @Schema(description = "score x weight") int points,
            @Schema(nullable = true) String evidence) {

        static ScoreView of(Score score, Messages messages, Locale language) {
            String code = score.criterion().code();
            return new ScoreView(
                    code,
                    messages.text(language, "agency.criterion." + code),
                    score.score(),
                    score.weight(),
                    score.points(),
                    score.evidence());
        }
    }
}
