package io.komdir.platform.problem;

import java.util.List;
import java.util.Objects;

/**
 * One rule that an input violates.
 *
 * @param field path of the JSON field, such as {@code rows[3].value}; empty when the rule is about the whole
 * @param code stable, machine readable name of the rule, such as {@code required}; its text stands in the bundles under
 *     {@code violation.<code>}
 * @param args what the text quotes, in the order of its placeholders
 */
public record Violation(String field, String code, List<Object> args) {

    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    public Violation(String field, String code, Object... args) {
        this(field, code, List.of(args));
    }
}
