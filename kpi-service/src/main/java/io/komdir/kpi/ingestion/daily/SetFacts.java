package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.shared.fact.FactChange;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What setting facts did.
 *
 * @param changed how many facts are new or differ now
 * @param replaced those of them that were there before, by their key
 * @param rejectedRows the facts that stayed as they were because they are counted
 * @param outdated the facts that stayed as they were because a newer push has set them; of a replay only
 */
record SetFacts(
        int changed, Map<FactKey, FactChange> replaced, List<FactChange> rejectedRows, List<FactChange> outdated) {

    /** A fact within one source. */
    record FactKey(LocalDate date, String employee, String metric, String channel) {
        static FactKey of(FactChange change) {
            return new FactKey(change.date(), change.employee(), change.metric(), change.channel());
        }

        static FactKey of(DailyRow row) {
            return new FactKey(row.date(), row.employee(), row.metric(), row.channel());
        }
    }

    static SetFacts none() {
        return new SetFacts(0, Map.of(), List.of(), List.of());
    }

    /** Reads the number of new facts in the first row, then a row for each fact that was there before. */
    static SetFacts read(ResultSet rows) throws SQLException {
        rows.next();
        int fresh = rows.getInt(10);
        Map<FactKey, FactChange> replaced = new HashMap<>();
        List<FactChange> rejectedRows = new ArrayList<>();
        while (rows.next()) {
            FactChange change = change(rows);
            if (change.counted()) {
                rejectedRows.add(change);
            } else {
                replaced.put(FactKey.of(change), change);
            }
        }
        return new SetFacts(fresh + replaced.size(), replaced, rejectedRows, List.of());
    }

    /**
     * Reads a row for each fact of a replay; those that are new are among the replaced, with no value before.
     *
     * @param origin the push that a row came in
     */
    static SetFacts replayed(ResultSet written, List<DailyRow> rows, Function<DailyRow, UUID> origin)
            throws SQLException {
        Map<FactKey, UUID> origins = new HashMap<>();
        rows.forEach(row -> origins.put(FactKey.of(row), origin.apply(row)));
        Map<FactKey, FactChange> replaced = new HashMap<>();
        List<FactChange> rejectedRows = new ArrayList<>();
        List<FactChange> outdated = new ArrayList<>();
        while (written.next()) {
            FactChange change = change(written);
            FactKey key = FactKey.of(change);
            if (change.counted()) {
                rejectedRows.add(change);
            } else if (!written.getObject(10, UUID.class).equals(origins.get(key))) {
                outdated.add(change);
            } else if (differs(written)) {
                replaced.put(key, change);
            }
        }
        return new SetFacts(replaced.size(), replaced, rejectedRows, outdated);
    }

    private static boolean differs(ResultSet row) throws SQLException {
        BigDecimal before = row.getBigDecimal(6);
        return before == null
                || before.compareTo(row.getBigDecimal(8)) != 0
                || row.getBigDecimal(7).compareTo(row.getBigDecimal(9)) != 0;
    }

    private static FactChange change(ResultSet row) throws SQLException {
        return new FactChange(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9));
    }
}
