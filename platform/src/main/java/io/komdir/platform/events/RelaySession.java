package io.komdir.platform.events;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The relay's own database session. It holds the advisory lock that makes this replica the only relay, hears the
 * notifications of the outbox, and sees the outbox by the relay's policy. When the session ends, however it ends,
 * PostgreSQL gives the lock to the next replica that requests it.
 *
 * <p>A lost deletion costs a second send, which every inbox recognizes; therefore commits here do not wait for the disk.
 */
final class RelaySession implements AutoCloseable {
    private static final long LOCK = 0x6b6f6d6469720001L;
    private static final int ERROR_LENGTH = 500;

    /** One fetch takes so much data at most, or a single event that is larger. */
    private static final long BYTES = 8L << 20;

    private static final String SETTINGS = """
            SELECT set_config('komdir.system_task', 'relay', false), set_config('synchronous_commit', 'off', false),
                   set_config('tcp_keepalives_idle', '1', false), set_config('tcp_keepalives_interval', '1', false),
                   set_config('tcp_keepalives_count', '2', false)
            """;
    private static final String FETCH = """
            SELECT * FROM (
                SELECT *, sum(octet_length(data)) OVER (ORDER BY sequence) AS bytes
                FROM (SELECT *, transaction_id < pg_snapshot_xmin(pg_current_snapshot()) AS settled
                      FROM outbox
                      WHERE sequence <> ALL (?) AND topic || ' ' || key <> ALL (?) AND topic <> ALL (?)
                      ORDER BY sequence
                      LIMIT ?) AS next
            ) AS measured
            WHERE bytes <= ? OR bytes = octet_length(data)
            ORDER BY sequence
            """;
    private static final String DELETE = "DELETE FROM outbox WHERE sequence = ANY (?)";
    private static final String NOTE_FAILURES = """
            UPDATE outbox SET attempts = attempts + 1, last_error = failure.message
            FROM unnest(?, ?) AS failure (sequence, message)
            WHERE outbox.sequence = failure.sequence
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    /** Prepares the connection for the relay and owns it from now on. */
    static RelaySession on(Connection connection) throws SQLException {
        RelaySession session = new RelaySession(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            statement.execute("LISTEN komdir_outbox");
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        return session;
    }

    /** Tries to become the only relay. Once true it stays true while the session lives. */
    boolean lead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Events in the order of the outbox, without those that the relay already holds or holds back. */
    List<OutboxRow> fetch(Collection<Long> held, Collection<String> lanes, Collection<String> topics, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FETCH)) {
            statement.setArray(1, array("bigint", held));
            statement.setArray(2, array("text", lanes));
            statement.setArray(3, array("text", topics));
            statement.setInt(4, limit);
            statement.setLong(5, BYTES);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    void delete(Collection<Long> sequences) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, array("bigint", sequences));
            statement.executeUpdate();
        }
    }

    void noteFailures(List<Long> sequences, List<String> messages) throws SQLException {
        List<String> shortened = messages.stream()
                .map(message -> message.substring(0, Math.min(ERROR_LENGTH, message.length())))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(NOTE_FAILURES)) {
            statement.setArray(1, array("bigint", sequences));
            statement.setArray(2, array("text", shortened));
            statement.executeUpdate();
        }
    }

    /** Waits until the outbox was written to, at most the given time; zero only looks. */
    boolean notified(Duration atMost) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int millis = (int) atMost.toMillis();
        PGNotification[] notifications = millis == 0 ? postgres.getNotifications() : postgres.getNotifications(millis);
        return notifications != null && notifications.length > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Array array(String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getString("organization_id"),
                result.getLong("sequence"),
                result.getObject("stored_at", OffsetDateTime.class),
                result.getObject("event_id", UUID.class),
                result.getString("topic"),
                result.getString("key"),
                result.getString("type"),
                result.getString("subject"),
                result.getObject("time", OffsetDateTime.class),
                result.getObject("correlation_id", UUID.class),
                result.getObject("causation_id", UUID.class),
                result.getString("traceparent"),
                result.getString("dataschema"),
                result.getString("data"),
                result.getInt("attempts"),
                result.getBoolean("settled"));
    }
}
