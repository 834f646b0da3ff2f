package io.komdir.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns a {@link Versioned} into its value with status and {@code ETag}, before any other filter sees the answer. */
@ApplicationScoped
class VersionedAnswers {
    private static final int BEFORE_OTHERS = Priorities.USER + 1000;
    private static final int OK = 200;
    private static final int CREATED = 201;

    @ServerResponseFilter(priority = BEFORE_OTHERS)
    public void unwrap(ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned<?> versioned) {
            response.setEntity(versioned.value());
            response.getHeaders().putSingle(HttpHeaders.ETAG, versioned.tag());
            if (versioned.created() && response.getStatus() == OK) {
                response.setStatus(CREATED);
            }
        }
    }
}
