package io.komdir.kpi.ingestion.daily;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.HotSql;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.WrittenFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes set values into the facts of days: one statement for a whole push. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DailyFacts {
    /**
     * A counted fact is locked but not changed, and comes back as refused. A fact that does not differ is neither written
     * nor returned, so that a replay costs no disk.
     */
    private static final String SET = """
            INSERT INTO daily_fact AS f
                (organization_id, fact_date, employee, metric, channel, source, counted, value, weight, batch_id)
            SELECT current_setting('komdir.organization'), r.fact_date, r.employee, r.metric, r.channel, ?, false,
                   r.value, r.weight, ?
            FROM unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[])
                AS r (fact_date, employee, metric, channel, value, weight)
            ON CONFLICT (organization_id, fact_date, employee, metric, channel, source) DO UPDATE
            SET value = CASE WHEN f.counted THEN f.value ELSE excluded.value END,
                weight = CASE WHEN f.counted THEN f.weight ELSE excluded.weight END,
                batch_id = CASE WHEN f.counted THEN f.batch_id ELSE excluded.batch_id END
            WHERE f.counted OR f.value <> excluded.value OR f.weight <> excluded.weight
            RETURNING new.fact_date, new.employee, new.metric, new.channel, new.counted,
                      old.value, old.weight, new.value, new.weight
            """;

    /** Ids of receipts are UUIDv7: their order is the order in time. */
    private static final String NEWER = """
            SELECT r.number
            FROM unnest(?::integer[], ?::date[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                AS r (number, fact_date, employee, metric, channel, batch_id)
            JOIN daily_fact f
              ON f.organization_id = current_setting('komdir.organization', true) AND f.fact_date = r.fact_date
             AND f.employee = r.employee AND f.metric = r.metric AND f.channel = r.channel AND f.source = ?
            WHERE NOT f.counted AND f.batch_id > r.batch_id
            """;

    private final HotSql sql;

    @Inject
    public DailyFacts(HotSql sql) {
        this.sql = sql;
    }

    /**
     * Sets the facts to the rows' values.
     *
     * @param rows sorted by {@link DailyRow#BY_KEY}, no key twice
     */
    WrittenFacts set(Push push, List<DailyRow> rows) {
        return rows.isEmpty() ? WrittenFacts.none() : sql.call(connection -> set(connection, push, rows));
    }

    /**
     * Numbers of the rows whose fact a newer push has set.
     *
     * @param batch the push of the row with this number
     */
    Set<Integer> newerThan(String source, List<DailyRow> rows, IntFunction<UUID> batch) {
        return sql.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NEWER)) {
                bind(statement, 1, "integer", rows, DailyRow::number);
                bind(statement, 2, "date", rows, DailyRow::date);
                bind(statement, 3, "text", rows, DailyRow::employee);
                bind(statement, 4, "text", rows, DailyRow::metric);
                bind(statement, 5, "text", rows, DailyRow::channel);
                bind(statement, 6, "uuid", rows, row -> batch.apply(row.number()));
                statement.setString(7, source);
                Set<Integer> numbers = new HashSet<>();
                try (ResultSet newer = statement.executeQuery()) {
                    while (newer.next()) {
                        numbers.add(newer.getInt(1));
                    }
                }
                return numbers;
            }
        });
    }

    private static WrittenFacts set(Connection connection, Push push, List<DailyRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, push.source());
            statement.setObject(2, push.batch());
            bind(statement, 3, "date", rows, DailyRow::date);
            bind(statement, 4, "text", rows, DailyRow::employee);
            bind(statement, 5, "text", rows, DailyRow::metric);
            bind(statement, 6, "text", rows, DailyRow::channel);
            bind(statement, 7, "numeric", rows, DailyRow::value);
            bind(statement, 8, "numeric", rows, DailyRow::weight);
            try (ResultSet written = statement.executeQuery()) {
                return WrittenFacts.read(written, false);
            }
        }
    }

    private static void bind(
            PreparedStatement statement, int index, String type, List<DailyRow> rows, Function<DailyRow, Object> column)
            throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
