package io.komdir.platform.web;

import io.komdir.platform.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * The tag of a {@code GET} by the state of the data and by all that the answer depends on beside it: the requested resource,
 * its form, the caller (a caller may see only what it pushed), on which day, of which build.
 */
@ApplicationScoped
class RequestTags {
    private final BuildVersion build;
    private final SecurityIdentity identity;

    RequestTags(BuildVersion build, SecurityIdentity identity) {
        this.build = build;
        this.identity = identity;
    }

    EntityTag tag(Revision revision, HttpServerRequest request) {
        return EntityTags.ofRevision(
                revision.number(),
                revision.today(),
                request.path(),
                sorted(request.query()),
                request.getHeader("Accept"),
                request.getHeader("Accept-Language"),
                acceptsGzip(request),
                identity.getAttribute(Caller.ORGANIZATION),
                identity.getAttribute(Caller.SOURCE),
                new TreeSet<>(identity.getRoles()),
                build);
    }

    /** Compressed bytes are another representation, and a strong tag may not name two. */
    static boolean acceptsGzip(HttpServerRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        return encodings != null && encodings.contains("gzip");
    }

    private static String sorted(String query) {
        if (query == null || query.indexOf('&') < 0) {
            return query;
        }
        String[] parameters = query.split("&", -1);
        Arrays.sort(parameters);
        return String.join("&", parameters);
    }
}
