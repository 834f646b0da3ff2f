package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.shared.fact.FactChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What adding to facts did.
 *
 * @param changes the facts that are new or differ now
 * @param rejectedRows the keys that it left alone because they were set, or because their sum would grow over
 *     the limit; old and new value are the same
 */
record WrittenFacts(List<FactChange> changes, List<FactChange> rejectedRows) {

    static WrittenFacts none() {
        return new WrittenFacts(List.of(), List.of());
    }

    /** Reads {@code fact_date, employee, metric, channel, counted, old value, old weight, new value, new weight}. */
    static WrittenFacts read(ResultSet rows) throws SQLException {
        List<FactChange> changes = new ArrayList<>();
        List<FactChange> rejectedRows = new ArrayList<>();
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
            (change.counted() && differs(change) ? changes : rejectedRows).add(change);
        }
        return new WrittenFacts(changes, rejectedRows);
    }

    private static boolean differs(FactChange change) {
        return change.oldValue() == null
                || change.oldValue().compareTo(change.newValue()) != 0
                || change.oldWeight().compareTo(change.newWeight()) != 0;
    }
}
