package io.komdir.hiring.recruiting.candidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one interviewer thinks of a candidate.
 *
 * @param interviewer code of the employee
 * @param on day of the interview
 * @param by who recorded it, {@code at} when
 * @param scores one per criterion at most
 */
@Schema(name = "CandidateScorecard")
public record Scorecard(String interviewer, LocalDate on, Instant at, String by, List<CriterionScore> scores) {

    public Scorecard {
        scores = List.copyOf(scores);
    }

    /** Whether the content is the same, apart from who recorded it when. */
    boolean saysAs(Scorecard other) {
        return interviewer.equals(other.interviewer) && on.equals(other.on) && scores.equals(other.scores);
    }

    Scorecard withoutText() {
        return new Scorecard(
                interviewer,
                on,
                at,
                by,
                scores.stream().map(CriterionScore::withoutText).toList());
    }
}
