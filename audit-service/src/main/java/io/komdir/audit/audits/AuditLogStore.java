package io.komdir.audit.audits;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The history of the audits of the organization in scope. The database lets this service add entries and nothing else. */
@ApplicationScoped
class AuditLogStore {
    private static final String ADD = """
            INSERT INTO audit_log_entry (organization_id, audit_id, sequence, action, item, verdict, evidence, note, done_by, done_at)
            VALUES (:organization, :audit, :sequence, :action, :item, :verdict, :evidence, :note, :by, :at)
            """;
    private static final String PRESENT = """
            SELECT DISTINCT ON (action, item) * FROM audit_log_entry
            WHERE organization_id = :organization AND audit_id = :audit
            ORDER BY action, item, sequence DESC
            """;
    private static final String PAGE = """
            SELECT * FROM audit_log_entry
            WHERE organization_id = :organization AND audit_id = :audit AND sequence > :after
            ORDER BY sequence LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    AuditLogStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    void add(UUID audit, List<AuditLogEntry> entries) {
        jdbi.useHandle(handle -> entries.forEach(entry -> handle.createUpdate(ADD)
                .bind("organization", organization.require())
                .bind("audit", audit)
                .bind("sequence", entry.sequence())
                .bind("action", entry.deed().name())
                .bind("item", entry.item())
                .bind(
                        "verdict",
                        entry.verdict() == null ? null : entry.verdict().name())
                .bind("evidence", entry.evidence())
                .bind("note", entry.note())
                .bind("by", entry.by())
                .bind("at", entry.at())
                .execute()));
    }

    /** The newest answer to each item, and the newest entry of each other deed. */
    List<AuditLogEntry> present(UUID audit) {
        return jdbi.withHandle(handle -> handle.createQuery(PRESENT)
                .bind("organization", organization.require())
                .bind("audit", audit)
                .map(AuditLogStore::entry)
                .list());
    }

    /** Oldest first. */
    List<AuditLogEntry> page(UUID audit, PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("audit", audit)
                .bind("after", page.after().map(cursor -> cursor.number(0)).orElse(0L))
                .bind("limit", page.fetch())
                .map(AuditLogStore::entry)
                .list());
    }

    private static AuditLogEntry entry(ResultSet row, StatementContext context) throws SQLException {
        String verdict = row.getString("verdict");
        return new AuditLogEntry(
                row.getInt("sequence"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("item"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("evidence"),
                row.getString("note"),
                row.getString("done_by"),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
