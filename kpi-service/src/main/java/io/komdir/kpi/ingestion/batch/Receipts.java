package io.komdir.kpi.ingestion.batch;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.BulkJdbc;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.Push;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Writes the receipt of a push and the freshness of its source and kind, in the push's transaction and in one statement. */
@ApplicationScoped
@Transactional(MANDATORY)
public class Receipts {
    private static final String KEEP = """
            WITH receipt AS (
                INSERT INTO push_batch (organization_id, id, source, kind, format, mode, pushed_by, caller, received_at, received,
                                        changed, unchanged, superseded, duplicates, rejected, first_day, last_day, revision)
                VALUES (current_setting('komdir.organization'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING organization_id, id, source, kind, received_at, last_day)
            INSERT INTO source_freshness AS f (organization_id, source, kind, last_push_at, last_batch_id, last_day)
            SELECT organization_id, source, kind, received_at, id, last_day FROM receipt
            ON CONFLICT (organization_id, source, kind) DO UPDATE
            SET last_push_at = greatest(f.last_push_at, excluded.last_push_at),
                last_batch_id = excluded.last_batch_id,
                last_day = greatest(f.last_day, excluded.last_day)
            """;

    private final BulkJdbc sql;

    @Inject
    public Receipts(BulkJdbc sql) {
        this.sql = sql;
    }

    /** Keeps what the push came to. */
    public void keep(Push push, Outcome outcome) {
        sql.call(connection -> insert(connection, push, outcome));
    }

    private static int insert(Connection connection, Push push, Outcome outcome) throws SQLException {
        boolean counts = push.kind().takesEachOnce();
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, push.batch());
            statement.setString(2, push.source());
            statement.setString(3, push.kind().name());
            statement.setString(4, push.format().name());
            statement.setString(5, push.mode().name());
            statement.setString(6, push.pushedBy());
            statement.setString(7, push.caller());
            statement.setObject(8, push.receivedAt().atOffset(ZoneOffset.UTC));
            statement.setInt(9, outcome.received());
            statement.setInt(10, outcome.changed());
            statement.setInt(11, outcome.unchanged());
            statement.setInt(12, outcome.superseded().size());
            statement.setInt(13, counts ? outcome.unchanged() : 0);
            statement.setInt(14, outcome.rejected().size());
            statement.setObject(15, outcome.firstDay());
            statement.setObject(16, outcome.lastDay());
            statement.setLong(17, outcome.revision());
            return statement.executeUpdate();
        }
    }
}
