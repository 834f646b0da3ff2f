package io.komdir.kpi.ingestion.daily;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.BulkJdbc;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.shared.fact.FactChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes set values into the facts of days: one statement for a whole push. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DailyFacts {
    /**
     * A counted fact is locked but not changed, and comes back as refused. A fact that does not differ is neither written
     * nor returned, so that a replay costs no disk. Of new facts only the number comes back: the push knows them.
     */
    private static final String SET = """
            WITH written AS (
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
                          old.value AS old_value, old.weight AS old_weight, new.value, new.weight)
            SELECT NULL::date, NULL::text, NULL::text, NULL::text, NULL::boolean,
                   NULL::numeric, NULL::numeric, NULL::numeric, NULL::numeric, count(*) FILTER (WHERE old_value IS NULL)
            FROM written
            UNION ALL
            SELECT fact_date, employee, metric, channel, counted, old_value, old_weight, value, weight, 0
            FROM written WHERE old_value IS NOT NULL
            """;

    private static final String WRITTEN_BY = """
            SELECT fact_date, employee, metric, channel, value, weight
            FROM daily_fact
            WHERE organization_id = current_setting('komdir.organization', true) AND fact_date = ANY (?) AND source = ?
              AND batch_id = ?
            """;

    private final BulkJdbc sql;

    @Inject
    public DailyFacts(BulkJdbc sql) {
        this.sql = sql;
    }

    /**
     * Sets the facts to the rows' values.
     *
     * @param rows sorted by {@link DailyRow#BY_KEY}, no key twice
     */
    SetFacts set(Push push, List<DailyRow> rows) {
        return rows.isEmpty() ? SetFacts.none() : sql.call(connection -> set(connection, push, rows));
    }

    /**
     * What the push changed on these days.
     *
     * @param replaced the facts that were there before
     */
    List<FactChange> changesOf(Push push, Set<LocalDate> days, Map<SetFacts.FactKey, FactChange> replaced) {
        return sql.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WRITTEN_BY)) {
                statement.setArray(1, connection.createArrayOf("date", days.toArray()));
                statement.setString(2, push.source());
                statement.setObject(3, push.batch());
                List<FactChange> changes = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        FactChange change = written(row);
                        changes.add(replaced.getOrDefault(SetFacts.FactKey.of(change), change));
                    }
                }
                return changes;
            }
        });
    }

    private static FactChange written(ResultSet row) throws SQLException {
        return new FactChange(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                false,
                null,
                null,
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }

    private static SetFacts set(Connection connection, Push push, List<DailyRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, push.source());
            statement.setObject(2, push.batch());
            bindKeys(statement, 3, rows);
            BulkJdbc.bind(statement, 7, "numeric", rows, DailyRow::value);
            BulkJdbc.bind(statement, 8, "numeric", rows, DailyRow::weight);
            try (ResultSet written = statement.executeQuery()) {
                return SetFacts.read(written);
            }
        }
    }

    /** Binds date, employee, metric and channel from this index on. */
    static void bindKeys(PreparedStatement statement, int index, List<DailyRow> rows) throws SQLException {
        BulkJdbc.bind(statement, index, "date", rows, DailyRow::date);
        BulkJdbc.bind(statement, index + 1, "text", rows, DailyRow::employee);
        BulkJdbc.bind(statement, index + 2, "text", rows, DailyRow::metric);
        BulkJdbc.bind(statement, index + 3, "text", rows, DailyRow::channel);
    }
}
