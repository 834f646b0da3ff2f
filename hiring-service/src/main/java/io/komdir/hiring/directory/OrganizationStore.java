package io.komdir.hiring.directory;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The row of the organization in scope. */
@ApplicationScoped
class OrganizationStore {
    private static final String FIND =
            "SELECT name, time_zone, currency, country FROM organization WHERE organization_id = :organization";
    private static final String SAVE = """
            INSERT INTO organization (organization_id, name, time_zone, currency, country, revision)
            VALUES (:organization, :name, :timeZone, :currency, :country, :revision)
            ON CONFLICT ON CONSTRAINT pk_organization DO UPDATE
            SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
                country = excluded.country, revision = excluded.revision
            WHERE organization.revision < excluded.revision
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    OrganizationStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    Optional<OrganizationFacts> find() {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("organization", organization.require())
                .map(OrganizationStore::facts)
                .findOne());
    }

    /** This revision when it is there already, or a newer one, stays as it is. */
    void save(OrganizationFacts facts, long revision) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("name", facts.name())
                .bind("timeZone", facts.timeZone().getId())
                .bind("currency", facts.currency().getCurrencyCode())
                .bind("country", facts.country())
                .bind("revision", revision)
                .execute());
    }

    private static OrganizationFacts facts(ResultSet row, StatementContext context) throws SQLException {
        return new OrganizationFacts(
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("country"));
    }
}
