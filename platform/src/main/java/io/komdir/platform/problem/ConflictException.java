package io.komdir.platform.problem;

/** 409: the request is well-formed, the state of the thing does not allow it. */
public class ConflictException extends ProblemException {

    /**
     * A rule of the domain that the state breaks.
     *
     * @param slug name of the rule, such as {@code basics-first}; texts under {@code problem.<slug>.title|detail}
     */
    public ConflictException(String slug, Object... args) {
        super(409, slug, args);
    }
}
