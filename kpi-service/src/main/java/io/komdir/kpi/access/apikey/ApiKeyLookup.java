package io.komdir.kpi.access.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds a presented key by its hash, before the request has an organization. */
@ApplicationScoped
class ApiKeyLookup {
    private static final String FIND = """
            SELECT id, name, scopes, source, expires_on, revision, time_zone
            FROM api_key_identity(:organization, :hash)
            """;

    private final Jdbi jdbi;

    ApiKeyLookup(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<KnownApiKey> find(ApiKeySecret secret) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("organization", secret.organization())
                .bind("hash", secret.hash())
                .map(ApiKeyLookup::key)
                .findOne());
    }

    private static KnownApiKey key(ResultSet row, StatementContext context) throws SQLException {
        return new KnownApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("source"),
                row.getObject("expires_on", LocalDate.class),
                row.getLong("revision"),
                row.getString("time_zone"));
    }
}
