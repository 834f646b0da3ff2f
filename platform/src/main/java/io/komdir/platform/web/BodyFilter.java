package io.komdir.platform.web;

import io.komdir.platform.problem.UnsupportedMediaException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bodies come in UTF-8, plain or as gzip, and stay under the limit after decoding. */
@ApplicationScoped
class BodyFilter {
    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final Limits limits;

    BodyFilter(Limits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    public void decode(ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod())) {
            return;
        }
        requireUtf8(request.getMediaType());
        InputStream raw = request.getEntityStream();
        request.setEntityStream(new BoundedBody(decoded(request, raw), raw, limits.bodyBytes()));
    }

    private static void requireUtf8(MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("utf8")) {
            throw new UnsupportedMediaException("unsupported-charset", charset);
        }
    }

    private static InputStream decoded(ContainerRequestContext request, InputStream raw) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null) {
            return raw;
        }
        return switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GzipBody(raw);
            default -> throw new UnsupportedMediaException("unsupported-encoding", encoding);
        };
    }
}
