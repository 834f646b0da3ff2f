package io.komdir.platform.problem;

import java.util.List;

/** 400: the request cannot be read. */
public class BadRequestException extends ProblemException {
    private final transient List<Violation> violations;

    public BadRequestException(String slug, Object... args) {
        this(List.of(), slug, args);
    }

    private BadRequestException(List<Violation> violations, String slug, Object... args) {
        super(400, slug, args);
        this.violations = violations;
    }

    /**
     * A query, path or header parameter that cannot be read or is out of range.
     *
     * @param name the parameter, named in the answer
     * @param code what is wrong, a key {@code violation.<code>}, such as {@code date} or {@code range}
     */
    public static BadRequestException parameter(String name, String code, Object... args) {
        return new BadRequestException(List.of(new Violation(name, code, args)), "bad-parameter", name);
    }

    /** A body whose field cannot be read. */
    public static BadRequestException field(String slug, Violation violation) {
        return new BadRequestException(List.of(violation), slug, violation.field());
    }

    /**
     * A body that is JSON, but of another kind, such as an array where an object is expected.
     *
     * @param expected such as {@code json-object} or {@code json-array}, a {@link LocalizedArgument}
     */
    public static BadRequestException root(String expected) {
        LocalizedArgument word = new LocalizedArgument(expected);
        return new BadRequestException(List.of(new Violation("", "json-root", word)), "unexpected-json", word);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
