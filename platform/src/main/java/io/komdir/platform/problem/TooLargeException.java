package io.komdir.platform.problem;

/** 413: more than the limit, which the answer names. */
public class TooLargeException extends ProblemException {

    private TooLargeException(String slug, long limit) {
        super(413, slug, limit);
        with("limit", limit);
    }

    /**
     * A body.
     *
     * @param limit bytes allowed, after decoding
     */
    public static TooLargeException body(long limit) {
        return new TooLargeException("body-too-large", limit);
    }

    /**
     * A batch.
     *
     * @param limit rows allowed in one batch
     */
    public static TooLargeException rows(long limit) {
        return new TooLargeException("too-many-rows", limit);
    }
}
