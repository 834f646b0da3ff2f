package io.komdir.directory;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The row of the organization in scope. */
@ApplicationScoped
class OrganizationStore {
    private static final String FIND = """
            SELECT name, time_zone, currency, country, stage, starts_on
            FROM organization
            WHERE organization_id = :organization
            """;
    private static final String SAVE = """
            INSERT INTO organization (organization_id, name, time_zone, currency, country, stage, starts_on, revision)
            VALUES (:organization, :name, :timeZone, :currency, :country, :stage, :startsOn, :revision)
            ON CONFLICT ON CONSTRAINT pk_organization DO UPDATE
            SET name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
                country = excluded.country, stage = excluded.stage, starts_on = excluded.starts_on,
                revision = excluded.revision
            WHERE organization.revision < excluded.revision
            """;

    private final Jdbi jdbi;

    OrganizationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(String name, String timeZone, String currency, String country, Stage stage, LocalDate startsOn) {
        static Row of(Organization organization) {
            return new Row(
                    organization.name(),
                    organization.timeZone().getId(),
                    organization.currencyCode(),
                    organization.country(),
                    organization.stage(),
                    organization.startsOn());
        }

        Organization organization() {
            return new Organization(
                    name, ZoneId.of(timeZone), Currency.getInstance(currency), country, stage, startsOn);
        }
    }

    Optional<Organization> find() {
        return jdbi.withHandle(
                        handle -> handle.createQuery(FIND).mapTo(Row.class).findOne())
                .map(Row::organization);
    }

    /** False when this revision or a newer one is saved already; then nothing changes. */
    boolean save(Organization organization, long revision) {
        return jdbi.withHandle(handle -> handle.createUpdate(SAVE)
                        .bindNamedArgumentFinder(RecordArguments.of(Row.of(organization)))
                        .bind("revision", revision)
                        .execute())
                == 1;
    }
}
