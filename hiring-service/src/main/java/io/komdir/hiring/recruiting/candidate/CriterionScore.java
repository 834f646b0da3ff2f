package io.komdir.hiring.recruiting.candidate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one interviewer judges one criterion.
 *
 * @param criterion code of a criterion of the vacancy
 * @param score 0 to 5
 * @param proven whether experience has proven it
 * @param evidence what proves it, or the score rests on; null when not said, withheld or erased
 */
@Schema(name = "CandidateScore")
public record CriterionScore(
        String criterion,
        int score,
        boolean proven,
        @Schema(nullable = true) String evidence) {
    /** The best score. */
    public static final int BEST = 5;

    CriterionScore withoutText() {
        return new CriterionScore(criterion, score, proven, null);
    }
}
