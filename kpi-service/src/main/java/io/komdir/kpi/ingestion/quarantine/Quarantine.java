package io.komdir.kpi.ingestion.quarantine;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.HotSql;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.row.RowBodies;
import io.komdir.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts the rejected rows of a push aside, in the push's transaction. */
@ApplicationScoped
@Transactional(MANDATORY)
public class Quarantine {
    /** Rows are sent in parts of about this many characters, so that a large push needs no copy of itself in memory. */
    private static final int CHARS_AT_ONCE = 1 << 20;

    private static final String KEEP = """
            INSERT INTO quarantine (organization_id, id, batch_id, source, kind, row_number, field, code, arguments, body,
                                    rejected_at, attempts)
            SELECT current_setting('komdir.organization'), r.id, ?, ?, ?, r.row_number, r.field, r.code,
                   string_to_array(r.arguments, E'\\x1f'), r.body, ?, 1
            FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS r (id, row_number, field, code, arguments, body)
            """;

    private final HotSql sql;

    @Inject
    public Quarantine(HotSql sql) {
        this.sql = sql;
    }

    /** Keeps the rows as they came, each with the first of its reasons. */
    public void keep(Push push, List<RejectedRow> rejected, RowBodies bodies) {
        if (rejected.isEmpty()) {
            return;
        }
        List<RejectedRow> part = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int chars = 0;
        for (RejectedRow row : rejected) {
            String body = bodies.of(row.number());
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

    private void insert(Push push, List<RejectedRow> rows, List<String> bodies) {
        sql.call(connection -> insert(connection, push, rows, bodies));
    }

    private static int insert(Connection connection, Push push, List<RejectedRow> rows, List<String> bodies)
            throws SQLException {
        int count = rows.size();
        UUID[] ids = new UUID[count];
        Integer[] numbers = new Integer[count];
        String[] fields = new String[count];
        String[] codes = new String[count];
        String[] arguments = new String[count];
        for (int i = 0; i < count; i++) {
            RejectedRow row = rows.get(i);
            ids[i] = Ids.next();
            numbers[i] = row.number();
            fields[i] = row.reason().field();
            codes[i] = row.reason().code();
            arguments[i] = Arguments.join(row.reason().args());
        }
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, push.batch());
            statement.setString(2, push.source());
            statement.setString(3, push.kind().name());
            statement.setObject(4, push.receivedAt().atOffset(ZoneOffset.UTC));
            statement.setArray(5, connection.createArrayOf("uuid", ids));
            statement.setArray(6, connection.createArrayOf("integer", numbers));
            statement.setArray(7, connection.createArrayOf("text", fields));
            statement.setArray(8, connection.createArrayOf("text", codes));
            statement.setArray(9, connection.createArrayOf("text", arguments));
            statement.setArray(10, connection.createArrayOf("text", bodies.toArray()));
            return statement.executeUpdate();
        }
    }
}
