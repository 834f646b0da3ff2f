package io.komdir.audit.audits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audits of the organization in scope, each with its current answers, its evidence and its questions. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntity, UUID> {
    private static final String CURRENT_ENTRIES = """
            from AuditLogEntry e where e.auditId = :audit and e.sequence in (
                select max(n.sequence) from AuditLogEntry n where n.auditId = :audit group by n.action, n.item)
            """;

    private final AdvisoryLock advisoryLock;

    AuditRepository(AdvisoryLock advisoryLock) {
        this.advisoryLock = advisoryLock;
    }

    void add(Audit audit, TemplateVersion questions) {
        persist(AuditEntity.of(audit));
        getEntityManager().persist(AuditQuestionsEntity.of(audit.id(), questions));
        getEntityManager()
                .persist(AuditLogEntryEntity.of(audit.id(), audit.log().newest()));
    }

    /** Saves an audit after one step; it must have been locked. */
    void save(Audit audit) {
        findById(audit.id()).replace(audit);
        AuditLogEntry entry = audit.log().newest();
        getEntityManager().persist(AuditLogEntryEntity.of(audit.id(), entry));
        if (entry.action() == AuditAction.STARTED) {
            audit.evidence().forEach((item, evidence) -> {
                for (int position = 0; position < evidence.size(); position++) {
                    getEntityManager()
                            .persist(AuditEvidenceEntity.of(audit.id(), item, position, evidence.get(position)));
                }
            });
        }
    }

    Optional<Audit> find(UUID id) {
        return findByIdOptional(id).map(this::audit);
    }

    /** Locks the audit until the transaction ends; a later audit may still name it as the previous one. */
    Optional<Audit> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::audit);
    }

    /** The template as it was when the audit was planned; empty for an audit of the time before it was kept. */
    Optional<TemplateVersion> questions(UUID audit) {
        return Optional.ofNullable(getEntityManager().find(AuditQuestionsEntity.class, audit))
                .map(questions -> questions.template);
    }

    /** Newest first; null for any status, template or scope. */
    List<AuditSummaryView> page(Status status, String template, String scope, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        condition("status = :status", "status", status, where, parameters);
        condition("template = :template", "template", template, where, parameters);
        condition("scope = :scope", "scope", scope, where, parameters);
        UUID before = request.after().map(cursor -> cursor.uuid(0)).orElse(null);
        condition("id < :before", "before", before, where, parameters);
        return find(where.toString(), Sort.descending("id"), parameters)
                .project(AuditSummaryView.class)
                .page(0, request.fetch())
                .list();
    }

    /** Oldest first. */
    List<AuditLogEntry> history(UUID audit, PageRequest request) {
        return getEntityManager()
                .createQuery(
                        "from AuditLogEntry where auditId = :audit and sequence > :after order by sequence",
                        AuditLogEntryEntity.class)
                .setParameter("audit", audit)
                .setParameter(
                        "after",
                        request.after()
                                .map(cursor -> (int) Math.min(cursor.number(0), Audit.MAX_ENTRIES))
                                .orElse(0))
                .setMaxResults(request.fetch())
                .getResultStream()
                .map(AuditLogEntryEntity::entry)
                .toList();
    }

    /**
     * The audit of the template and scope that was completed last. Until the transaction ends no other one gets it, so that
     * each completed audit has one previous audit and none has two following ones.
     */
    Optional<Audit> lockLastCompleted(String template, String scope) {
        advisoryLock.lock("audit", template, scope);
        return find(
                        "template = ?1 and scope = ?2 and status = ?3",
                        Sort.descending("place"),
                        template,
                        scope,
                        Status.COMPLETED)
                .firstResultOptional()
                .map(this::audit);
    }

    private Audit audit(AuditEntity entity) {
        List<AuditLogEntry> current = getEntityManager()
                .createQuery(CURRENT_ENTRIES, AuditLogEntryEntity.class)
                .setParameter("audit", entity.id)
                .getResultStream()
                .map(AuditLogEntryEntity::entry)
                .toList();
        return entity.audit(current, evidence(entity.id));
    }

    private Map<String, List<Evidence>> evidence(UUID audit) {
        return getEntityManager()
                .createQuery(
                        "from AuditEvidence where auditId = :audit order by item, position", AuditEvidenceEntity.class)
                .setParameter("audit", audit)
                .getResultStream()
                .collect(groupingBy(evidence -> evidence.item, mapping(evidence -> evidence.document, toList())));
    }

    private static void condition(
            String condition, String name, Object value, StringBuilder where, Map<String, Object> parameters) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
