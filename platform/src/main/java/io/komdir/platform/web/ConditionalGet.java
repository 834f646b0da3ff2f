package io.komdir.platform.web;

import io.komdir.platform.tenancy.OrganizationScope;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every {@code GET} answers a strong tag, and {@code If-None-Match} gives 304 (RFC 9110, 13.1.2).
 *
 * <p>With a {@link RevisionSource} the 304 comes before the resource method: one read of the revision. The tag is taken
 * before the answer is computed; a change between the two makes the answer newer than its tag, which costs the caller one
 * more read and never shows it old data.
 */
@ApplicationScoped
class ConditionalGet {
    private static final String TAG = "komdir.tag";
    private static final int AFTER_RATE_LIMIT = Priorities.AUTHORIZATION + 200;

    private final Instance<RevisionSource> revisions;
    private final OrganizationScope scope;
    private final ETagSource tagging;
    private final RequestTags tags;
    private final Rendering rendering;

    ConditionalGet(
            Instance<RevisionSource> revisions,
            OrganizationScope scope,
            ETagSource tagging,
            RequestTags tags,
            Rendering rendering) {
        this.revisions = revisions;
        this.scope = scope;
        this.tagging = tagging;
        this.tags = tags;
        this.rendering = rendering;
    }

    @ServerRequestFilter(priority = AFTER_RATE_LIMIT)
    public Optional<Response> unchanged(
            ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        if (!isRead(request) || revisions.isUnsatisfied() || scope.current().isEmpty()) {
            return Optional.empty();
        }
        if (tagging.of(resource.getResourceMethod()) != ETagSource.Origin.REVISION) {
            return Optional.empty();
        }
        Optional<EntityTag> tag = revisions.get().current().map(revision -> tags.tag(revision, http));
        tag.ifPresent(current -> request.setProperty(TAG, current));
        String seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        // For "*" only the resource method knows whether there is anything.
        return tag.filter(current -> seen != null && TagList.parse(seen).namesWeakly(current))
                .map(current -> Response.notModified(current).build());
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
        if (!isRead(request)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
        if (response.getStatus() != 200 && response.getStatus() != 304) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (response.getStatus() == 200) {
            EntityTag tag = tagOf(request, response, http);
            String seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (tag != null && seen != null && TagList.parse(seen).matchesWeakly(tag)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    private EntityTag tagOf(
            ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
        EntityTag tag = response.getEntityTag();
        if (tag != null) {
            // One tag for If-Match and for reading means one representation: a thing by its version is not compressed.
            http.response().putHeader(HttpHeaders.CONTENT_ENCODING, "identity");
            return tag;
        }
        if (request.getProperty(TAG) instanceof EntityTag current) {
            tag = current;
        } else {
            tag = rendering.render(response).map(body -> content(body, http)).orElse(null);
        }
        if (tag != null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        return tag;
    }

    private static EntityTag content(String body, HttpServerRequest http) {
        return EntityTags.of(body, RequestTags.acceptsGzip(http));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
