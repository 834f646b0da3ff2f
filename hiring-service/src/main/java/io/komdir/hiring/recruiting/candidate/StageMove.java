package io.komdir.hiring.recruiting.candidate;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of a candidate.
 *
 * @param on the day it happened, for the organization
 * @param at when it was recorded
 * @param by who recorded it
 * @param reason null when none was given, the caller may not see it, or it was erased
 */
@Schema(name = "CandidateMove")
public record StageMove(
        Stage from,
        Stage to,
        LocalDate on,
        Instant at,
        String by,
        @Schema(nullable = true) String reason) {

    /** A step before it is known where it leads. */
    public record Made(LocalDate on, Instant at, String by, String reason) {
        StageMove move(Stage from, Stage to) {
            return new StageMove(from, to, on, at, by, reason);
        }
    }

    StageMove withoutText() {
        return new StageMove(from, to, on, at, by, null);
    }
}
