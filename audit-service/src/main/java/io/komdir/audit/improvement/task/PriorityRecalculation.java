package io.komdir.audit.improvement.task;

import io.komdir.audit.settings.Thresholds;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which organizations' derived speeds are to be looked at again, and which tasks it concerns. */
@ApplicationScoped
class PriorityRecalculation {
    private static final String ASK = """
            INSERT INTO task_priority_recalculation (organization_id, correlation_id, causation_id)
            VALUES (:organization, :correlation, :causation)
            ON CONFLICT (organization_id) DO UPDATE
            SET correlation_id = excluded.correlation_id, causation_id = excluded.causation_id
            """;
    private static final String ORGANIZATIONS =
            "SELECT organization_id FROM task_priority_recalculation ORDER BY organization_id LIMIT :limit";
    private static final String TAKE = """
            SELECT correlation_id, causation_id FROM task_priority_recalculation WHERE organization_id = :organization
            FOR UPDATE SKIP LOCKED
            """;
    private static final String DONE = "DELETE FROM task_priority_recalculation WHERE organization_id = :organization";
    private static final String CONCERNED = """
             FROM task t
             LEFT JOIN funnel_impact c
               ON c.organization_id = t.organization_id AND c.scope = t.effect_scope AND c.metric = t.effect_metric
                  AND c.funnel = t.effect_funnel AND c.stage = t.effect_stage
            WHERE t.organization_id = :organization AND t.status = 'OPEN'
              AND (((t.document ->> 'fixSpeedDerived')::boolean
                    AND ((t.document ->> 'effortDays')::integer <= :fixDays) <> (t.document ->> 'fixSpeed' = 'FAST'))
                OR ((t.document ->> 'resultSpeedDerived')::boolean
                    AND ((t.document ->> 'daysToResult')::integer <= :resultDays) <> (t.document ->> 'resultSpeed' = 'FAST')))
            ORDER BY t.id LIMIT :limit
            FOR UPDATE OF t
            """;
    private static final String SAVE = """
            UPDATE task SET document = new.document
            FROM unnest(:ids::uuid[], :documents::jsonb[]) AS new (id, document)
            WHERE task.organization_id = :organization AND task.id = new.id
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final TaskRows rows;
    private final TaskJson json;

    PriorityRecalculation(Jdbi jdbi, OrganizationScope organization, TaskRows rows, TaskJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.rows = rows;
        this.json = json;
    }

    /** Why a review was asked for. */
    record Cause(UUID correlationId, UUID causationId) {}

    /** Asks for a review of the organization in scope, because of what happens now. */
    void ask(CausationContext cause) {
        jdbi.useHandle(handle -> handle.createUpdate(ASK)
                .bind("organization", organization.require())
                .bind("correlation", cause.correlationId())
                .bind("causation", cause.causationId())
                .execute());
    }

    /** Organizations that wait; sees them all only as the system's task. */
    List<String> organizations(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ORGANIZATIONS)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Holds the review of the organization in scope; empty when there is none, or somebody else is at it. */
    Optional<Cause> take() {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("organization", organization.require())
                .map((row, context) -> new Cause(
                        row.getObject("correlation_id", UUID.class), row.getObject("causation_id", UUID.class)))
                .findOne());
    }

    void done() {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("organization", organization.require())
                .execute());
    }

    /** Locks open tasks whose derived speed is another one by these thresholds, oldest first. */
    List<Task> concerned(Thresholds thresholds, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + TaskRows.COLUMNS + CONCERNED)
                .bind("organization", organization.require())
                .bind("fixDays", thresholds.fastFixDays())
                .bind("resultDays", thresholds.fastResultDays())
                .bind("limit", limit)
                .map(rows)
                .map(StoredTask::task)
                .list());
    }

    /** One statement for all. */
    void save(List<Task> tasks) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bindArray("ids", UUID.class, tasks.stream().map(Task::id).toArray())
                .bindArray(
                        "documents",
                        String.class,
                        tasks.stream()
                                .map(task -> json.write(TaskDocument.of(task)))
                                .toArray())
                .execute());
    }
}
