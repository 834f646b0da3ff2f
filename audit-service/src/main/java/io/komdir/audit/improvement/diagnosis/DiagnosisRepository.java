package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.shared.Conditions;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The diagnoses of the organization in scope. */
@ApplicationScoped
class DiagnosisRepository implements PanacheRepositoryBase<DiagnosisEntity, UUID> {
    private static final String OPEN =
            "subject.kind = ?1 and subject.code = ?2 and subject.stage = ?3 and scope = ?4 and status = ?5";

    private final CheckRepository checks;
    private final AdvisoryLock lock;

    DiagnosisRepository(CheckRepository checks, AdvisoryLock lock) {
        this.checks = checks;
        this.lock = lock;
    }

    Optional<Diagnosis> find(UUID id) {
        return findByIdOptional(id).map(this::withChecks);
    }

    /** Locks the row until the transaction ends. Of a diagnosis that the transaction has read before it gives the older state. */
    Optional<Diagnosis> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::withChecks);
    }

    /**
     * The open diagnosis of the subject and scope, locked. Until the transaction ends no other transaction looks for one, so that
     * there is at most one, however many replicas open at once.
     */
    Optional<Diagnosis> findOpenLocked(Subject subject, String scope) {
        lock.lock("diagnosis", subject.kind(), subject.code(), subject.stage(), scope);
        return find(
                        OPEN,
                        Sort.descending("id"),
                        subject.kind(),
                        subject.code(),
                        subject.stage(),
                        scope,
                        DiagnosisStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 1)
                .firstResultOptional()
                .map(this::withChecks);
    }

    /** Number of the last change; 0 when there is none of this id. */
    int version(UUID id) {
        return getEntityManager()
                .createQuery("select version from Diagnosis where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** Newest first; one statement for the diagnoses of the page and one for their checks. */
    List<Diagnosis> page(DiagnosisFilter filter, PageRequest page) {
        Conditions conditions = filter.conditions()
                .and(
                        "id < :before",
                        "before",
                        page.after().map(cursor -> cursor.uuid(0)).orElse(null));
        List<DiagnosisEntity> rows = find(conditions.where(), Sort.descending("id"), conditions.values())
                .page(0, page.fetch())
                .list();
        Map<UUID, Map<String, Check>> found =
                checks.of(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.diagnosis(found.getOrDefault(row.id, Map.of())))
                .toList();
    }

    /** Adds a new one. */
    void add(Diagnosis diagnosis) {
        add(diagnosis, false);
    }

    /** Adds one that its events restore. */
    void restore(Diagnosis diagnosis) {
        add(diagnosis, true);
    }

    private void add(Diagnosis diagnosis, boolean restored) {
        persist(DiagnosisEntity.of(diagnosis, restored));
        checks.add(diagnosis);
    }

    /** Stores what steps have changed of a locked diagnosis. */
    void save(Diagnosis diagnosis) {
        findById(diagnosis.id()).update(diagnosis);
        checks.save(diagnosis);
    }

    private Diagnosis withChecks(DiagnosisEntity row) {
        return row.diagnosis(checks.of(List.of(row.id)).getOrDefault(row.id, Map.of()));
    }
}
