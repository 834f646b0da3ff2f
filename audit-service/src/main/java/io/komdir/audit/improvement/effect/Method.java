package io.komdir.audit.improvement.effect;

/** Which interval a difference has. */
public enum Method {
    /** Of two conversions: the hybrid score interval, method 10 of Newcombe (1998). */
    NEWCOMBE,
    /** Of two means with unequal variances: Welch (1947). */
    WELCH
}
