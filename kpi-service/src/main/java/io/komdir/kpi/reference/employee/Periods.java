package io.komdir.kpi.reference.employee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** Reads stretches of days by employee, in the order of the query. */
final class Periods {
    private Periods() {}

    /** From a query of employee, team, valid_from, valid_to. */
    static Map<String, List<Membership>> memberships(Query query) {
        Map<String, List<Membership>> found = new HashMap<>();
        query.map((row, context) -> of(row, found)
                        .add(new Membership(row.getString("team"), day(row, "valid_from"), day(row, "valid_to"))))
                .list();
        return found;
    }

    /** From a query of employee, from_day, to_day, reason. */
    static Map<String, List<Absence>> absences(Query query) {
        Map<String, List<Absence>> found = new HashMap<>();
        query.map((row, context) -> of(row, found)
                        .add(new Absence(day(row, "from_day"), day(row, "to_day"), row.getString("reason"))))
                .list();
        return found;
    }

    private static <T> List<T> of(ResultSet row, Map<String, List<T>> found) throws SQLException {
        return found.computeIfAbsent(row.getString("employee"), code -> new ArrayList<>());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
