package io.komdir.audit.directory;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The row of the organization in scope. */
@ApplicationScoped
class OrganizationStore {
    private static final String FIND = """
            SELECT name, time_zone, currency, stage, starts_on FROM organization WHERE organization_id = :organization
            """;
    private static final String SAVE = """
            INSERT INTO organization (organization_id, name, time_zone, currency, stage, starts_on, revision)
            VALUES (:organization, :name, :timeZone, :currency, :stage, :startsOn, :revision)
            ON CONFLICT ON CONSTRAINT pk_organization DO UPDATE
            SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency, stage = excluded.stage,
                starts_on = excluded.starts_on, revision = excluded.revision
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

    /** False when this revision or a newer one is there already; then nothing changes. */
    boolean save(OrganizationFacts facts, long revision) {
        return jdbi.withHandle(handle -> handle.createUpdate(SAVE)
                        .bind("organization", organization.require())
                        .bind("name", facts.name())
                        .bind("timeZone", facts.timeZone().getId())
                        .bind("currency", facts.currency())
                        .bind("stage", facts.stage().name())
                        .bind("startsOn", facts.startsOn())
                        .bind("revision", revision)
                        .execute())
                == 1;
    }

    private static OrganizationFacts facts(ResultSet row, StatementContext context) throws SQLException {
        return new OrganizationFacts(
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("starts_on", LocalDate.class));
    }
}
