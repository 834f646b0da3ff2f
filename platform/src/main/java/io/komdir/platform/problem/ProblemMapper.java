package io.komdir.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of a request with a problem, logs it and counts it. */
@ApplicationScoped
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemBody body;
    private final MeterRegistry meters;

    ProblemMapper(ProblemBody body, MeterRegistry meters) {
        this.body = body;
        this.meters = meters;
    }

    // Throwable alone would lose to Quarkus' own mappers of the more specific ones.
    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        ConstraintViolationException.class,
        io.quarkus.security.ForbiddenException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        ProblemException.class,
        Throwable.class,
        UnauthorizedException.class,
        ValidationException.class,
        WebApplicationException.class
    })
    public Response answer(Throwable failure, RoutingContext request) {
        if (failure instanceof WebApplicationException e && isAnswer(e.getResponse())) {
            return e.getResponse();
        }
        Problem problem = ProblemTable.of(failure);
        String text = render(problem, failure, request);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(ProblemBody.MEDIA_TYPE).entity(text);
        problem.headers().forEach(answer::header);
        if (failure instanceof WebApplicationException e) {
            String allow = e.getResponse().getHeaderString("Allow");
            if (allow != null) {
                answer.header("Allow", allow);
            }
        }
        return answer.build();
    }

    /** The body, after the failure was logged and counted. */
    String render(Problem problem, Throwable failure, RoutingContext request) {
        String traceId = TraceIds.current();
        String path = request.request().path();
        if (problem.isOurs()) {
            LOG.errorf(
                    failure,
                    "Request failed: %s %s, traceId %s",
                    request.request().method(),
                    path,
                    traceId);
        } else {
            LOG.debugf(
                    "Request refused: %s %s, %s, traceId %s",
                    request.request().method(), path, problem.slug(), traceId);
        }
        meters.counter("komdir.problems", "type", problem.slug(), "status", Integer.toString(problem.status()))
                .increment();
        return body.render(problem, request.request().getHeader("Accept-Language"), path, traceId);
    }

    /** An answer below 400 thrown as an exception is no failure. */
    private static boolean isAnswer(Response response) {
        return response.getStatus() < 400;
    }
}
