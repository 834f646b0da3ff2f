package io.komdir.platform.problem;

/** 429: the credential is over its limit for now. */
public class TooManyRequestsException extends ProblemException {

    /**
     * @param limit requests allowed a minute
     * @param retryAfter whole seconds until one more is allowed, at least 1
     */
    public TooManyRequestsException(long limit, long retryAfter) {
        super(429, "too-many-requests", limit, retryAfter);
        with("limit", limit);
        withHeader("Retry-After", Long.toString(retryAfter));
    }
}
