package io.komdir.hiring.recruiting.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** What the table {@code candidate} keeps as JSON: all that is known of a candidate beside who it is. */
record CandidateFigures(
        List<StageMove> moves, List<Scorecard> scorecards, List<Reference> references, CandidateHire hire) {

    static CandidateFigures of(Candidate candidate) {
        return new CandidateFigures(
                candidate.moves(), candidate.scorecards(), candidate.references(), candidate.hire());
    }

    static CandidateFigures read(String text, ObjectMapper json) {
        try {
            return json.readValue(text, CandidateFigures.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String written(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
