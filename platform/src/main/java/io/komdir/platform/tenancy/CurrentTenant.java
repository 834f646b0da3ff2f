package io.komdir.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives Hibernate the organization in scope, for the {@code @TenantId} of entities: it is written with each new row and
 * added to what Hibernate's own queries ask for. That is a convenience. The lock is PostgreSQL's row-level security, which
 * also holds for native queries and for the updates and deletes that Hibernate leaves without the condition.
 *
 * <p>Without an organization in scope the tenant is a name that no organization can have, so that nothing matches.
 */
@PersistenceUnitExtension
@ApplicationScoped
class CurrentTenant implements TenantResolver {
    /** No code of an organization has a space. */
    static final String NONE = "no organization";

    private final OrganizationScope scope;

    CurrentTenant(OrganizationScope scope) {
        this.scope = scope;
    }

    @Override
    public String getDefaultTenantId() {
        return NONE;
    }

    @Override
    public String resolveTenantId() {
        return scope.current().orElse(NONE);
    }
}
