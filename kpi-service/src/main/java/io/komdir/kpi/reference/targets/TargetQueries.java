package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.numbers.Decimals;
import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Sets of targets of the organization in scope, for reports. */
@ApplicationScoped
class TargetQueries {
    private static final String DURING = """
            SELECT scope_kind, scope_code, metric, period, value, valid_from, valid_to
            FROM target
            WHERE organization_id = :organization
              AND effective_to >= :from
              AND valid_from <= :to
              AND metric = ANY(:metrics)
            """;

    /**
     * Of all targets with the scope, metric and period of those written. Materialized and joined by place, because a planner
     * without statistics would compute the windows anew, or compare every row with every other, for each row it joins.
     */
    private static final String UPDATE_EFFECTIVE_DAYS = """
            WITH derived AS MATERIALIZED (
                SELECT ctid AS place, effective_to,
                       coalesce(least(valid_to, min(valid_from) FILTER (WHERE valid_to IS NULL) OVER (
                           PARTITION BY scope_kind, scope_code, metric, period ORDER BY valid_from
                           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) - 1), 'infinity') AS last_day
                FROM target
                WHERE organization_id = :organization
                  AND (scope_kind, scope_code, metric, period) IN (
                      SELECT * FROM unnest(:scopeKind, :scopeCode, :metric, :period))
            ), outdated AS MATERIALIZED (
                SELECT place, last_day FROM derived WHERE effective_to <> last_day
            )
            UPDATE target SET effective_to = outdated.last_day
            FROM outdated
            WHERE organization_id = :organization AND target.ctid = outdated.place
            """;

    private static final String EMPLOYEES = """
            SELECT code FROM employee WHERE organization_id = :organization AND code = ANY(:codes)
            """;

    private final Jdbi jdbi;

    record Row(
            Scope.Kind scopeKind,
            String scopeCode,
            String metric,
            TargetPeriod period,
            BigDecimal value,
            LocalDate validFrom,
            LocalDate validTo) {
        private Target target() {
            return new Target(
                    metric, new Scope(scopeKind, scopeCode), period, Decimals.plain(value), validFrom, validTo);
        }
    }

    TargetQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What may apply on some day from {@code from} to {@code to} (inclusive), in no order. */
    List<Target> during(LocalDate from, LocalDate to, Collection<String> metrics) {
        return jdbi.withHandle(handle -> handle
                .createQuery(DURING)
                .bind("from", from)
                .bind("to", to)
                .bindArray("metrics", String.class, metrics.toArray())
                .mapTo(Row.class)
                .list()
                .stream()
                .map(Row::target)
                .toList());
    }

    /** Brings {@code effective_to} up to date after the targets were written. */
    void updateEffectiveDays(Collection<Target> written) {
        Set<TargetEntity.Key> keys = written.stream().map(TargetEntity.Key::of).collect(Collectors.toSet());
        jdbi.useHandle(handle -> handle.createUpdate(UPDATE_EFFECTIVE_DAYS)
                .bindNamedArgumentFinder(RecordArguments.arraysOf(TargetEntity.Key.class, keys))
                .execute());
    }

    /** Those of the codes that are employees. */
    Set<String> employees(Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEES)
                .bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class)
                .set());
    }
}
