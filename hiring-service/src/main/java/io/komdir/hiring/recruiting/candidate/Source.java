package io.komdir.hiring.recruiting.candidate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a candidate came from: one of the two, the other is null.
 *
 * @param channel such as a job board, as the vacancy names it
 * @param agency code of the agency that presented the candidate
 */
@Schema(name = "CandidateSource")
public record Source(
        @Schema(nullable = true, examples = "Job board") String channel,
        @Schema(nullable = true, examples = "kadry-plus") String agency) {

    public Source {
        if ((channel == null) == (agency == null)) {
            throw new IllegalArgumentException("a source is a channel or an agency");
        }
    }
}
