package io.komdir.kpi.ingestion.activity;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Remembers every activity for ever, so that each (source, id) counts once. */
@ApplicationScoped
@Transactional(MANDATORY)
public class ActivityEvents {
    private static final String REMEMBER = """
            INSERT INTO activity_event (organization_id, source, id, employee, metric, channel, occurred_at, fact_date,
                                        value, customer, deal, batch_id)
            SELECT current_setting('komdir.organization'), ?, e.id, e.employee, e.metric, e.channel, e.occurred_at,
                   e.fact_date, e.value, e.customer, e.deal, ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::numeric[], ?::text[],
                        ?::text[])
                AS e (id, employee, metric, channel, occurred_at, fact_date, value, customer, deal)
            ON CONFLICT (organization_id, source, id) DO NOTHING
            RETURNING id
            """;
    private static final String STORED = """
            SELECT id, employee, metric, channel, occurred_at, value, customer, deal
            FROM activity_event
            WHERE organization_id = current_setting('komdir.organization', true) AND source = ? AND id = ANY (?)
            """;
    private static final String FORGET = """
            DELETE FROM activity_event
            WHERE organization_id = current_setting('komdir.organization', true) AND source = ? AND id = ANY (?)
              AND batch_id = ?
            """;
    private static final String TAKE_BACK = """
            UPDATE activity_event SET retracted_at = :now
            WHERE organization_id = current_setting('komdir.organization', true) AND source = :source AND id = :id
              AND retracted_at IS NULL
            RETURNING fact_date, employee, metric, channel, value, batch_id
            """;
    private static final String KNOWN = """
            SELECT count(*) FROM activity_event
            WHERE organization_id = current_setting('komdir.organization', true) AND source = :source AND id = :id
            """;

    private final Jdbi jdbi;
    private final BulkJdbc sql;

    @Inject
    public ActivityEvents(Jdbi jdbi, BulkJdbc sql) {
        this.jdbi = jdbi;
        this.sql = sql;
    }

    /**
     * Remembers the events that are not known yet.
     *
     * @param events sorted by id, no id twice
     * @param zone decides on which day an event counts
     * @return ids of the new ones; a concurrent push of the same id has been waited for
     */
    Set<String> remember(Push push, List<Activity> events, ZoneId zone) {
        return sql.call(connection -> remember(connection, push, events, zone));
    }

    /** The events under these ids as they were pushed first. */
    Map<String, Activity> stored(String source, Collection<String> ids) {
        return sql.call(connection -> stored(connection, source, ids));
    }

    /** Forgets events that this very push remembered but that could not count. */
    void forget(Push push, Collection<String> ids) {
        sql.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, push.source());
                statement.setArray(2, texts(connection, ids));
                statement.setObject(3, push.batch());
                return statement.executeUpdate();
            }
        });
    }

    /** Marks the event as taken back; empty when it is unknown or was taken back before. */
    Optional<Retraction> retract(String source, String id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE_BACK)
                .bind("now", now)
                .bind("source", source)
                .bind("id", id)
                .map((row, context) -> Retraction.of(row))
                .findOne());
    }

    boolean existing(String source, String id) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                        .bind("source", source)
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    private static Set<String> remember(Connection connection, Push push, List<Activity> events, ZoneId zone)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, push.source());
            statement.setObject(2, push.batch());
            BulkJdbc.bind(statement, 3, "text", events, Activity::id);
            BulkJdbc.bind(statement, 4, "text", events, Activity::employee);
            BulkJdbc.bind(statement, 5, "text", events, Activity::metric);
            BulkJdbc.bind(statement, 6, "text", events, Activity::channel);
            BulkJdbc.bind(
                    statement,
                    7,
                    "timestamptz",
                    events,
                    event -> event.occurredAt().atOffset(ZoneOffset.UTC));
            BulkJdbc.bind(statement, 8, "date", events, event -> LocalDate.ofInstant(event.occurredAt(), zone));
            BulkJdbc.bind(statement, 9, "numeric", events, Activity::value);
            BulkJdbc.bind(statement, 10, "text", events, Activity::customer);
            BulkJdbc.bind(statement, 11, "text", events, Activity::deal);
            return BulkJdbc.texts(statement);
        }
    }

    private static Map<String, Activity> stored(Connection connection, String source, Collection<String> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setString(1, source);
            statement.setArray(2, texts(connection, ids));
            Map<String, Activity> events = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Activity event = activity(row);
                    events.put(event.id(), event);
                }
            }
            return events;
        }
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                0,
                row.getString("id"),
                row.getString("employee"),
                row.getString("metric"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("value"),
                row.getString("channel"),
                row.getString("customer"),
                row.getString("deal"));
    }

    private static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
