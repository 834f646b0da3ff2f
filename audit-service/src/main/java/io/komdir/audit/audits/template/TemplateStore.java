package io.komdir.audit.audits.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.audit.shared.BilingualText;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Versions that the organization in scope has put; they are only ever added. */
@ApplicationScoped
class TemplateStore {
    private static final String NEWEST = """
            SELECT * FROM template_version WHERE organization_id = :organization AND code = :code
            ORDER BY version DESC LIMIT 1
            """;
    private static final String VERSION =
            "SELECT * FROM template_version WHERE organization_id = :organization AND code = :code AND version = :version";
    private static final String FIRST =
            "SELECT min(version) FROM template_version WHERE organization_id = :organization AND code = :code";
    private static final String PAGE = """
            SELECT DISTINCT ON (code) code, version, built_in, changed_at, changed_by,
                   content -> 'title' ->> 'ru' AS ru, content -> 'title' ->> 'en' AS en,
                   jsonb_array_length(content -> 'items') AS items
            FROM template_version WHERE organization_id = :organization AND code > :after
            ORDER BY code, version DESC LIMIT :limit
            """;
    private static final String HISTORY = """
            SELECT code, version, built_in, changed_at, changed_by,
                   content -> 'title' ->> 'ru' AS ru, content -> 'title' ->> 'en' AS en,
                   jsonb_array_length(content -> 'items') AS items
            FROM template_version WHERE organization_id = :organization AND code = :code AND version < :before
            ORDER BY version DESC LIMIT :limit
            """;
    private static final String ADD = """
            INSERT INTO template_version (organization_id, code, version, built_in, changed_at, changed_by, content)
            VALUES (:organization, :code, :version, :builtIn, :changedAt, :changedBy, CAST(:content AS jsonb))
            """;
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'template', :organization, :code), 0))";

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    TemplateStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    /** Until the transaction ends no other one adds a version of the template. */
    void lock(String code) {
        jdbi.useHandle(handle -> handle.createQuery(ONE_AT_A_TIME)
                .bind("organization", organization.require())
                .bind("code", code)
                .mapToMap()
                .list());
    }

    Optional<TemplateVersion> newest(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("organization", organization.require())
                .bind("code", code)
                .map(this::row)
                .findOne());
    }

    Optional<TemplateVersion> version(String code, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSION)
                .bind("organization", organization.require())
                .bind("code", code)
                .bind("version", version)
                .map(this::row)
                .findOne());
    }

    /** The lowest number of the organization's versions. */
    Optional<Integer> firstVersion(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST)
                .bind("organization", organization.require())
                .bind("code", code)
                .mapTo(Integer.class)
                .findOne());
    }

    /** The newest version of each template, by code, of those after {@code after}. */
    List<VersionHead> page(String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("after", after)
                .bind("limit", limit)
                .map(TemplateStore::head)
                .list());
    }

    /** Newest first, of those before a number. */
    List<VersionHead> history(String code, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(HISTORY)
                .bind("organization", organization.require())
                .bind("code", code)
                .bind("before", before)
                .bind("limit", limit)
                .map(TemplateStore::head)
                .list());
    }

    void add(TemplateVersion version) {
        String content = write(version.content());
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("organization", organization.require())
                .bind("code", version.code())
                .bind("version", version.version())
                .bind("builtIn", version.builtIn())
                .bind("changedAt", version.changedAt())
                .bind("changedBy", version.changedBy())
                .bind("content", content)
                .execute());
    }

    private static VersionHead head(ResultSet row, StatementContext context) throws SQLException {
        return new VersionHead(
                row.getString("code"),
                row.getInt("version"),
                row.getBoolean("built_in"),
                changedAt(row),
                row.getString("changed_by"),
                new BilingualText(row.getString("ru"), row.getString("en")),
                row.getInt("items"));
    }

    private TemplateVersion row(ResultSet row, StatementContext context) throws SQLException {
        return TemplateVersion.of(
                row.getString("code"),
                row.getInt("version"),
                row.getBoolean("built_in"),
                changedAt(row),
                row.getString("changed_by"),
                read(row.getString("content")));
    }

    private static Instant changedAt(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }

    private TemplateContent read(String content) throws SQLException {
        try {
            return json.readValue(content, TemplateContent.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("template_version.content", e);
        }
    }

    private String write(TemplateContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a template is always JSON", e);
        }
    }
}
