package io.komdir.kpi.ingestion.quarantine;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.BulkJdbc;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.row.RowBodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rejected rows of a push aside, in the push's transaction. The same row again, of the same kind, source and caller,
 * stands once: as it came last.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Quarantine {
    /** Rows are sent in parts of about this many characters, so that a large push needs no copy of itself in memory. */
    private static final int CHARS_AT_ONCE = 1 << 20;

    /**
     * A row that is there already is only moved when nobody holds it: a replay locks rows before facts, a push after them,
     * so waiting could go in a circle. A row that a replay holds is being tried at this moment.
     */
    private static final String KEEP = """
            WITH came AS MATERIALIZED (
                SELECT r.id, r.row_number, r.field, r.code, string_to_array(r.arguments, E'\\x1f') AS arguments, r.body,
                       decode(r.body_hash, 'hex') AS body_hash
                FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS r (id, row_number, field, code, arguments, body, body_hash)),
            push AS (
                SELECT ?::uuid AS batch_id, ?::text AS source, ?::text AS kind, ?::text AS caller,
                       ?::timestamptz AS rejected_at),
            known AS MATERIALIZED (
                SELECT q.id, q.body_hash FROM quarantine q, push p
                WHERE q.organization_id = current_setting('komdir.organization', true) AND q.source = p.source
                  AND q.kind = p.kind AND q.caller = p.caller AND q.body_hash IN (SELECT body_hash FROM came)
                FOR UPDATE OF q SKIP LOCKED),
            moved AS (
                UPDATE quarantine q
                SET last_seen_batch = r.id, batch_id = p.batch_id, row_number = r.row_number, field = r.field, code = r.code,
                    arguments = r.arguments, rejected_at = p.rejected_at, attempts = q.attempts + 1
                FROM known k JOIN came r ON r.body_hash = k.body_hash CROSS JOIN push p
                WHERE q.organization_id = current_setting('komdir.organization', true) AND q.id = k.id)
            INSERT INTO quarantine (organization_id, id, last_seen_batch, batch_id, source, kind, caller, row_number, field,
                                    code, arguments, body, body_hash, rejected_at, attempts)
            SELECT current_setting('komdir.organization'), r.id, r.id, p.batch_id, p.source, p.kind, p.caller,
                   r.row_number, r.field, r.code, r.arguments, r.body, r.body_hash, p.rejected_at, 1
            FROM came r CROSS JOIN push p
            WHERE r.body_hash NOT IN (SELECT body_hash FROM known)
            ORDER BY r.body_hash
            ON CONFLICT ON CONSTRAINT uq_quarantine_row DO NOTHING
            """;

    private final BulkJdbc sql;

    @Inject
    public Quarantine(BulkJdbc sql) {
        this.sql = sql;
    }

    /** Keeps the rows as they came, each with the first of its reasons. */
    public void keep(Push push, List<RejectedRow> rejected, RowBodies bodies) {
        if (rejected.isEmpty()) {
            return;
        }
        List<RejectedBodies.Row> part = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int chars = 0;
        for (RejectedBodies.Row row : RejectedBodies.of(rejected, bodies)) {
            String body = bodies.of(row.rejected().number());
            part.add(row);
            texts.add(body);
            chars += body.length();
            if (chars >= CHARS_AT_ONCE) {
                insert(push, part, texts);
                part.clear();
                texts.clear();
                chars = 0;
            }
        }
        if (!part.isEmpty()) {
            insert(push, part, texts);
        }
    }

    private void insert(Push push, List<RejectedBodies.Row> rows, List<String> bodies) {
        sql.call(connection -> insert(connection, push, rows, bodies));
    }

    private static int insert(Connection connection, Push push, List<RejectedBodies.Row> rows, List<String> bodies)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            BulkJdbc.bind(statement, 1, "uuid", rows, RejectedBodies.Row::id);
            BulkJdbc.bind(statement, 2, "integer", rows, row -> row.rejected().number());
            BulkJdbc.bind(statement, 3, "text", rows, row -> row.reason().field());
            BulkJdbc.bind(statement, 4, "text", rows, row -> row.reason().code());
            BulkJdbc.bind(
                    statement,
                    5,
                    "text",
                    rows,
                    row -> MessageArguments.join(row.reason().args()));
            BulkJdbc.bind(statement, 6, "text", bodies, body -> body);
            BulkJdbc.bind(statement, 7, "text", rows, RejectedBodies.Row::hash);
            statement.setObject(8, push.batch());
            statement.setString(9, push.source());
            statement.setString(10, push.kind().name());
            statement.setString(11, push.caller());
            statement.setObject(12, push.receivedAt().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
