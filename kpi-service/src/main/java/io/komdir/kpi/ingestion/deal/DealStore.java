package io.komdir.kpi.ingestion.deal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.BulkJdbc;
import io.komdir.kpi.ingestion.PushOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes the table {@code deal}: one statement for a whole push. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DealStore {
    /**
     * Also a deal that does not differ notes the push that told it last: an older row in the quarantine must not replace what
     * was confirmed since. A replayed row changes nothing where a newer one is stored, and does not come back then.
     */
    private static final String SET = """
            WITH written AS (
                INSERT INTO deal AS d (organization_id, id, customer, employee, stage, stage_entered_at, amount,
                                       next_step_at, status, funnel, batch_id, batch_row)
                SELECT current_setting('komdir.organization'), r.id, r.customer, r.employee, r.stage, r.stage_entered_at,
                       r.amount, r.next_step_at, r.status, r.funnel, r.batch_id, r.batch_row
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::numeric[],
                            ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::integer[])
                    AS r (id, customer, employee, stage, stage_entered_at, amount, next_step_at, status, funnel,
                          batch_id, batch_row)
                ON CONFLICT (organization_id, id) DO UPDATE
                SET customer = excluded.customer, employee = excluded.employee, stage = excluded.stage,
                    stage_entered_at = excluded.stage_entered_at, amount = excluded.amount,
                    next_step_at = excluded.next_step_at, status = excluded.status, funnel = excluded.funnel,
                    batch_id = excluded.batch_id, batch_row = excluded.batch_row
                WHERE NOT ?::boolean OR (d.batch_id, d.batch_row) <= (excluded.batch_id, excluded.batch_row)
                RETURNING new.id, old.id IS NULL
                    OR (old.customer, old.employee, old.stage, old.stage_entered_at, old.amount, old.next_step_at,
                        old.status, old.funnel)
                    IS DISTINCT FROM
                    (new.customer, new.employee, new.stage, new.stage_entered_at, new.amount, new.next_step_at,
                     new.status, new.funnel) AS differs)
            SELECT count(*) FILTER (WHERE differs), array_agg(id) FILTER (WHERE ?::boolean) FROM written
            """;

    private final BulkJdbc sql;

    @Inject
    public DealStore(BulkJdbc sql) {
        this.sql = sql;
    }

    /**
     * What setting deals did.
     *
     * @param changed how many deals are new or differ now
     * @param stored ids of the deals that are now as their rows say; null when all are
     */
    record SetDeals(int changed, Set<String> stored) {
        boolean holds(DealRow row) {
            return stored == null || stored.contains(row.id());
        }
    }

    /**
     * Sets the deals to what the rows say.
     *
     * @param rows sorted by id, no id twice
     * @param origin where a row came in
     * @param replayed whether a deal that a newer row has set stays as it is
     */
    SetDeals set(List<DealRow> rows, Function<DealRow, PushOrigin> origin, boolean replayed) {
        return rows.isEmpty()
                ? new SetDeals(0, Set.of())
                : sql.call(connection -> set(connection, rows, origin, replayed));
    }

    private static SetDeals set(
            Connection connection, List<DealRow> rows, Function<DealRow, PushOrigin> origin, boolean replayed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            BulkJdbc.bind(statement, 1, "text", rows, DealRow::id);
            BulkJdbc.bind(statement, 2, "text", rows, DealRow::customer);
            BulkJdbc.bind(statement, 3, "text", rows, DealRow::employee);
            BulkJdbc.bind(statement, 4, "text", rows, DealRow::stage);
            BulkJdbc.bind(statement, 5, "timestamptz", rows, row -> utc(row.stageEnteredAt()));
            BulkJdbc.bind(statement, 6, "numeric", rows, DealRow::amount);
            BulkJdbc.bind(statement, 7, "timestamptz", rows, row -> utc(row.nextStepAt()));
            BulkJdbc.bind(statement, 8, "text", rows, row -> row.status().name());
            BulkJdbc.bind(statement, 9, "text", rows, DealRow::funnel);
            BulkJdbc.bind(statement, 10, "uuid", rows, row -> origin.apply(row).batch());
            BulkJdbc.bind(
                    statement, 11, "integer", rows, row -> origin.apply(row).row());
            statement.setBoolean(12, replayed);
            statement.setBoolean(13, replayed);
            try (ResultSet written = statement.executeQuery()) {
                written.next();
                return new SetDeals(written.getInt(1), replayed ? ids(written.getArray(2)) : null);
            }
        }
    }

    private static Set<String> ids(Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((String[]) array.getArray());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
