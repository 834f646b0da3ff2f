package io.komdir.kpi.target;

import io.komdir.kpi.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code target}; sees those of the organization in scope only. */
final class TargetStore {
    /** Rows that a later open one had already replaced when the range begins are left out: they grow with the years. */
    private static final String DURING = """
            SELECT scope_kind, scope_code, metric, period, value, valid_from, valid_to
            FROM (
                SELECT t.*, max(valid_from) FILTER (WHERE valid_to IS NULL AND valid_from <= :from)
                            OVER (PARTITION BY scope_kind, scope_code, metric, period) AS replaced_before
                FROM target t
                WHERE organization_id = current_setting('komdir.organization', true)
                  AND metric = ANY(:metrics)
                  AND valid_from <= :to
                  AND (valid_to IS NULL OR valid_to >= :from)
            ) held
            WHERE replaced_before IS NULL OR valid_from >= replaced_before
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
