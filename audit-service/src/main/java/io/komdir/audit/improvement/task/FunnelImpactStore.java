package io.komdir.audit.improvement.task;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.json.Json;

/**
 * Keeps the impact of expected effects on the ends of their funnels, and with each task what its own effect is worth there.
 *
 * <p>A transaction that writes a task's expected effect locks its impact first, so that a measurement meanwhile waits and finds
 * the task.
 */
@ApplicationScoped
class FunnelImpactStore {
    private static final String KEY =
            "organization_id = :organization AND scope = :scope AND metric = :metric AND funnel = :funnel AND stage = :stage";
    private static final String LOCK_SHARED = "SELECT 1 FROM funnel_impact WHERE " + KEY + " FOR SHARE";
    private static final String OF_KEYS = """
            SELECT i.scope, i.metric, i.funnel, i.stage, i.figures
            FROM unnest(:scope, :metric, :funnel, :stage) AS k (scope, metric, funnel, stage)
            JOIN funnel_impact i ON i.organization_id = :organization AND i.scope = k.scope AND i.metric = k.metric
                                AND i.funnel = k.funnel AND i.stage = k.stage
            """;
    private static final String ADD = """
            INSERT INTO funnel_impact (organization_id, scope, metric, funnel, stage, multiplier, has_funnel, figures, stale)
            VALUES (:organization, :scope, :metric, :funnel, :stage, :multiplier, :hasFunnel, :figures, true)
            ON CONFLICT (organization_id, scope, metric, funnel, stage) DO NOTHING
            """;
    private static final String SAVE = """
            UPDATE funnel_impact
            SET multiplier = :multiplier, has_funnel = :hasFunnel, figures = :figures, stale = false
            WHERE\s""" + KEY;
    private static final String MARK_STALE = """
            UPDATE funnel_impact SET stale = true WHERE organization_id = :organization AND scope = :scope AND NOT stale
            """;
    private static final String NEXT_STALE = """
            SELECT scope, metric, funnel, stage FROM funnel_impact
            WHERE organization_id = :organization AND stale
            ORDER BY scope, metric, funnel, stage
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;
    private static final String ORGANIZATIONS = """
            SELECT DISTINCT organization_id FROM funnel_impact WHERE stale AND organization_id <> ALL (:except)
            ORDER BY organization_id LIMIT :limit
            """;
    private static final String SET_GAIN = """
            UPDATE task SET gain = worth.gain, gain_order = worth.gain_order
            FROM (
                SELECT t.id, round(t.effect_change * i.multiplier, 6) AS gain,
                       CASE WHEN i.multiplier IS NOT NULL THEN -round(t.effect_change * i.multiplier, 6)::double precision
                            WHEN i.has_funnel THEN 1e30 ELSE 'Infinity' END AS gain_order
                FROM task t
                JOIN funnel_impact i
                  ON i.organization_id = t.organization_id AND i.scope = t.effect_scope AND i.metric = t.effect_metric
                     AND i.funnel = t.effect_funnel AND i.stage = t.effect_stage
                WHERE t.organization_id = :organization AND t.status IN ('OPEN', 'IN_PROGRESS') AND\s""";
    private static final String OF_TASK = "t.id = :id";
    private static final String OF_IMPACT =
            "i.scope = :scope AND i.metric = :metric AND i.funnel = :funnel AND i.stage = :stage";
    private static final String WHERE_DIFFERENT = """
            ) worth
            WHERE task.organization_id = :organization AND task.id = worth.id
              AND (task.gain, task.gain_order) IS DISTINCT FROM (worth.gain, worth.gain_order)
            """;

    private final Jdbi jdbi;
    private final FunnelImpactCalculator calculator;

    FunnelImpactStore(Jdbi jdbi, FunnelImpactCalculator calculator) {
        this.jdbi = jdbi;
        this.calculator = calculator;
    }

    /**
     * Locks the impact as it is until the transaction ends. A new one is calculated, and marked stale: figures that arrive
     * meanwhile do not see it yet.
     */
    void lockShared(FunnelImpactKey key) {
        if (!lock(key)) {
            add(key, calculator.calculate(key));
            lock(key);
        }
    }

    /** As {@link #lockShared}, for a task that is restored: a new impact is calculated soon and not at once. */
    void register(FunnelImpactKey key) {
        if (!lock(key)) {
            add(key, FunnelImpact.unknown(FunnelImpact.Unknown.NOT_MEASURED, null, null));
            lock(key);
        }
    }

    /** The impacts by key, in one statement; a key without one is left out. */
    Map<FunnelImpactKey, FunnelImpact> of(Collection<FunnelImpactKey> keys) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_KEYS)
                .bindNamedArgumentFinder(RecordArguments.arraysOf(FunnelImpactKey.class, Set.copyOf(keys)))
                .mapTo(KeyedImpact.class)
                .collect(Collectors.toMap(KeyedImpact::key, KeyedImpact::figures)));
    }

    /** Marks the impacts of a scope as older than its figures. */
    void markStale(String scope) {
        jdbi.useHandle(
                handle -> handle.createUpdate(MARK_STALE).bind("scope", scope).execute());
    }

    /** Gives the task what its expected effect is worth. */
    void updateGain(UUID task) {
        jdbi.useHandle(handle -> handle.createUpdate(SET_GAIN + OF_TASK + WHERE_DIFFERENT)
                .bind("id", task)
                .execute());
    }

    /** Organizations with a stale impact; sees them all only as the system's task. */
    List<String> organizationsWithStale(Set<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ORGANIZATIONS)
                .bindArray("except", String.class, except)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /**
     * Calculates one stale impact again and gives all its tasks what their expected effects are worth now.
     *
     * @return false when there was none left that no other replica works on
     */
    boolean refreshNext() {
        Optional<FunnelImpactKey> stale = jdbi.withHandle(handle ->
                handle.createQuery(NEXT_STALE).mapTo(FunnelImpactKey.class).findOne());
        stale.ifPresent(this::refresh);
        return stale.isPresent();
    }

    private void refresh(FunnelImpactKey key) {
        FunnelImpact impact = calculator.calculate(key);
        jdbi.useHandle(handle -> {
            bound(handle.createUpdate(SAVE), key, impact).execute();
            handle.createUpdate(SET_GAIN + OF_IMPACT + WHERE_DIFFERENT)
                    .bindNamedArgumentFinder(RecordArguments.of(key))
                    .execute();
        });
    }

    /** Whether there is one to lock. */
    private boolean lock(FunnelImpactKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK_SHARED)
                .bindNamedArgumentFinder(RecordArguments.of(key))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private void add(FunnelImpactKey key, FunnelImpact impact) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(ADD), key, impact).execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, FunnelImpactKey key, FunnelImpact impact) {
        return statement
                .bindNamedArgumentFinder(RecordArguments.of(key))
                .bindNamedArgumentFinder(
                        RecordArguments.of(new Stored(impact.multiplier().orElse(null), impact.hasFunnel(), impact)));
    }

    /** What is stored of an impact beside its key. */
    record Stored(
            BigDecimal multiplier, boolean hasFunnel, @Json FunnelImpact figures) {}

    record KeyedImpact(
            @Nested("") FunnelImpactKey key, @Json FunnelImpact figures) {}
}
