package io.komdir.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The demo's search for a sales manager as data: {@code hiring.json}. Bodies are as the API takes them.
 *
 * @param vacancy without its start
 * @param startsInDays days from the day of the filling to the start of work
 */
record Search(
        Scheme scheme,
        Band band,
        List<Agency> agencies,
        ObjectNode vacancy,
        int startsInDays,
        List<Candidate> candidates) {

    static Search load() throws IOException {
        try (InputStream in = Search.class.getResourceAsStream("hiring.json")) {
            return new ObjectMapper().readValue(in, Search.class);
        }
    }

    /** A compensation scheme. */
    record Scheme(String code, ObjectNode body) {}

    /** A salary band. */
    record Band(String position, String level, ObjectNode body) {}

    /**
     * An agency.
     *
     * @param scores of the eight criteria, in their order
     */
    record Agency(String code, ObjectNode body, List<Integer> scores) {}

    /**
     * A candidate.
     *
     * @param stage how far the candidate comes
     * @param reason of a refusal, null without one
     */
    record Candidate(
            ObjectNode body, String stage, String reason, List<ObjectNode> cards, List<ObjectNode> references) {
        String fullName() {
            return body.get("fullName").asText();
        }
    }
}
