package io.komdir.hiring.catalogue.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The organization's own positions, those of the organization in scope. */
@ApplicationScoped
class PositionStore {
    private static final String ONE = """
            SELECT code, version, profile FROM "position" WHERE organization_id = :organization AND code = :code
            """;
    private static final String AFTER = """
            SELECT code, version, profile FROM "position"
            WHERE organization_id = :organization AND code > :after ORDER BY code LIMIT :limit
            """;
    private static final String COUNT = """
            SELECT count(*) FROM "position" WHERE organization_id = :organization
            """;
    private static final String SAVE = """
            INSERT INTO "position" (organization_id, code, version, profile)
            VALUES (:organization, :code, :version, :profile::jsonb)
            ON CONFLICT ON CONSTRAINT pk_position DO UPDATE SET version = excluded.version, profile = excluded.profile
            """;
    private static final String ADVISORY_LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'position', :organization), 0))
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    PositionStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        // What a newer release has added is left out by an older one that still runs beside it.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Optional<Position> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("organization", organization.require())
                .bind("code", code)
                .map(this::position)
                .findOne());
    }

    /** By code, those after {@code after}. */
    List<Position> after(String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(AFTER)
                .bind("organization", organization.require())
                .bind("after", after)
                .bind("limit", limit)
                .map(this::position)
                .list());
    }

    /** Until the transaction ends no other transaction creates or changes a position of the organization. */
    void lock() {
        jdbi.useHandle(handle -> handle.createQuery(ADVISORY_LOCK)
                .bind("organization", organization.require())
                .mapToMap()
                .list());
    }

    int count() {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("organization", organization.require())
                .mapTo(Integer.class)
                .one());
    }

    void save(Position position) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("code", position.code())
                .bind("version", position.version())
                .bind("profile", written(position.profile()))
                .execute());
    }

    private Position position(ResultSet row, StatementContext context) throws SQLException {
        return new Position(row.getString("code"), row.getLong("version"), false, read(row.getString("profile")));
    }

    private String written(Profile profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Profile read(String profile) {
        try {
            return json.readValue(profile, Profile.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
