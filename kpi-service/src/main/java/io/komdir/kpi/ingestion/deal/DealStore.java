package io.komdir.kpi.ingestion.deal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.HotSql;
import io.komdir.kpi.ingestion.Push;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** Writes the table {@code deal}: one statement for a whole push. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DealStore {
    /** A deal that does not differ is not written, so that the same push again costs no disk. */
    private static final String SET = """
            INSERT INTO deal AS d (organization_id, id, customer, employee, stage, stage_entered_at, amount, next_step_at,
                                   status, funnel, batch_id)
            SELECT current_setting('komdir.organization'), r.id, r.customer, r.employee, r.stage, r.stage_entered_at,
                   r.amount, r.next_step_at, r.status, r.funnel, ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::numeric[], ?::timestamptz[],
                        ?::text[], ?::text[])
                AS r (id, customer, employee, stage, stage_entered_at, amount, next_step_at, status, funnel)
            ON CONFLICT (organization_id, id) DO UPDATE
            SET customer = excluded.customer, employee = excluded.employee, stage = excluded.stage,
                stage_entered_at = excluded.stage_entered_at, amount = excluded.amount,
                next_step_at = excluded.next_step_at, status = excluded.status, funnel = excluded.funnel,
                batch_id = excluded.batch_id
            WHERE (d.customer, d.employee, d.stage, d.stage_entered_at, d.amount, d.next_step_at, d.status, d.funnel)
                IS DISTINCT FROM
                (excluded.customer, excluded.employee, excluded.stage, excluded.stage_entered_at, excluded.amount,
                 excluded.next_step_at, excluded.status, excluded.funnel)
            """;
    /** Ids of receipts are UUIDv7: their order is the order in time. */
    private static final String NEWER = """
            SELECT r.number
            FROM unnest(?::integer[], ?::text[], ?::uuid[]) AS r (number, id, batch_id)
            JOIN deal d ON d.organization_id = current_setting('komdir.organization', true) AND d.id = r.id
            WHERE d.batch_id > r.batch_id
            """;

    private final HotSql sql;

    @Inject
    public DealStore(HotSql sql) {
        this.sql = sql;
    }

    /**
     * Sets the deals to what the rows say.
     *
     * @param rows sorted by id, no id twice
     * @return how many deals are new or differ now
     */
    int set(Push push, List<DealRow> rows) {
        return rows.isEmpty() ? 0 : sql.call(connection -> set(connection, push, rows));
    }

    /**
     * Numbers of the rows whose deal a newer push has set.
     *
     * @param batch the push of the row with this number
     */
    Set<Integer> newerThan(List<DealRow> rows, IntFunction<UUID> batch) {
        return sql.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NEWER)) {
                HotSql.bind(statement, 1, "integer", rows, DealRow::number);
                HotSql.bind(statement, 2, "text", rows, DealRow::id);
                HotSql.bind(statement, 3, "uuid", rows, row -> batch.apply(row.number()));
                return HotSql.integers(statement);
            }
        });
    }

    private static int set(Connection connection, Push push, List<DealRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setObject(1, push.batch());
            HotSql.bind(statement, 2, "text", rows, DealRow::id);
            HotSql.bind(statement, 3, "text", rows, DealRow::customer);
            HotSql.bind(statement, 4, "text", rows, DealRow::employee);
            HotSql.bind(statement, 5, "text", rows, DealRow::stage);
            HotSql.bind(statement, 6, "timestamptz", rows, row -> utc(row.stageEnteredAt()));
            HotSql.bind(statement, 7, "numeric", rows, DealRow::amount);
            HotSql.bind(statement, 8, "timestamptz", rows, row -> utc(row.nextStepAt()));
            HotSql.bind(statement, 9, "text", rows, row -> row.status().name());
            HotSql.bind(statement, 10, "text", rows, DealRow::funnel);
            return statement.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
