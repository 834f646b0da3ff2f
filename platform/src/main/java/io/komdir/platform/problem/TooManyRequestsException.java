package io.komdir.platform.problem;

/** 429: the credential is over its limit for now. */
public class TooManyRequestsException extends ProblemException {

    /**
     * @param limit requests allowed a minute
     * @param retryAfter whole seconds until one more is allowed, at least 1
     */
    public TooManyRequestsException(long limit, long retryAfter) {
        this("too-many-requests", limit, retryAfter);
    }

    private TooManyRequestsException(String slug, long limit, long retryAfter) {
        super(429, slug, limit, retryAfter);
        with("limit", limit);
        withHeader("Retry-After", Long.toString(retryAfter));
    }

    /** As above for an address from which too many credentials were refused. */
    public static TooManyRequestsException refusedCredentials(long limit, long retryAfter) {
        return new TooManyRequestsException("too-many-refused-credentials", limit, retryAfter);
    }
}
