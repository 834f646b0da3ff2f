package io.komdir.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * What an answer to a failure says, before it is put into words.
 *
 * @param status HTTP status
 * @param slug last part of the type, and key of the texts
 * @param args what the detail quotes
 * @param violations the violated rules of the input, often none
 * @param members extension members of the body
 * @param headers headers of the answer beside the usual ones
 */
record Problem(
        int status,
        String slug,
        List<Object> args,
        List<Violation> violations,
        Map<String, Object> members,
        Map<String, String> headers) {

    static Problem of(int status, String slug, Object... args) {
        return new Problem(status, slug, List.of(args), List.of(), Map.of(), Map.of());
    }

    static Problem of(ProblemException e) {
        return new Problem(e.status(), e.slug(), e.args(), e.violations(), e.members(), e.headers());
    }

    Problem withHeader(String name, String value) {
        return new Problem(status, slug, args, violations, members, Map.of(name, value));
    }

    boolean isOurs() {
        return status >= 500;
    }
}
