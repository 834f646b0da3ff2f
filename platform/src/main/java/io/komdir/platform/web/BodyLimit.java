package io.komdir.platform.web;

import io.komdir.platform.problem.ProblemRoutes;
import io.komdir.platform.problem.TooLargeException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a body that announces more than the limit before it is read. Stands in front of Quarkus' own check, whose
 * answer has no body. A body without a length is counted while it is read, see {@link BoundedBody}.
 */
@ApplicationScoped
class BodyLimit {
    /** Before Quarkus' own check, after CORS. */
    private static final int PRIORITY = 90;
    /** Above this the connection is closed after the answer, instead of the body read to its end and dropped. */
    private static final long MAX_DROPPED_BYTES = 64L * 1024 * 1024;

    private final Limits limits;
    private final ProblemRoutes problems;

    BodyLimit(Limits limits, ProblemRoutes problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request.getHeader("Content-Length"));
        if (length <= limits.bodyBytes()) {
            context.next();
            return;
        }
        boolean waits = request.headers().contains("Expect", "100-continue", true);
        if (waits || length > MAX_DROPPED_BYTES) {
            request.response().putHeader("Connection", "close");
            request.response().endHandler(done -> request.connection().close());
            refuse(context);
            return;
        }
        request.handler(dropped -> {});
        request.endHandler(read -> refuse(context));
        request.resume();
    }

    private void refuse(RoutingContext context) {
        problems.refuse(context, TooLargeException.body(limits.bodyBytes()));
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            // The server has refused a length that is no number before; one that is too long for a number is too long.
            return Long.MAX_VALUE;
        }
    }
}
