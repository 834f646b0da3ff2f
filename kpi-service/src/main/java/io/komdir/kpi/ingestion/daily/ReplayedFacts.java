package io.komdir.kpi.ingestion.daily;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes set values of rows that are replayed. Each fact keeps the receipt of the push that its row first came in, so a value
 * that came later stays, whether it was pushed or replayed, and also when it is written at this moment.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ReplayedFacts {
    /** A counted fact, and one that a newer push has set, is locked but not changed. */
    private static final String SET = """
            INSERT INTO daily_fact AS f
                (organization_id, fact_date, employee, metric, channel, source, counted, value, weight, batch_id)
            SELECT current_setting('komdir.organization'), r.fact_date, r.employee, r.metric, r.channel, ?, false,
                   r.value, r.weight, r.batch_id
            FROM unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::uuid[])
                AS r (fact_date, employee, metric, channel, value, weight, batch_id)
            ON CONFLICT (organization_id, fact_date, employee, metric, channel, source) DO UPDATE
            SET value = CASE WHEN f.counted OR f.batch_id > excluded.batch_id THEN f.value ELSE excluded.value END,
                weight = CASE WHEN f.counted OR f.batch_id > excluded.batch_id THEN f.weight ELSE excluded.weight END,
                batch_id = CASE WHEN f.counted THEN f.batch_id ELSE greatest(f.batch_id, excluded.batch_id) END
            RETURNING new.fact_date, new.employee, new.metric, new.channel, new.counted,
                      old.value, old.weight, new.value, new.weight, new.batch_id
            """;

    private final BulkJdbc sql;

    @Inject
    public ReplayedFacts(BulkJdbc sql) {
        this.sql = sql;
    }

    /**
     * Sets the facts to the rows' values where nothing newer is stored.
     *
     * @param rows sorted by {@link DailyRow#BY_KEY}, no key twice
     * @param origin the push that a row came in
     */
    SetFacts set(Push push, List<DailyRow> rows, Function<DailyRow, UUID> origin) {
        return rows.isEmpty() ? SetFacts.none() : sql.call(connection -> set(connection, push, rows, origin));
    }

    private static SetFacts set(Connection connection, Push push, List<DailyRow> rows, Function<DailyRow, UUID> origin)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, push.source());
            DailyFacts.bindKeys(statement, 2, rows);
            BulkJdbc.bind(statement, 6, "numeric", rows, DailyRow::value);
            BulkJdbc.bind(statement, 7, "numeric", rows, DailyRow::weight);
            BulkJdbc.bind(statement, 8, "uuid", rows, origin::apply);
            try (ResultSet written = statement.executeQuery()) {
                return SetFacts.replayed(written, rows, origin);
            }
        }
    }
}
