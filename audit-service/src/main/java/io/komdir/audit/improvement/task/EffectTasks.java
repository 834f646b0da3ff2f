package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** The tasks of the organization in scope with their effects. */
@ApplicationScoped
public class EffectTasks {
    private static final String COLUMNS =
            "SELECT document, correlation_id, completed_event, effect, effect_event FROM task ";
    private static final String UNDECIDED = COLUMNS + """
            WHERE organization_id = :organization AND effect_scope = :scope AND status = 'DONE' AND effect IS NULL
              AND (document #>> '{completed,on}') >= :completedFrom AND (:after::uuid IS NULL OR id > :after)
            ORDER BY id LIMIT :limit
            """;
    private static final String ONE = COLUMNS + "WHERE organization_id = :organization AND id = :id";
    private static final String RESTORE = """
            UPDATE task SET effect = :effect, effect_event = :event
            WHERE organization_id = :organization AND id = :task AND effect IS NULL
            """;
    private static final String DECIDE = RESTORE + " AND status = 'DONE'";

    private final Jdbi jdbi;

    EffectTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Tasks that are done and whose effect in the scope is not decided yet, oldest first.
     *
     * @param completedFrom earliest day of completion
     * @param after the last task of the page before; null for the first page
     * @param limit maximum of the page
     */
    @Transactional
    public List<EffectTask> undecided(String scope, LocalDate completedFrom, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(UNDECIDED)
                .bind("scope", scope)
                .bind("completedFrom", completedFrom.toString())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(EffectTask::of)
                .list());
    }

    /** The task of this id, in whatever state. */
    @Transactional
    public Optional<EffectTask> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("id", id)
                .mapTo(Row.class)
                .map(EffectTask::of)
                .findOne());
    }

    /**
     * Stores the effect of a task for good, in the caller's transaction.
     *
     * @param event id of its event
     * @return false when it was decided before, or the task is not done
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean decide(UUID task, JsonNode effect, UUID event) {
        return store(DECIDE, new Decided(task, effect, event));
    }

    /** Stores an effect of an event, unless one is stored. */
    void restore(UUID task, JsonNode effect, UUID event) {
        store(RESTORE, new Decided(task, effect, event));
    }

    private boolean store(String statement, Decided decided) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                        .bindNamedArgumentFinder(RecordArguments.of(decided))
                        .execute())
                == 1;
    }

    record Row(
            @Json TaskDocument document,
            UUID correlationId,
            UUID completedEvent,
            @Json JsonNode effect,
            UUID effectEvent) {}

    record Decided(UUID task, @Json JsonNode effect, UUID event) {}
}
