package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one criterion adds to the sum of a candidate.
 *
 * @param mean of the interviewers who have scored it, 0 without any
 * @param provenMean the same, with a score that is not proven counted as 0
 * @param points weight x mean, {@code provenPoints} weight x provenMean
 * @param lowest null without scores, as {@code highest}
 * @param disagreement whether the interviewers are two points or more apart
 */
@Schema(name = "ShortlistLine")
record ShortlistLine(
        String criterion,
        String title,
        int weight,
        BigDecimal mean,
        BigDecimal provenMean,
        BigDecimal points,
        BigDecimal provenPoints,
        @Schema(nullable = true) Integer lowest,
        @Schema(nullable = true) Integer highest,
        boolean disagreement,
        List<Given> scores) {
    /** Points between two interviewers from which on they disagree. */
    static final int APART = 2;

    /** A score of one interviewer. */
    @Schema(name = "ShortlistScore")
    record Given(
            String interviewer,
            int score,
            boolean proven,
            @Schema(nullable = true) String evidence) {}

    static ShortlistLine of(Criterion criterion, Candidate candidate, boolean texts) {
        List<Given> given = candidate.scorecards().stream()
                .flatMap(card -> card.scores().stream()
                        .filter(score -> score.criterion().equals(criterion.code()))
                        .map(score -> new Given(
                                card.interviewer(), score.score(), score.proven(), texts ? score.evidence() : null)))
                .toList();
        List<CriterionScore> scores = given.stream()
                .map(one -> new CriterionScore(criterion.code(), one.score(), one.proven(), null))
                .toList();
        BigDecimal weight = BigDecimal.valueOf(criterion.weight());
        BigDecimal mean = Mean.of(scores, CriterionScore::score);
        BigDecimal provenMean = Mean.of(scores, score -> score.proven() ? score.score() : 0);
        var lowest = each(scores).min();
        var highest = each(scores).max();
        return new ShortlistLine(
                criterion.code(),
                criterion.title(),
                criterion.weight(),
                mean,
                provenMean,
                weight.multiply(mean),
                weight.multiply(provenMean),
                lowest.isPresent() ? lowest.getAsInt() : null,
                highest.isPresent() ? highest.getAsInt() : null,
                lowest.isPresent() && highest.getAsInt() - lowest.getAsInt() >= APART,
                given);
    }

    private static IntStream each(List<CriterionScore> scores) {
        return scores.stream().mapToInt(CriterionScore::score);
    }
}
