package io.komdir.platform.web;

import io.github.bucket4j.ConsumptionProbe;
import io.komdir.platform.problem.TooManyRequestsException;
import io.komdir.platform.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Requests a minute of one credential (subject of a token, or API key, within its organization), shown in {@code RateLimit}
 * and {@code RateLimit-Policy} as draft-ietf-httpapi-ratelimit-headers has them. Each replica counts for itself.
 */
@ApplicationScoped
class RateLimitFilter {
    private static final String PROBE = "komdir.rate-limit";
    private static final int AFTER_ORGANIZATION = Priorities.AUTHORIZATION + 100;

    private final long perMinute;
    private final RateLimiter limiter;
    private final String policy;
    private final SecurityIdentity identity;

    RateLimitFilter(Limits limits, SecurityIdentity identity) {
        this.perMinute = limits.requestsPerMinute();
        this.limiter = new RateLimiter(perMinute);
        this.policy = "\"requests\";q=" + perMinute + ";w=60";
        this.identity = identity;
    }

    @ServerRequestFilter(priority = AFTER_ORGANIZATION)
    public void count(ContainerRequestContext request) {
        if (perMinute == 0 || identity.isAnonymous()) {
            return;
        }
        ConsumptionProbe probe = limiter.consume(credential());
        request.setProperty(PROBE, probe);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(perMinute, seconds(probe.getNanosToWaitForRefill()));
        }
    }

    @ServerResponseFilter
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROBE) instanceof ConsumptionProbe probe) {
            response.getHeaders().putSingle("RateLimit-Policy", policy);
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"requests\";r=" + probe.getRemainingTokens() + ";t="
                                    + seconds(probe.getNanosToWaitForReset()));
        }
    }

    private String credential() {
        String key = identity.getAttribute(Caller.CREDENTIAL);
        String organization = identity.getAttribute(Caller.ORGANIZATION);
        return organization
                + ' '
                + (key == null ? "token " + identity.getPrincipal().getName() : "key " + key);
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
