package io.komdir.audit.improvement.task;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tasks of the organization in scope. */
@ApplicationScoped
class TaskStore {
    private static final String INSERT = """
            INSERT INTO task (organization_id, id, document, correlation_id, prioritized_event, completed_event)
            VALUES (:organization, :id, :document::jsonb, :correlation, :prioritized, :completed)
            """;
    private static final String RESTORE = INSERT + """
            ON CONFLICT (organization_id, id) DO UPDATE
            SET document = excluded.document, completed_event = coalesce(excluded.completed_event, task.completed_event)
            WHERE task.version < excluded.version
            """;
    private static final String UPDATE = """
            UPDATE task SET document = :document::jsonb, completed_event = :completed
            WHERE organization_id = :organization AND id = :id
            """;
    private static final String RESTORE_EFFECT = """
            UPDATE task SET effect = :effect::jsonb, effect_event = :event
            WHERE organization_id = :organization AND id = :id AND effect IS NULL
            """;
    private static final String SELECT = "SELECT " + TaskRows.COLUMNS + TaskRows.FROM;
    private static final String ONE = SELECT + "WHERE t.organization_id = :organization AND t.id = :id";

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final TaskRows rows;
    private final TaskJson json;

    TaskStore(Jdbi jdbi, OrganizationScope organization, TaskRows rows, TaskJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.rows = rows;
        this.json = json;
    }

    void add(Task task) {
        write(INSERT, task);
    }

    void save(Task task) {
        write(UPDATE, task);
    }

    /** Keeps the task unless a newer version is there; false when nothing changed. */
    boolean restore(Task task) {
        return write(RESTORE, task) == 1;
    }

    /** Keeps the decided effect of a task unless one is there. */
    void restoreEffect(UUID task, Object effect, UUID event) {
        jdbi.useHandle(handle -> handle.createUpdate(RESTORE_EFFECT)
                .bind("organization", organization.require())
                .bind("id", task)
                .bind("effect", json.write(effect))
                .bind("event", event)
                .execute());
    }

    Optional<StoredTask> find(UUID id) {
        return one(ONE, id);
    }

    /** Holds the task until the transaction ends. */
    Optional<StoredTask> findLocked(UUID id) {
        return one(ONE + " FOR UPDATE OF t", id);
    }

    /** Newest first. */
    List<StoredTask> page(TaskFilter filter, PageRequest page) {
        UUID before = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        String sql = SELECT + "WHERE t.organization_id = :organization" + filter.conditions()
                + (before == null ? "" : " AND t.id < :before") + " ORDER BY t.id DESC LIMIT :limit";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("organization", organization.require())
                    .bindMap(filter.bindings())
                    .bind("limit", page.fetch());
            return (before == null ? query : query.bind("before", before))
                    .map(rows)
                    .list();
        });
    }

    private Optional<StoredTask> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("id", id)
                .map(rows)
                .findOne());
    }

    private int write(String statement, Task task) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                .bind("organization", organization.require())
                .bind("id", task.id())
                .bind("document", json.write(TaskDocument.of(task)))
                .bind("correlation", task.chain().correlationId())
                .bind("prioritized", task.chain().prioritized())
                .bind("completed", task.chain().completed())
                .execute());
    }
}
