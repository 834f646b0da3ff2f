package io.komdir.hiring.recruiting.candidate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referee of a candidate.
 *
 * @param contact name of who was asked; null when withheld or erased, as relation and note
 * @param relation how they know the candidate
 * @param askedOn day on which they were asked
 * @param outcome null until they have answered
 */
@Schema(name = "CandidateReference")
public record Reference(
        @Schema(nullable = true) String contact,
        @Schema(nullable = true) String relation,
        LocalDate askedOn,

        @Schema(nullable = true, description = "Null until there is an answer")
        Outcome outcome,

        @Schema(nullable = true) String note) {

    /** What they said. */
    @Schema(name = "ReferenceOutcome")
    public enum Outcome {
        POSITIVE,
        MIXED,
        NEGATIVE
    }

    Reference withoutText() {
        return new Reference(null, null, askedOn, outcome, null);
    }
}
