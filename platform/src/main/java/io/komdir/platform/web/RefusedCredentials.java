package io.komdir.platform.web;

import io.komdir.platform.problem.ProblemRoutes;
import io.komdir.platform.problem.TooManyRequestsException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Slows down who guesses credentials: an address whose credentials were refused too often waits, whatever it sends. */
@ApplicationScoped
class RefusedCredentials {
    /** After CORS, before anything is read. */
    private static final int PRIORITY = 95;

    private final long perMinute;
    private final RateLimiter limiter;
    private final ProblemRoutes problems;

    RefusedCredentials(Limits limits, ProblemRoutes problems) {
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
    public void count(ContainerResponseContext response, HttpServerRequest request) {
        boolean presented =
                request.headers().contains("Authorization") || request.headers().contains("X-Api-Key");
        if (perMinute > 0 && response.getStatus() == 401 && presented) {
            limiter.consume(address(request));
        }
    }

    private void check(RoutingContext context) {
        if (!limiter.isEmpty(address(context.request()))) {
            context.next();
            return;
        }
        long wait = Math.max(1, 60 / perMinute);
        problems.refuse(context, TooManyRequestsException.refusedCredentials(perMinute, wait));
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
