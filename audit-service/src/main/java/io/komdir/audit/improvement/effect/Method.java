package io.komdir.audit.improvement.effect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which interval a difference has. */
@Schema(name = "EffectMethod")
public enum Method {
    /** Of two conversions: the hybrid score interval, method 10 of Newcombe (1998). */
    NEWCOMBE,
    /** Of two means with unequal variances: Welch (1947). */
    WELCH
}
