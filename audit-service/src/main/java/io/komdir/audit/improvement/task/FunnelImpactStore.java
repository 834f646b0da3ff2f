package io.komdir.audit.improvement.task;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps how expected effects carry to the ends of their funnels, and with each task what its own is worth there.
 *
 * <p>Whoever writes a task's expected effect holds its carry first, so that a measuring meanwhile waits and finds the task.
 */
@ApplicationScoped
class FunnelImpactStore {
    private static final String KEY =
            "organization_id = :organization AND scope = :scope AND metric = :metric AND funnel = :funnel AND stage = :stage";
    private static final String HOLD = "SELECT 1 FROM funnel_impact WHERE " + KEY + " FOR SHARE";
    private static final String ADD = """
            INSERT INTO funnel_impact (organization_id, scope, metric, funnel, stage, multiplier, has_funnel, figures, stale)
            VALUES (:organization, :scope, :metric, :funnel, :stage, :multiplier, :hasFunnel, :figures::jsonb, :stale)
            ON CONFLICT (organization_id, scope, metric, funnel, stage) DO NOTHING
            """;
    private static final String SAVE = """
            UPDATE funnel_impact
            SET multiplier = :multiplier, has_funnel = :hasFunnel, figures = :figures::jsonb, stale = false
            WHERE\s""" + KEY;
    private static final String STALE = """
            UPDATE funnel_impact SET stale = true WHERE organization_id = :organization AND scope = :scope AND NOT stale
            """;
    private static final String NEXT_STALE = """
            SELECT scope, metric, funnel, stage FROM funnel_impact
            WHERE organization_id = :organization AND stale
            ORDER BY scope, metric, funnel, stage
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;
    private static final String ORGANIZATIONS =
            "SELECT DISTINCT organization_id FROM funnel_impact WHERE stale ORDER BY organization_id LIMIT :limit";
    private static final String GAIN = """
            UPDATE task SET gain = worth.gain, gain_order = worth.gain_order
            FROM (
                SELECT t.id, round(t.effect_change * c.multiplier, 6) AS gain,
                       CASE WHEN c.multiplier IS NOT NULL THEN -round(t.effect_change * c.multiplier, 6)::double precision
                            WHEN c.has_funnel THEN 1e30 ELSE 'Infinity' END AS gain_order
                FROM task t
                JOIN funnel_impact c
                  ON c.organization_id = t.organization_id AND c.scope = t.effect_scope AND c.metric = t.effect_metric
                     AND c.funnel = t.effect_funnel AND c.stage = t.effect_stage
                WHERE t.organization_id = :organization AND t.status IN ('OPEN', 'IN_PROGRESS') AND
            """;
    private static final String OF_TASK = " t.id = :id";
    private static final String OF_CARRY =
            " c.scope = :scope AND c.metric = :metric AND c.funnel = :funnel AND c.stage = :stage";
    private static final String WHERE_DIFFERENT = """
            ) worth
            WHERE task.organization_id = :organization AND task.id = worth.id
              AND (task.gain, task.gain_order) IS DISTINCT FROM (worth.gain, worth.gain_order)
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final FunnelImpactCalculator reader;
    private final TaskJson json;

    FunnelImpactStore(Jdbi jdbi, OrganizationScope organization, FunnelImpactCalculator reader, TaskJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.reader = reader;
        this.json = json;
    }

    /**
     * Keeps the carry as it is until the transaction ends; measures it when it is new, and again soon after, for what comes
     * in meanwhile does not see it yet.
     */
    void hold(FunnelImpactKey key) {
        if (!held(key)) {
            write(ADD, key, reader.measure(key), true);
            held(key);
        }
    }

    /** As {@link #hold}, for what is restored: a new carry is measured soon and not at once. */
    void expect(FunnelImpactKey key) {
        if (!held(key)) {
            write(ADD, key, FunnelImpact.unknown(FunnelImpact.Unknown.NOT_MEASURED, null, null), true);
            held(key);
        }
    }

    /** Says that something of the scope was measured. */
    void measured(String scope) {
        jdbi.useHandle(handle -> handle.createUpdate(STALE)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .execute());
    }

    /** Gives the task what its expected effect is worth. */
    void apply(UUID task) {
        jdbi.useHandle(handle -> handle.createUpdate(GAIN + OF_TASK + WHERE_DIFFERENT)
                .bind("organization", organization.require())
                .bind("id", task)
                .execute());
    }

    /** Organizations with something measured anew; sees them all only as the system's task. */
    List<String> organizationsWithStale(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ORGANIZATIONS)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /**
     * Measures one carry anew and gives all its tasks what their expected effects are worth now.
     *
     * @return false when there was none left that nobody else is at
     */
    boolean refreshNext() {
        Optional<FunnelImpactKey> stale = jdbi.withHandle(handle -> handle.createQuery(NEXT_STALE)
                .bind("organization", organization.require())
                .map((row, context) -> new FunnelImpactKey(
                        row.getString("scope"),
                        row.getString("metric"),
                        row.getString("funnel"),
                        row.getString("stage")))
                .findOne());
        stale.ifPresent(this::refresh);
        return stale.isPresent();
    }

    private void refresh(FunnelImpactKey key) {
        write(SAVE, key, reader.measure(key), false);
        jdbi.useHandle(handle -> handle.createUpdate(GAIN + OF_CARRY + WHERE_DIFFERENT)
                .bindMap(bindings(key))
                .execute());
    }

    private boolean held(FunnelImpactKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bindMap(bindings(key))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private void write(String statement, FunnelImpactKey key, FunnelImpact carry, boolean stale) {
        BigDecimal multiplier = carry.multiplier().orElse(null);
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bindMap(bindings(key))
                .bind("multiplier", multiplier)
                .bind("hasFunnel", carry.hasFunnel())
                .bind("figures", json.write(carry))
                .bind("stale", stale)
                .execute());
    }

    private Map<String, String> bindings(FunnelImpactKey key) {
        return Map.of(
                "organization", organization.require(),
                "scope", key.scope(),
                "metric", key.metric(),
                "funnel", key.funnel(),
                "stage", key.stage());
    }
}
