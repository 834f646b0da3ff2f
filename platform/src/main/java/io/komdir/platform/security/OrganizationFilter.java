package io.komdir.platform.security;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.text.Codes;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts an authenticated request, whose role was checked before, into the caller's organization. */
@ApplicationScoped
class OrganizationFilter {
    private final SecurityIdentity identity;
    private final OrganizationScope scope;

    OrganizationFilter(SecurityIdentity identity, OrganizationScope scope) {
        this.identity = identity;
        this.scope = scope;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void enter() {
        if (identity.isAnonymous()) {
            // Only an operation open to all gets here; it has no organization and sees no tenant's row.
            return;
        }
        String organization = identity.getAttribute(Caller.ORGANIZATION);
        if (!Codes.isCode(organization)) {
            throw new UnauthorizedException();
        }
        MDC.put("organization", organization);
        scope.enter(organization);
    }
}
