package io.komdir.platform.web;

import io.komdir.platform.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Idempotency-Key}: a repeated {@link Idempotent} request gets the first answer and has no second effect. */
@ApplicationScoped
class IdempotencyFilter {
    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String KEY = "komdir.idempotency-key";
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER);

    private final IdempotencyStore store;
    private final Caller caller;
    private final Rendering rendering;

    IdempotencyFilter(IdempotencyStore store, Caller caller, Rendering rendering) {
        this.store = store;
        this.caller = caller;
        this.rendering = rendering;
    }

    @Idempotent
    @ServerRequestFilter(priority = Priorities.USER)
    public Optional<Response> first(ContainerRequestContext request, HttpServerRequest http) throws IOException {
        String header = request.getHeaderString(HEADER);
        if (header == null) {
            return Optional.empty();
        }
        String text = IdempotencyKey.unquoted(header);
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String target = request.getMethod() + ' ' + http.uri() + ' ' + request.getMediaType();
        IdempotencyKey key = IdempotencyKey.of(text, caller.identity(), target, body, UUID.randomUUID());
        Optional<IdempotencyAnswer> answer = store.claim(key);
        if (answer.isEmpty()) {
            request.setProperty(KEY, key);
        }
        return answer.map(IdempotencyFilter::replay);
    }

    @Idempotent
    @ServerResponseFilter(priority = Priorities.USER - 1000)
    public void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(KEY) instanceof IdempotencyKey key)) {
            return;
        }
        request.removeProperty(KEY);
        try {
            if (response.getStatus() >= 500) {
                store.release(key);
            } else {
                store.complete(key, answer(response));
            }
        } catch (RuntimeException e) {
            // The effect is committed: the caller must learn of it. Until the lock ends a repeat is refused with 409.
            LOG.error("The first answer to an Idempotency-Key could not be kept", e);
        }
    }

    private IdempotencyAnswer answer(ContainerResponseContext response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (response.getEntity() != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
        }
        return new IdempotencyAnswer(
                response.getStatus(), headers, rendering.render(response).orElse(null));
    }

    private static Response replay(IdempotencyAnswer first) {
        Response.ResponseBuilder answer = Response.status(first.status()).header("Idempotency-Replayed", "true");
        first.headers().forEach(answer::header);
        return answer.entity(first.body()).build();
    }
}
