package io.komdir.kpi.reference.organization;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.RevisionSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 to every operation but those of {@code /organization} until the organization is created. */
@ApplicationScoped
class OrganizationFirst {
    private static final int BEFORE_CONDITIONAL_READS = Priorities.AUTHORIZATION + 150;

    private final RevisionSource revisions;
    private final OrganizationScope scope;

    OrganizationFirst(RevisionSource revisions, OrganizationScope scope) {
        this.revisions = revisions;
        this.scope = scope;
    }

    @ServerRequestFilter(priority = BEFORE_CONDITIONAL_READS)
    public void check(ContainerRequestContext request) {
        boolean own = request.getUriInfo().getPath().equals("/organization");
        if (own || scope.current().isEmpty()) {
            return;
        }
        if (revisions.current().isEmpty()) {
            throw new NotFoundException("organization", scope.require());
        }
    }
}
