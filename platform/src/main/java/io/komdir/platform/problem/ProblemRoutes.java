package io.komdir.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems for what never reaches a resource: paths outside the API, unreadable paths. */
@ApplicationScoped
public class ProblemRoutes {
    private final ProblemMapper mapper;

    ProblemRoutes(ProblemMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.errorHandler(400, request -> refuse(request, Problem.of(400, "bad-request")));
        router.errorHandler(404, request -> refuse(request, Problem.of(404, "no-such-path")));
        router.errorHandler(405, request -> refuse(request, Problem.of(405, "method-not-allowed")));
    }

    /** Answers outside JAX-RS; for refusals that come before a resource is chosen. */
    public void refuse(RoutingContext request, ProblemException refusal) {
        refuse(request, Problem.of(refusal));
    }

    private void refuse(RoutingContext request, Problem problem) {
        HttpServerRequest http = request.request();
        var response = http.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader("Content-Type", ProblemBody.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        response.end(mapper.render(problem, request.failure(), request));
    }
}
