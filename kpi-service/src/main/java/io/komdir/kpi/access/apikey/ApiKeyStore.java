package io.komdir.kpi.access.apikey;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The stored keys of the organization in scope. */
@ApplicationScoped
class ApiKeyStore {
    private static final String INSERT = """
            INSERT INTO api_key (organization_id, id, name, key_hash, scopes, source, expires_on, created_at, created_by)
            VALUES (:organization, :id, :name, :hash, :scopes, :source, :expiresOn, :createdAt, :createdBy)
            """;
    private static final String LIST = """
            SELECT id, name, scopes, source, expires_on, created_at, created_by FROM api_key
            WHERE organization_id = :organization AND id > :after
            ORDER BY id
            LIMIT :limit
            """;
    private static final String DELETE = "DELETE FROM api_key WHERE organization_id = :organization AND id = :id";

    private final Jdbi jdbi;
    private final OrganizationScope scope;

    ApiKeyStore(Jdbi jdbi, OrganizationScope scope) {
        this.jdbi = jdbi;
        this.scope = scope;
    }

    void insert(ApiKey key, byte[] hash) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("organization", scope.require())
                .bind("id", key.id())
                .bind("name", key.name())
                .bind("hash", hash)
                .bindArray("scopes", String.class, key.scopes())
                .bind("source", key.source())
                .bind("expiresOn", key.expiresOn())
                .bind("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .bind("createdBy", key.createdBy())
                .execute());
    }

    List<ApiKey> list(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("organization", scope.require())
                .bind("after", after)
                .bind("limit", limit)
                .map(ApiKeyStore::key)
                .list());
    }

    /** False when there is no such key. */
    boolean delete(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(DELETE)
                        .bind("organization", scope.require())
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private static ApiKey key(ResultSet row, StatementContext context) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("source"),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
