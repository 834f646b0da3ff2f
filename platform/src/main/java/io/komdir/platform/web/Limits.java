package io.komdir.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Limits of HTTP, {@code komdir.limits.*}. */
@ConfigMapping(prefix = "komdir.limits")
public interface Limits {
    /** Bytes of a body unless configured otherwise. */
    long BODY_BYTES = 8_388_608;
    /** Requests a minute unless configured otherwise. */
    long REQUESTS_PER_MINUTE = 6000;

    /** Bytes of a body after decoding. */
    @Min(1024)
    @WithDefault("8388608")
    long bodyBytes();

    /** Requests a minute of one credential, in each replica; 0 switches the limit off. */
    @Min(0)
    @WithDefault("6000")
    long requestsPerMinute();

    /** Refused credentials a minute from one address, in each replica; 0 switches the limit off. */
    @Min(0)
    @WithDefault("600")
    long refusedCredentialsPerMinute();
}
