package io.komdir.kpi.ingestion.touchpoint;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.BulkJdbc;
import io.komdir.kpi.ingestion.Push;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table {@code touchpoint}: each id once for ever in an organization. */
@ApplicationScoped
@Transactional(MANDATORY)
public class TouchpointStore {
    private static final String REMEMBER = """
            INSERT INTO touchpoint (organization_id, id, customer, channel, touchpoint, occurred_at, batch_id)
            SELECT current_setting('komdir.organization'), t.id, t.customer, t.channel, t.touchpoint, t.occurred_at, ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                AS t (id, customer, channel, touchpoint, occurred_at)
            ON CONFLICT (organization_id, id) DO NOTHING
            RETURNING id
            """;
    private static final String STORED = """
            SELECT id, customer, channel, touchpoint, occurred_at
            FROM touchpoint
            WHERE organization_id = current_setting('komdir.organization', true) AND id = ANY (?)
            """;

    private final BulkJdbc sql;

    @Inject
    public TouchpointStore(BulkJdbc sql) {
        this.sql = sql;
    }

    /**
     * Remembers the events that are not known yet.
     *
     * @param events sorted by id, no id twice
     * @return ids of the new ones; a concurrent push of the same id has been waited for
     */
    Set<String> remember(Push push, List<Touchpoint> events) {
        return sql.call(connection -> remember(connection, push, events));
    }

    /** The events under these ids as they were pushed first. */
    Map<String, Touchpoint> stored(Collection<String> ids) {
        return sql.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(STORED)) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                Map<String, Touchpoint> events = new HashMap<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Touchpoint event = touchpoint(row);
                        events.put(event.id(), event);
                    }
                }
                return events;
            }
        });
    }

    private static Set<String> remember(Connection connection, Push push, List<Touchpoint> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setObject(1, push.batch());
            BulkJdbc.bind(statement, 2, "text", events, Touchpoint::id);
            BulkJdbc.bind(statement, 3, "text", events, Touchpoint::customer);
            BulkJdbc.bind(statement, 4, "text", events, Touchpoint::channel);
            BulkJdbc.bind(statement, 5, "text", events, Touchpoint::touchpoint);
            BulkJdbc.bind(
                    statement,
                    6,
                    "timestamptz",
                    events,
                    event -> event.occurredAt().atOffset(ZoneOffset.UTC));
            return BulkJdbc.texts(statement);
        }
    }

    private static Touchpoint touchpoint(ResultSet row) throws SQLException {
        return new Touchpoint(
                0,
                row.getString("id"),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("touchpoint"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
