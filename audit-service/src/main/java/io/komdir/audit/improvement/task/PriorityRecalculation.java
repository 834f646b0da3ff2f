package io.komdir.audit.improvement.task;

import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.sql.RecordArguments;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;

/** Organizations whose thresholds have changed, and the open tasks whose derived speeds change by that. */
@ApplicationScoped
class PriorityRecalculation {
    private static final String REQUEST = """
            INSERT INTO task_priority_recalculation (organization_id, correlation_id, causation_id)
            VALUES (:organization, :correlationId, :causationId)
            ON CONFLICT (organization_id) DO UPDATE
            SET correlation_id = excluded.correlation_id, causation_id = excluded.causation_id
            """;
    private static final String ORGANIZATIONS = """
            SELECT organization_id FROM task_priority_recalculation WHERE organization_id <> ALL (:except)
            ORDER BY organization_id LIMIT :limit
            """;
    private static final String CLAIM = """
            SELECT correlation_id, causation_id FROM task_priority_recalculation WHERE organization_id = :organization
            FOR UPDATE SKIP LOCKED
            """;
    private static final String FINISH =
            "DELETE FROM task_priority_recalculation WHERE organization_id = :organization";
    private static final String AFFECTED = """
            SELECT t.document, t.correlation_id, t.prioritized_event, t.completed_event
            FROM task t
            WHERE t.organization_id = :organization AND t.status = 'OPEN'
              AND (((t.document ->> 'fixSpeedDerived')::boolean
                    AND ((t.document ->> 'effortDays')::integer <= :fixDays) <> (t.document ->> 'fixSpeed' = 'FAST'))
                OR ((t.document ->> 'resultSpeedDerived')::boolean
                    AND ((t.document ->> 'daysToResult')::integer <= :resultDays) <> (t.document ->> 'resultSpeed' = 'FAST')))
            ORDER BY t.id LIMIT :limit
            FOR UPDATE
            """;
    private static final String SAVE = """
            UPDATE task SET document = new.document
            FROM unnest(:task, :document::jsonb[]) AS new (id, document)
            WHERE task.organization_id = :organization AND task.id = new.id
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    PriorityRecalculation(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** Why a recalculation was requested. */
    record Cause(UUID correlationId, UUID causationId) {}

    /** Requests a recalculation for the organization in scope, caused by the current work. */
    void request(CausationContext cause) {
        jdbi.useHandle(handle -> handle.createUpdate(REQUEST)
                .bindNamedArgumentFinder(RecordArguments.of(new Cause(cause.correlationId(), cause.causationId())))
                .execute());
    }

    /** Organizations with a request; sees them all only as the system's task. */
    List<String> organizations(Set<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ORGANIZATIONS)
                .bindArray("except", String.class, except)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Locks the request of the organization in scope; empty when there is none, or another replica has it. */
    Optional<Cause> claim() {
        return jdbi.withHandle(
                handle -> handle.createQuery(CLAIM).mapTo(Cause.class).findOne());
    }

    /** Removes the request. */
    void finish() {
        jdbi.useHandle(handle -> handle.createUpdate(FINISH).execute());
    }

    /** Locks open tasks whose derived speed is another one by these thresholds, oldest first. */
    List<Task> affected(Thresholds thresholds, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(AFFECTED)
                .bind("fixDays", thresholds.fastFixDays())
                .bind("resultDays", thresholds.fastResultDays())
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(row -> row.document().toTask(organization.require(), row.causation()))
                .list());
    }

    /** Stores the tasks, in one statement. */
    void save(List<Task> tasks) {
        List<Document> documents = tasks.stream()
                .map(task -> new Document(task.id(), TaskDocument.of(task)))
                .toList();
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bindNamedArgumentFinder(RecordArguments.arraysOf(Document.class, documents))
                .execute());
    }

    record Row(@Json TaskDocument document, @Nested("") Causation causation) {}

    record Document(UUID task, @Json TaskDocument document) {}
}
