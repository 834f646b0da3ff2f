package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.fact.FactChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What setting facts did.
 *
 * @param changed how many facts are new or differ now
 * @param replaced those of them that were there before, by their key
 * @param refused the facts that stayed as they were because they are counted
 */
record SetFacts(int changed, Map<FactKey, FactChange> replaced, List<FactChange> refused) {

    /** A fact within one source. */
    record FactKey(LocalDate date, String employee, String metric, String channel) {
        static FactKey of(FactChange change) {
            return new FactKey(change.date(), change.employee(), change.metric(), change.channel());
        }
    }

    static SetFacts none() {
        return new SetFacts(0, Map.of(), List.of());
    }

    /** Reads the number of new facts in the first row, then a row for each fact that was there before. */
    static SetFacts read(ResultSet rows) throws SQLException {
        rows.next();
        int fresh = rows.getInt(10);
        Map<FactKey, FactChange> replaced = new HashMap<>();
        List<FactChange> refused = new ArrayList<>();
        while (rows.next()) {
            FactChange change = new FactChange(
                    rows.getObject(1, LocalDate.class),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getBoolean(5),
                    rows.getBigDecimal(6),
                    rows.getBigDecimal(7),
                    rows.getBigDecimal(8),
                    rows.getBigDecimal(9));
            if (change.counted()) {
                refused.add(change);
            } else {
                replaced.put(FactKey.of(change), change);
            }
        }
        return new SetFacts(fresh + replaced.size(), replaced, refused);
    }
}
