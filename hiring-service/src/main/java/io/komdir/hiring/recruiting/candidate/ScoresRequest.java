package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import io.komdir.hiring.recruiting.vacancy.VacancyText;
import io.komdir.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The scorecard of one interviewer; it replaces the one before.
 *
 * @param on null for the day of the card before, else today
 * @param scores empty to remove the card
 */
@Schema(name = "PutCandidateScores", description = "The scorecard of one interviewer; without scores it is removed")
record ScoresRequest(
        @NotNull
        @Pattern(regexp = VacancyText.CODE)
        @Schema(examples = "u1", description = "Code of the employee who has met the candidate")
        String interviewer,

        @Schema(
                nullable = true,
                description =
                        "Day of the interview: from appliedOn to today; when absent that of the card before, else today")
        LocalDate on,

        @NotNull @Size(max = CandidateText.SCORES) List<@NotNull @Valid Given> scores) {

    /** One of them. */
    @Schema(name = "PutCandidateScore")
    record Given(
            @NotNull @Pattern(regexp = VacancyText.CODE) @Schema(examples = "cold-calls")
            String criterion,

            @NotNull @Min(0) @Max(CriterionScore.BEST) Integer score,

            @Schema(
                    nullable = true,
                    description = "Whether experience has proven it; needs evidence and a score above 0")
            Boolean proven,

            @Size(max = CandidateText.TEXT) @Schema(nullable = true)
            String evidence) {

        CriterionScore asScore() {
            String plain = evidence == null || evidence.isBlank() ? null : evidence.strip();
            return new CriterionScore(criterion, score, Boolean.TRUE.equals(proven), plain);
        }
    }

    List<CriterionScore> asScores() {
        return scores.stream().map(Given::asScore).toList();
    }

    /** Rules across fields, and against the criteria of the vacancy. */
    List<Violation> violations(List<Criterion> criteria) {
        List<String> codes = criteria.stream().map(Criterion::code).toList();
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scores.size(); i++) {
            CriterionScore given = scores.get(i).asScore();
            String field = "scores[" + i + "].";
            if (!codes.contains(given.criterion())) {
                violations.add(new Violation(field + "criterion", "one-of", String.join(", ", codes)));
            } else if (!seen.add(given.criterion())) {
                violations.add(new Violation(field + "criterion", "duplicate"));
            }
            if (given.proven() && given.evidence() == null) {
                violations.add(new Violation(field + "evidence", "required"));
            }
            if (given.proven() && given.score() == 0) {
                violations.add(new Violation(field + "score", "positive"));
            }
        }
        return violations;
    }
}
