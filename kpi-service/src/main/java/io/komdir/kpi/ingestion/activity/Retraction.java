package io.komdir.kpi.ingestion.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event that counts no more.
 *
 * @param fact where it had counted
 * @param batch receipt of the push that brought it
 */
record Retraction(CountedFact fact, BigDecimal value, UUID batch) {

    static Retraction of(ResultSet row) throws SQLException {
        CountedFact fact = new CountedFact(
                row.getObject("fact_date", LocalDate.class),
                row.getString("employee"),
                row.getString("metric"),
                row.getString("channel"));
        return new Retraction(fact, row.getBigDecimal("value"), row.getObject("batch_id", UUID.class));
    }
}
