package io.komdir.hiring.recruiting.review;

import java.util.List;

/**
 * What the data says of one mistake.
 *
 * @param severity null unless it was made
 * @param reason of evidence, or why the data cannot show it: the key {@code review.<code>.<reason>}; "" when it was not made
 * @param arguments of the text
 */
record Finding(Mistake mistake, Severity severity, String reason, List<Object> arguments) {

    static Finding made(Mistake mistake, Severity severity, Object... arguments) {
        return new Finding(mistake, severity, "evidence", List.of(arguments));
    }

    static Finding notMade(Mistake mistake) {
        return new Finding(mistake, null, "", List.of());
    }

    static Finding cannotBeSeen(Mistake mistake, Object... arguments) {
        return new Finding(mistake, null, "hidden", List.of(arguments));
    }

    boolean made() {
        return severity != null;
    }

    boolean hidden() {
        return severity == null && !reason.isEmpty();
    }
}
