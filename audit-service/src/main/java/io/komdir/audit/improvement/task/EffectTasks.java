package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tasks of the organization in scope, for what proves their effect. */
@ApplicationScoped
public class EffectTasks {
    private static final String COLUMNS =
            "SELECT id, document, correlation_id, completed_event, effect, effect_event FROM task ";
    private static final String UNDECIDED = COLUMNS + """
            WHERE organization_id = :organization AND effect_scope = :scope AND status = 'DONE' AND effect IS NULL
              AND (document #>> '{completed,on}') >= :completedFrom AND (:after::uuid IS NULL OR id > :after)
            ORDER BY id LIMIT :limit
            """;
    private static final String ONE = COLUMNS + "WHERE organization_id = :organization AND id = :id";
    private static final String DECIDE = """
            UPDATE task SET effect = :effect::jsonb, effect_event = :event
            WHERE organization_id = :organization AND id = :id AND status = 'DONE' AND effect IS NULL
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final TaskJson json;

    EffectTasks(Jdbi jdbi, OrganizationScope organization, TaskJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    /**
     * Tasks that are done and whose effect in the scope is not decided yet, oldest first.
     *
     * @param completedFrom earliest day of completion
     * @param after the last task of the page before; null for the first page
     * @param limit most tasks of the page
     */
    @Transactional
    public List<EffectTask> undecided(String scope, LocalDate completedFrom, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(UNDECIDED)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .bind("completedFrom", completedFrom.toString())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> json.effectTask(row))
                .list());
    }

    /** The task of this id, in whatever state. */
    @Transactional
    public Optional<EffectTask> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("organization", organization.require())
                .bind("id", id)
                .map((row, context) -> json.effectTask(row))
                .findOne());
    }

    /**
     * Keeps the effect of a task for good, in the caller's transaction.
     *
     * @param effect what was found
     * @param event id of the event that tells it
     * @return false when it was decided before, or the task is not done
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean decide(UUID task, JsonNode effect, UUID event) {
        return jdbi.withHandle(handle -> handle.createUpdate(DECIDE)
                        .bind("organization", organization.require())
                        .bind("id", task)
                        .bind("effect", effect.toString())
                        .bind("event", event)
                        .execute())
                == 1;
    }
}
