package io.komdir.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.komdir.platform.problem.ProblemRoutes;
import io.komdir.platform.problem.TooManyRequestsException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Slows down guessing of credentials: from an address whose credentials were refused too often only those are let in that
 * were good a short while ago. So a caller with a wrong key does not lock out its neighbours behind the same gateway.
 */
@ApplicationScoped
class CredentialThrottle {
    /** After CORS, before anything is read. */
    private static final int PRIORITY = 95;

    private static final int MAX_REMEMBERED = 20_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final long perMinute;
    private final RateLimiter limiter;
    private final ProblemRoutes problems;
    private final Cache<String, Boolean> accepted = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR)
            .build();

    CredentialThrottle(Limits limits, ProblemRoutes problems) {
        this.perMinute = limits.refusedCredentialsPerMinute();
        this.limiter = new RateLimiter(perMinute);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (perMinute > 0) {
            filters.register(this::check, PRIORITY);
        }
    }

    @ServerResponseFilter
    public void count(ContainerResponseContext response, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (perMinute == 0 || presented(request) == null) {
            return;
        }
        if (response.getStatus() == 401) {
            accepted.invalidate(presented(request));
            limiter.consume(address(request));
        } else if (authenticated(context)) {
            accepted.put(presented(request), true);
        }
    }

    /** Only when the request came as far: what no operation answers is never authenticated, and must not wait for it here. */
    private static boolean authenticated(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!limiter.isEmpty(address(request)) || recentlyAccepted(request)) {
            context.next();
            return;
        }
        long wait = Math.max(1, 60 / perMinute);
        problems.refuse(context, TooManyRequestsException.refusedCredentials(perMinute, wait));
    }

    private boolean recentlyAccepted(HttpServerRequest request) {
        String presented = presented(request);
        return presented != null && accepted.getIfPresent(presented) != null;
    }

    /** A digest of the credential, which itself is not kept; null when there is none. */
    private static String presented(HttpServerRequest request) {
        String token = request.getHeader("Authorization");
        String key = request.getHeader("X-Api-Key");
        return token == null && key == null ? null : EntityTags.of(token, key).getValue();
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
