package io.komdir.audit.improvement.task;

import io.komdir.audit.shared.Conditions;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tasks of the organization in scope. JDBI works on the same rows: so each write is sent at once, and no row stays in the
 * session after it was read without a lock or written.
 */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<TaskEntity, UUID> {

    Optional<TaskEntity> find(UUID id) {
        return findByIdOptional(id).map(this::detached);
    }

    /** Locks the row until the transaction ends. */
    Optional<TaskEntity> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Number of the last change; 0 when there is none of this id. */
    int version(UUID id) {
        return getEntityManager()
                .createQuery("select version from Task where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** Newest first; one statement. */
    List<TaskEntity> page(TaskFilter filter, PageRequest page) {
        Conditions conditions = filter.conditions()
                .and(
                        "id < :before",
                        "before",
                        page.after().map(cursor -> cursor.uuid(0)).orElse(null));
        return find(conditions.where(), Sort.descending("id"), conditions.values())
                .page(0, page.fetch())
                .list();
    }

    TaskEntity add(Task task) {
        TaskEntity row = new TaskEntity();
        row.id = task.id();
        row.update(task);
        persistAndFlush(row);
        return detached(row);
    }

    /** Stores what a step has changed of a locked task. */
    void save(Task task) {
        TaskEntity row = findById(task.id());
        row.update(task);
        flush();
        detached(row);
    }

    /** Stores a task of an event, unless the same or a newer version is stored. */
    void restore(Task task) {
        Optional<TaskEntity> stored = findLocked(task.id());
        if (stored.isEmpty()) {
            add(task);
        } else if (stored.get().version < task.version()) {
            save(task.with(stored.get().causation.continuedBy(task.causation())));
        }
    }

    private TaskEntity detached(TaskEntity row) {
        getEntityManager().detach(row);
        return row;
    }
}
