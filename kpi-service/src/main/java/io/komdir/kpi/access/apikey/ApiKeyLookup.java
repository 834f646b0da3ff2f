package io.komdir.kpi.access.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds a presented key by its hash, before the request has an organization. */
@ApplicationScoped
class ApiKeyLookup {
    private static final String FIND = """
            SELECT id, name, scopes, source, expires_on, revision, time_zone
            FROM api_key_identity(:claimed, :hash)
            """;

    private final Jdbi jdbi;

    ApiKeyLookup(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the organization that the key names; empty when it has no such key. */
    Optional<ApiKeyIdentity> find(ApiKeySecret secret) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("claimed", secret.organization())
                .bind("hash", secret.hash())
                .mapTo(ApiKeyIdentity.class)
                .findOne());
    }
}
