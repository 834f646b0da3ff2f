package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.OnboardingPlan;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The audits of the organization in scope, each with its present answers and its facts. */
@ApplicationScoped
class AuditStore {
    private static final String INSERT = """
            INSERT INTO audit (organization_id, id, template, template_version, auditor, planned_for, scope, niche, onboarding,
                               status, version)
            VALUES (:organization, :id, :template, :templateVersion, :auditor, :plannedFor, :scope, :niche,
                    CAST(:onboarding AS jsonb), :status, :version)
            """;
    private static final String UPDATE = """
            UPDATE audit
            SET status = :status, version = :version, started_on = :startedOn, completed_on = :completedOn,
                completed_at = :completedAt, previous_id = :previous, place = :place, score = :score, problems = :problems,
                correlation_id = :correlation, event_id = :event
            WHERE organization_id = :organization AND id = :id
            """;
    private static final String ONE = "SELECT * FROM audit WHERE organization_id = :organization AND id = :id";
    private static final String PAGE = """
            SELECT * FROM audit
            WHERE organization_id = :organization AND (:status::text IS NULL OR status = :status)
              AND (:template::text IS NULL OR template = :template) AND (:scope::text IS NULL OR scope = :scope)
              AND (:before::uuid IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """;
    private static final String ONE_AT_A_TIME = """
            SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'audit', :organization, :template, :scope), 0))
            """;
    private static final String NEWEST = """
            SELECT id FROM audit
            WHERE organization_id = :organization AND template = :template AND scope = :scope AND status = 'COMPLETED'
            ORDER BY place DESC LIMIT 1
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final AuditLogStore entries;
    private final EvidenceStore facts;
    private final StoredJson json;

    AuditStore(Jdbi jdbi, OrganizationScope organization, AuditLogStore entries, EvidenceStore facts, StoredJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.entries = entries;
        this.facts = facts;
        this.json = json;
    }

    void add(Audit audit) {
        Plan plan = audit.plan();
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("organization", organization.require())
                .bind("id", audit.id())
                .bind("template", plan.template())
                .bind("templateVersion", plan.templateVersion())
                .bind("auditor", plan.auditor())
                .bind("plannedFor", plan.plannedFor())
                .bind("scope", plan.scope())
                .bind("niche", plan.niche())
                .bind("onboarding", json.write(plan.onboarding()))
                .bind("status", audit.status().name())
                .bind("version", audit.version())
                .execute());
        entries.add(audit.id(), audit.added());
    }

    /** Keeps what was done since the audit was read; it must have been read locked. */
    void save(Audit audit) {
        if (audit.added().isEmpty()) {
            return;
        }
        CompletedAudit end = audit.completion();
        jdbi.useHandle(handle -> handle.createUpdate(UPDATE)
                .bind("organization", organization.require())
                .bind("id", audit.id())
                .bind("status", audit.status().name())
                .bind("version", audit.version())
                .bind("startedOn", audit.startedOn())
                .bind("completedOn", end == null ? null : end.on())
                .bind("completedAt", end == null ? null : end.at())
                .bind("previous", end == null ? null : end.previous())
                .bind("place", end == null ? null : end.place())
                .bind("score", end == null ? null : end.score())
                .bind("problems", end == null ? null : end.problems())
                .bind("correlation", end == null ? null : end.correlationId())
                .bind("event", end == null ? null : end.eventId())
                .execute());
        entries.add(audit.id(), audit.added());
    }

    Optional<Audit> find(UUID id) {
        return find(id, ONE);
    }

    /** Holds the audit until the transaction ends; a later audit may still name it as the one before. */
    Optional<Audit> findLocked(UUID id) {
        return find(id, ONE + " FOR NO KEY UPDATE");
    }

    /** Newest first; null for any status, template or scope. */
    List<AuditRow> page(Status status, String template, String scope, PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("status", status == null ? null : status.name())
                .bind("template", template)
                .bind("scope", scope)
                .bind("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.fetch())
                .map(this::row)
                .list());
    }

    /**
     * The audit of the template and scope that was completed last. Until the transaction ends no other one asks for it, so
     * that each completed audit has one before it and none has two after it.
     */
    Optional<UUID> lastCompletedExclusively(String template, String scope) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(ONE_AT_A_TIME)
                    .bind("organization", organization.require())
                    .bind("template", template)
                    .bind("scope", scope)
                    .mapToMap()
                    .list();
            return handle.createQuery(NEWEST)
                    .bind("organization", organization.require())
                    .bind("template", template)
                    .bind("scope", scope)
                    .mapTo(UUID.class)
                    .findOne();
        });
    }

    private Optional<Audit> find(UUID id, String query) {
        Optional<Audit> found = jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("id", id)
                .map(this::row)
                .findOne()
                .map(row -> row.toAudit(organization.require())));
        found.ifPresent(audit -> audit.restore(entries.present(id), facts.of(id)));
        return found;
    }

    private AuditRow row(ResultSet row, StatementContext context) throws SQLException {
        return AuditRow.of(row, json.read(row.getString("onboarding"), OnboardingPlan.class));
    }
}
