package io.komdir.kpi.ingestion.activity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.BulkJdbc;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.shared.fact.FactChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Adds events to the facts of days and takes them off again: one statement for a whole push. */
@ApplicationScoped
@Transactional(MANDATORY)
public class CountedFacts {
    /** A fact holds sums below this. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

    /** A fact that was set, or whose sum would grow over the limit, is locked but not changed. */
    private static final String ADD = """
            INSERT INTO daily_fact AS f
                (organization_id, fact_date, employee, metric, channel, source, counted, value, weight, batch_id)
            SELECT current_setting('komdir.organization'), r.fact_date, r.employee, r.metric, r.channel, ?, true,
                   r.value, r.events, ?
            FROM unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::integer[])
                AS r (fact_date, employee, metric, channel, value, events)
            ON CONFLICT (organization_id, fact_date, employee, metric, channel, source) DO UPDATE
            SET (value, weight, batch_id) = (
                SELECT CASE WHEN takes THEN f.value + excluded.value ELSE f.value END,
                       CASE WHEN takes THEN f.weight + excluded.weight ELSE f.weight END,
                       CASE WHEN takes THEN excluded.batch_id ELSE f.batch_id END
                FROM (SELECT f.counted AND abs(f.value + excluded.value) < 1e18 AS takes) AS check_of_key)
            RETURNING new.fact_date, new.employee, new.metric, new.channel, new.counted,
                      old.value, old.weight, new.value, new.weight
            """;

    private static final String TAKE_OFF = """
            UPDATE daily_fact AS f SET value = value - ?, weight = weight - 1, batch_id = ?
            WHERE organization_id = current_setting('komdir.organization', true)
              AND fact_date = ? AND employee = ? AND metric = ? AND channel = ? AND source = ? AND counted
            RETURNING new.fact_date, new.employee, new.metric, new.channel, new.counted,
                      old.value, old.weight, new.value, new.weight
            """;
    private static final String REMOVE_EMPTY = """
            DELETE FROM daily_fact
            WHERE organization_id = current_setting('komdir.organization', true)
              AND fact_date = :date AND employee = :employee AND metric = :metric AND channel = :channel
              AND source = :source AND counted AND weight <= 0
            """;

    private final Jdbi jdbi;
    private final BulkJdbc sql;

    @Inject
    public CountedFacts(Jdbi jdbi, BulkJdbc sql) {
        this.jdbi = jdbi;
        this.sql = sql;
    }

    /** Whether no fact can hold the sum, whatever it held before. */
    static boolean tooLarge(BigDecimal sum) {
        return sum.abs().compareTo(LIMIT) >= 0;
    }

    /** Adds the amounts; a fact that was set before is refused. */
    WrittenFacts add(Push push, SortedMap<CountedFact, CountedFact.Amount> amounts) {
        return amounts.isEmpty()
                ? WrittenFacts.none()
                : sql.call(connection -> add(connection, push, List.copyOf(amounts.entrySet())));
    }

    /** Takes one event off; the fact of its last event is gone. */
    FactChange subtract(CountedFact fact, String source, BigDecimal value, UUID batch) {
        FactChange change = sql.call(connection -> subtract(connection, fact, source, value, batch));
        if (change.newWeight().signum() > 0) {
            return change;
        }
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE_EMPTY)
                .bind("date", fact.date())
                .bind("employee", fact.employee())
                .bind("metric", fact.metric())
                .bind("channel", fact.channel())
                .bind("source", source)
                .execute());
        return new FactChange(
                fact.date(),
                fact.employee(),
                fact.metric(),
                fact.channel(),
                true,
                change.oldValue(),
                change.oldWeight(),
                null,
                null);
    }

    private static FactChange subtract(
            Connection connection, CountedFact fact, String source, BigDecimal value, UUID batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_OFF)) {
            statement.setBigDecimal(1, value);
            statement.setObject(2, batch);
            statement.setObject(3, fact.date());
            statement.setString(4, fact.employee());
            statement.setString(5, fact.metric());
            statement.setString(6, fact.channel());
            statement.setString(7, source);
            try (ResultSet written = statement.executeQuery()) {
                return WrittenFacts.read(written).changes().get(0);
            }
        }
    }

    private static WrittenFacts add(
            Connection connection, Push push, List<Map.Entry<CountedFact, CountedFact.Amount>> amounts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, push.source());
            statement.setObject(2, push.batch());
            BulkJdbc.bind(statement, 3, "date", amounts, entry -> entry.getKey().date());
            BulkJdbc.bind(statement, 4, "text", amounts, entry -> entry.getKey().employee());
            BulkJdbc.bind(statement, 5, "text", amounts, entry -> entry.getKey().metric());
            BulkJdbc.bind(statement, 6, "text", amounts, entry -> entry.getKey().channel());
            BulkJdbc.bind(
                    statement, 7, "numeric", amounts, entry -> entry.getValue().value());
            BulkJdbc.bind(
                    statement, 8, "integer", amounts, entry -> entry.getValue().events());
            try (ResultSet written = statement.executeQuery()) {
                return WrittenFacts.read(written);
            }
        }
    }
}
