package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Rows of the table {@code target}; sees those of the organization in scope only. */
@ApplicationScoped
class TargetStore {
    private static final String DURING = """
            SELECT scope_kind, scope_code, metric, period, value, valid_from, valid_to
            FROM target
            WHERE organization_id = current_setting('komdir.organization', true)
              AND effective_to >= :from
              AND valid_from <= :to
              AND metric = ANY(:metrics)
            """;
    private static final String PAGE = """
            SELECT scope_kind, scope_code, metric, period, value, valid_from, valid_to
            FROM target
            WHERE organization_id = current_setting('komdir.organization', true)
              AND (CAST(:kind AS text) IS NULL OR (scope_kind = :kind AND scope_code = :code))
              AND (CAST(:metric AS text) IS NULL OR metric = :metric)
              AND (scope_kind, scope_code, metric, period, valid_from) > (:k0, :k1, :k2, :k3, CAST(:k4 AS date))
            ORDER BY scope_kind, scope_code, metric, period, valid_from
            LIMIT :limit
            """;
    /** Of each scope, metric and period the row that holds on the day. */
    private static final String PAGE_ON = """
            SELECT DISTINCT ON (scope_kind, scope_code, metric, period)
                   scope_kind, scope_code, metric, period, value, valid_from, valid_to
            FROM target
            WHERE organization_id = current_setting('komdir.organization', true)
              AND (CAST(:kind AS text) IS NULL OR (scope_kind = :kind AND scope_code = :code))
              AND (CAST(:metric AS text) IS NULL OR metric = :metric)
              AND valid_from <= :on AND effective_to >= :on
              AND (scope_kind, scope_code, metric, period) > (:k0, :k1, :k2, :k3)
            ORDER BY scope_kind, scope_code, metric, period, valid_from DESC
            LIMIT :limit
            """;
    /** Sorted by key, so that two writers never wait for each other in a circle. */
    private static final String SAVE = """
            INSERT INTO target
                (organization_id, scope_kind, scope_code, metric, period, valid_from, valid_to, effective_to, value)
            SELECT current_setting('komdir.organization', true), scope_kind, scope_code, metric, period,
                   valid_from, valid_to, coalesce(valid_to, 'infinity'), value
            FROM unnest(:kinds, :codes, :metrics, :periods, :from, :to, :values)
                AS row (scope_kind, scope_code, metric, period, valid_from, valid_to, value)
            ORDER BY scope_kind, scope_code, metric, period, valid_from
            ON CONFLICT ON CONSTRAINT pk_target DO UPDATE SET valid_to = EXCLUDED.valid_to, value = EXCLUDED.value
            WHERE (target.valid_to, target.value) IS DISTINCT FROM (EXCLUDED.valid_to, EXCLUDED.value)
            """;

    /**
     * Of all rows with the scope, metric and period of those written. Materialized and joined by place, because a planner
     * without statistics would compute the windows anew, or compare every row with every other, for each row it joins.
     */
    private static final String HOLD = """
            WITH held AS MATERIALIZED (
                SELECT ctid AS place, effective_to,
                       coalesce(least(valid_to, min(valid_from) FILTER (WHERE valid_to IS NULL) OVER (
                           PARTITION BY scope_kind, scope_code, metric, period ORDER BY valid_from
                           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) - 1), 'infinity') AS last_day
                FROM target
                WHERE organization_id = current_setting('komdir.organization', true)
                  AND (scope_kind, scope_code, metric, period) IN (
                      SELECT * FROM unnest(:kinds, :codes, :metrics, :periods))
            ), wrong AS MATERIALIZED (
                SELECT place, last_day FROM held WHERE effective_to <> last_day
            )
            UPDATE target SET effective_to = wrong.last_day
            FROM wrong
            WHERE organization_id = current_setting('komdir.organization', true) AND target.ctid = wrong.place
            """;

    private static final String STANDS = """
            SELECT EXISTS (SELECT FROM target
            WHERE organization_id = current_setting('komdir.organization', true)
              AND scope_kind = :kind AND scope_code = :code AND metric = :metric AND period = :period AND valid_from = :from)
            """;
    private static final String EMPLOYEES = """
            SELECT code FROM employee
            WHERE organization_id = current_setting('komdir.organization', true) AND code = ANY(:codes)
            """;

    private final Jdbi jdbi;

    TargetStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What may hold on some day from {@code from} to {@code to} (inclusive), in no order. */
    List<TargetRow> during(LocalDate from, LocalDate to, Collection<String> metrics) {
        return jdbi.withHandle(handle -> handle.createQuery(DURING)
                .bind("from", from)
                .bind("to", to)
                .bindArray("metrics", String.class, metrics.toArray())
                .map(TargetStore::row)
                .list());
    }

    /**
     * By scope, metric, period and first day.
     *
     * @param scope null for any
     * @param metric null for any
     * @param on only what holds on that day, null for all
     * @param after the keys of the last row seen, empty to begin with
     */
    List<TargetRow> page(Scope scope, String metric, LocalDate on, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(handle -> {
            Query query = on == null
                    ? handle.createQuery(PAGE)
                            .bind("k4", after.map(cursor -> cursor.date(4)).orElse(LocalDate.EPOCH))
                    : handle.createQuery(PAGE_ON).bind("on", on);
            for (int key = 0; key < 4; key++) {
                int index = key;
                query.bind("k" + key, after.map(cursor -> cursor.text(index)).orElse(""));
            }
            return query.bind("kind", scope == null ? null : scope.kind().name())
                    .bind("code", scope == null ? null : scope.code())
                    .bind("metric", metric)
                    .bind("limit", limit)
                    .map(TargetStore::row)
                    .list();
        });
    }

    /**
     * Inserts or replaces the rows, whose keys differ, with one statement, and keeps {@code effective_to} with another.
     *
     * @return how many were new or different
     */
    int save(List<TargetRow> rows) {
        return jdbi.withHandle(handle -> {
            int changed = keys(handle.createUpdate(SAVE), rows)
                    .bindArray("from", LocalDate.class, column(rows, TargetRow::from))
                    .bindArray("to", LocalDate.class, column(rows, TargetRow::to))
                    .bindArray("values", BigDecimal.class, column(rows, TargetRow::value))
                    .execute();
            if (changed > 0) {
                keys(handle.createUpdate(HOLD), rows).execute();
            }
            return changed;
        });
    }

    /** Whether a target of the row's key is there, whatever its value. */
    boolean stands(TargetRow row) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDS)
                .bind("kind", row.scope().kind().name())
                .bind("code", row.scope().code())
                .bind("metric", row.metric())
                .bind("period", row.period().name())
                .bind("from", row.from())
                .mapTo(Boolean.class)
                .one());
    }

    private static Update keys(Update update, List<TargetRow> rows) {
        return update.bindArray(
                        "kinds",
                        String.class,
                        column(rows, row -> row.scope().kind().name()))
                .bindArray(
                        "codes", String.class, column(rows, row -> row.scope().code()))
                .bindArray("metrics", String.class, column(rows, TargetRow::metric))
                .bindArray(
                        "periods",
                        String.class,
                        column(rows, row -> row.period().name()));
    }

    /** Those of the codes that are employees. */
    Set<String> employees(Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEES)
                .bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class)
                .set());
    }

    private static Object[] column(List<TargetRow> rows, Function<TargetRow, ?> value) {
        return rows.stream().map(value).toArray();
    }

    private static TargetRow row(ResultSet row, StatementContext context) throws SQLException {
        return new TargetRow(
                row.getString("metric"),
                new Scope(Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_code")),
                TargetPeriod.valueOf(row.getString("period")),
                Amounts.plain(row.getBigDecimal("value")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
