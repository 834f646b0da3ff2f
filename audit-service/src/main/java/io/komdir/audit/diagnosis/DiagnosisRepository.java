package io.komdir.audit.diagnosis;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and keeps the diagnoses of the organization in scope. */
@ApplicationScoped
class DiagnosisRepository {
    private static final String OPEN = """
            from Diagnosis d
            where d.organization = :organization and d.subjectKind = :kind and d.subject = :subject
              and d.stage = :stage and d.scope = :scope and d.status = :open
            """;
    private static final String PAGE = """
            from Diagnosis d
            where d.organization = :organization and (:status is null or d.status = :status)
              and (:scope is null or d.scope = :scope) and (:before is null or d.id < :before)
            order by d.id desc
            """;
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(:text, 0))";

    private final EntityManager entities;
    private final OrganizationScope organization;

    DiagnosisRepository(EntityManager entities, OrganizationScope organization) {
        this.entities = entities;
        this.organization = organization;
    }

    void add(Diagnosis diagnosis) {
        entities.persist(diagnosis);
    }

    Optional<Diagnosis> find(UUID id) {
        return Optional.ofNullable(entities.find(Diagnosis.class, key(id)));
    }

    /** Holds the row until the transaction ends. */
    Optional<Diagnosis> findLocked(UUID id) {
        return Optional.ofNullable(entities.find(Diagnosis.class, key(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Until the transaction ends no other one looks for an open diagnosis of the subject and scope. */
    Optional<Diagnosis> findOpenExclusively(Subject subject, String scope) {
        entities.createNativeQuery(ONE_AT_A_TIME, Object.class)
                .setParameter("text", String.join("|", organization.require(), subject.toString(), scope))
                .getSingleResult();
        return entities.createQuery(OPEN, Diagnosis.class)
                .setParameter("organization", organization.require())
                .setParameter("kind", subject.kind())
                .setParameter("subject", subject.code())
                .setParameter("stage", subject.stage())
                .setParameter("scope", scope)
                .setParameter("open", Status.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Diagnosis> page(Status status, String scope, PageRequest page) {
        return entities.createQuery(PAGE, Diagnosis.class)
                .setParameter("organization", organization.require())
                .setParameter("status", status)
                .setParameter("scope", scope)
                .setParameter(
                        "before", page.after().map(cursor -> cursor.uuid(0)).orElse(null))
                .setMaxResults(page.fetch())
                .getResultList();
    }

    private DiagnosisId key(UUID id) {
        return new DiagnosisId(organization.require(), id);
    }
}
