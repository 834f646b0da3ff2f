package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an agency is judged: all eight criteria, each once. */
@Schema(name = "AgencyAssessmentRequest")
record AssessmentRequest(@NotNull @Size(min = 1, max = 8) List<@NotNull @Valid Judged> criteria) {

    /** One of them. */
    @Schema(name = "AgencyScoreRequest")
    record Judged(
            @NotNull
            @Schema(
                    implementation = String.class,
                    enumeration = {
                        "closed-vacancies",
                        "reviews",
                        "recommendations",
                        "replacement-guarantee",
                        "reaction-speed",
                        "clarifying-questions",
                        "result-orientation",
                        "talks-figures"
                    })
            Criterion code,

            @NotNull @Min(0) @Max(Score.BEST) Integer score,

            @Min(0)
            @Max(10)
            @Schema(
                    nullable = true,
                    description = "When absent 3 for closed-vacancies and recommendations; 2 for reviews,"
                            + " replacement-guarantee, result-orientation and talks-figures; 1 for the others")
            Integer weight,

            @Size(max = 2000) @Schema(nullable = true, description = "What the score rests on")
            String evidence) {

        Score asScore() {
            String plain = evidence == null || evidence.isBlank() ? null : evidence.strip();
            return new Score(code, score, Objects.requireNonNullElse(weight, code.weight()), plain);
        }
    }

    /**
     * In the order of the criteria.
     *
     * @throws RuleViolationException naming a criterion that is there twice or not at all, or when no weight counts
     */
    List<Score> scores() {
        Map<Criterion, Score> scores = new EnumMap<>(Criterion.class);
        Violations violations = new Violations();
        for (int index = 0; index < criteria.size(); index++) {
            Judged judged = criteria.get(index);
            if (scores.put(judged.code(), judged.asScore()) != null) {
                violations.add(
                        "criteria[" + index + "].code", "twice", judged.code().code());
            }
        }
        for (Criterion criterion : Criterion.values()) {
            if (!scores.containsKey(criterion)) {
                violations.add("criteria", "criterion-missing", criterion.code());
            }
        }
        violations.when(
                violations.isEmpty() && scores.values().stream().allMatch(score -> score.weight() == 0),
                "criteria[0].weight",
                "positive");
        violations.throwIfAny();
        return List.copyOf(scores.values());
    }
}
