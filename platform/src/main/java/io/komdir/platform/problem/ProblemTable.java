package io.komdir.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.zip.ZipException;

/** Which failure is which problem: the one place that decides it. */
final class ProblemTable {
    private static final Problem OURS = Problem.of(500, "internal-error");
    // Connection lost, transaction to be tried again, out of resources, locked, stopped or shutting down, system
    // failure.
    private static final Set<String> BUSY = Set.of("08", "40", "53", "55", "57", "58");
    private static final String CANCELLED = "57014";
    private static final Map<Class<? extends Throwable>, Function<Throwable, Problem>> TABLE = new LinkedHashMap<>();

    private ProblemTable() {}

    // In the order of the alphabet. A subclass is found before its superclass by walking up from the failure's class.
    static {
        put(
                AuthenticationFailedException.class,
                e -> unauthorized("invalid-credentials", "Bearer error=\"invalid_token\""));
        put(CharConversionException.class, e -> Problem.of(400, "malformed-encoding"));
        put(ConstraintViolationException.class, Constraints::problem);
        put(io.quarkus.security.ForbiddenException.class, e -> Problem.of(403, "forbidden"));
        put(jakarta.ws.rs.ForbiddenException.class, e -> Problem.of(403, "forbidden"));
        put(JsonProcessingException.class, JsonFailures::problem);
        put(NotAcceptableException.class, e -> Problem.of(406, "not-acceptable"));
        put(NotAllowedException.class, e -> Problem.of(405, "method-not-allowed"));
        put(NotAuthorizedException.class, e -> unauthorized("unauthorized", "Bearer"));
        put(jakarta.ws.rs.NotFoundException.class, e -> Problem.of(404, "no-such-path"));
        put(NotSupportedException.class, e -> Problem.of(415, "unsupported-media-type"));
        put(OptimisticLockException.class, e -> Problem.of(409, "concurrent-change"));
        put(ProblemException.class, e -> Problem.of(e));
        put(RejectedExecutionException.class, e -> busy());
        put(SQLException.class, ProblemTable::sql);
        put(UnauthorizedException.class, e -> unauthorized("unauthorized", "Bearer"));
        put(WebApplicationException.class, ProblemTable::web);
        put(ZipException.class, e -> Problem.of(400, "malformed-gzip"));
    }

    /**
     * The problem of a failure. Wrappers (of the transaction manager, of Jackson, of the database layers) are looked
     * through: the first cause in the table decides, and a {@link ProblemException} anywhere decides at once.
     */
    static Problem of(Throwable failure) {
        Problem found = null;
        int depth = 0;
        for (Throwable e = failure; e != null && depth < 20; e = e.getCause(), depth++) {
            if (e instanceof ProblemException problem) {
                return Problem.of(problem);
            }
            if (found == null) {
                found = lookUp(e);
            }
        }
        return found == null ? OURS : found;
    }

    private static Problem lookUp(Throwable e) {
        for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
            Function<Throwable, Problem> row = TABLE.get(type);
            if (row != null) {
                return row.apply(e);
            }
        }
        return null;
    }

    private static Problem unauthorized(String slug, String challenge) {
        return Problem.of(401, slug).withHeader("WWW-Authenticate", challenge);
    }

    /** Cancelled for its statement timeout; the same question would take as long again. */
    private static Problem tookTooLong() {
        return Problem.of(503, "took-too-long").withHeader("Retry-After", "60");
    }

    private static Problem busy() {
        return Problem.of(503, "busy").withHeader("Retry-After", "1");
    }

    /**
     * Class 22 is data that PostgreSQL cannot hold (U+0000, a number out of range); others say that it cannot answer now. A
     * failure without a state is the pool's, which gives no connection; what it wraps says more.
     */
    private static Problem sql(Throwable e) {
        String state = ((SQLException) e).getSQLState();
        if (state == null || state.length() < 2) {
            return e.getCause() instanceof SQLException ? null : busy();
        }
        if (state.equals(CANCELLED)) {
            return tookTooLong();
        }
        String kind = state.substring(0, 2);
        if (kind.equals("22")) {
            return Problem.of(400, "bad-value");
        }
        return BUSY.contains(kind) ? busy() : OURS;
    }

    /** What JAX-RS itself refuses: the cause (unreadable JSON) says more, else the status does. */
    private static Problem web(Throwable e) {
        int status = ((WebApplicationException) e).getResponse().getStatus();
        Problem cause = e.getCause() == null ? null : lookUp(e.getCause());
        if (cause != null) {
            return cause;
        }
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request");
            case 413 -> Problem.of(413, "too-large");
            case 503 -> busy();
            default -> status >= 400 && status < 500 ? Problem.of(status, "refused") : OURS;
        };
    }

    private static <E extends Throwable> void put(Class<E> type, Function<E, Problem> row) {
        TABLE.put(type, e -> row.apply(type.cast(e)));
    }
}
