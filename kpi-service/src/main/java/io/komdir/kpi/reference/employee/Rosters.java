package io.komdir.kpi.reference.employee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the employees of the caller's organization for other rooms. */
@ApplicationScoped
public class Rosters {
    private static final String MEMBERSHIPS = """
            SELECT employee, team, valid_from, valid_to
            FROM membership
            WHERE organization_id = current_setting('komdir.organization', true)
              AND valid_from <= :to AND (valid_to IS NULL OR valid_to >= :from)
            ORDER BY employee, valid_from
            """;
    private static final String ABSENCES = """
            SELECT employee, from_day, to_day, reason
            FROM absence
            WHERE organization_id = current_setting('komdir.organization', true)
              AND from_day <= :to AND to_day >= :from
            ORDER BY employee, from_day
            """;
    private static final String EMPLOYEES = """
            SELECT code, full_name, position, role, hired_on, left_on
            FROM employee
            WHERE organization_id = current_setting('komdir.organization', true)
            ORDER BY code
            """;

    private final Jdbi jdbi;

    @Inject
    public Rosters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everybody, with what touches the days {@code from} to {@code to} (inclusive); three queries. */
    @Transactional
    public Roster load(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> Roster.of(read(handle, from, to)));
    }

    private static List<Person> read(Handle handle, LocalDate from, LocalDate to) {
        Map<String, List<Membership>> memberships = Periods.memberships(
                handle.createQuery(MEMBERSHIPS).bind("from", from).bind("to", to));
        Map<String, List<Absence>> absences =
                Periods.absences(handle.createQuery(ABSENCES).bind("from", from).bind("to", to));
        return handle.createQuery(EMPLOYEES)
                .map((row, context) -> person(row, memberships, absences))
                .list();
    }

    private static Person person(
            ResultSet row, Map<String, List<Membership>> memberships, Map<String, List<Absence>> absences)
            throws SQLException {
        String code = row.getString("code");
        return new Person(
                code,
                row.getString("full_name"),
                row.getString("position"),
                EmployeeRole.valueOf(row.getString("role")),
                day(row, "hired_on"),
                day(row, "left_on"),
                memberships.getOrDefault(code, List.of()),
                absences.getOrDefault(code, List.of()));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
