package io.komdir.hiring.catalogue.compensation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Versions of compensation schemes of the organization in scope; they are only ever added. */
@ApplicationScoped
class SchemeStore {
    private static final String NEWEST = """
            SELECT * FROM compensation_scheme WHERE organization_id = :organization AND code = :code
            ORDER BY version DESC LIMIT 1
            """;
    private static final String VALID = """
            SELECT * FROM compensation_scheme
            WHERE organization_id = :organization AND code = :code AND valid_from <= :month
            ORDER BY version DESC LIMIT 1
            """;
    private static final String VERSION = """
            SELECT * FROM compensation_scheme
            WHERE organization_id = :organization AND code = :code AND version = :version
            """;
    private static final String PAGE = """
            SELECT DISTINCT ON (code) * FROM compensation_scheme WHERE organization_id = :organization AND code > :after
            ORDER BY code, version DESC LIMIT :limit
            """;
    private static final String ADD = """
            INSERT INTO compensation_scheme (organization_id, code, version, valid_from, content, changed_at, changed_by)
            VALUES (:organization, :code, :version, :validFrom, CAST(:content AS jsonb), :changedAt, :changedBy)
            """;
    private static final String ADVISORY_LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'scheme', :organization, :code), 0))";

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    SchemeStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        // What a newer release has added is left out by an older one that still runs beside it.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Until the transaction ends no other one adds a version of the scheme. */
    void lock(String code) {
        jdbi.useHandle(handle -> handle.createQuery(ADVISORY_LOCK)
                .bind("organization", organization.require())
                .bind("code", code)
                .mapToMap()
                .list());
    }

    Optional<SchemeVersion> newest(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("organization", organization.require())
                .bind("code", code)
                .map(this::row)
                .findOne());
    }

    /** The version by which a month is paid. */
    Optional<SchemeVersion> valid(String code, YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery(VALID)
                .bind("organization", organization.require())
                .bind("code", code)
                .bind("month", month.atDay(1))
                .map(this::row)
                .findOne());
    }

    Optional<SchemeVersion> version(String code, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSION)
                .bind("organization", organization.require())
                .bind("code", code)
                .bind("version", version)
                .map(this::row)
                .findOne());
    }

    /** The newest version of each scheme, by code, of those after {@code after}. */
    List<SchemeVersion> page(String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("after", after)
                .bind("limit", limit)
                .map(this::row)
                .list());
    }

    void add(SchemeVersion version) {
        String content = write(version.scheme());
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("organization", organization.require())
                .bind("code", version.code())
                .bind("version", version.version())
                .bind("validFrom", version.validFrom().atDay(1))
                .bind("content", content)
                .bind("changedAt", version.changedAt())
                .bind("changedBy", version.changedBy())
                .execute());
    }

    private SchemeVersion row(ResultSet row, StatementContext context) throws SQLException {
        return new SchemeVersion(
                row.getString("code"),
                row.getInt("version"),
                YearMonth.from(row.getObject("valid_from", LocalDate.class)),
                read(row.getString("content")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    private Scheme read(String content) throws SQLException {
        try {
            return json.readValue(content, Scheme.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("compensation_scheme.content", e);
        }
    }

    private String write(Scheme scheme) {
        try {
            return json.writeValueAsString(scheme);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scheme is always JSON", e);
        }
    }
}
