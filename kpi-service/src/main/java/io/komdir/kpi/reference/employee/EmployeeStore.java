package io.komdir.kpi.reference.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code employee} with their memberships and absences; sees those of the organization in scope only. */
@ApplicationScoped
class EmployeeStore {
    private static final String FIND = """
            SELECT code, full_name, position, role, hired_on, left_on, email, changed_revision
            FROM employee
            WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
            """;
    /** The team is that of the last membership, if it lasts or lasted until the employee left. */
    private static final String PAGE = """
            SELECT code, full_name, position, role, hired_on, left_on, email, changed_revision
            FROM employee e
            WHERE organization_id = current_setting('komdir.organization', true)
              AND code > :after
              AND (CAST(:team AS text) IS NULL OR EXISTS (
                  SELECT FROM membership m
                  WHERE m.organization_id = e.organization_id AND m.employee = e.code AND m.team = :team
                    AND (m.valid_to IS NULL OR m.valid_to = e.left_on)))
              AND (CAST(:active AS boolean) IS NULL OR :active =
                  (coalesce(hired_on <= :today, true) AND coalesce(left_on >= :today, true)))
            ORDER BY code
            LIMIT :limit
            """;

    private static final String MEMBERSHIPS = """
            SELECT employee, team, valid_from, valid_to
            FROM membership
            WHERE organization_id = current_setting('komdir.organization', true) AND employee = ANY(:codes)
            ORDER BY employee, valid_from
            """;
    private static final String ABSENCES = """
            SELECT employee, from_day, to_day, reason
            FROM absence
            WHERE organization_id = current_setting('komdir.organization', true) AND employee = ANY(:codes)
            ORDER BY employee, from_day
            """;
    private static final String SAVE = """
            INSERT INTO employee
                (organization_id, code, full_name, position, role, hired_on, left_on, email, changed_revision)
            VALUES (current_setting('komdir.organization', true),
                :code, :fullName, :position, :role, :hiredOn, :leftOn, :email, :changedRevision)
            ON CONFLICT ON CONSTRAINT pk_employee DO UPDATE SET
                full_name = EXCLUDED.full_name, position = EXCLUDED.position, role = EXCLUDED.role,
                hired_on = EXCLUDED.hired_on, left_on = EXCLUDED.left_on, email = EXCLUDED.email,
                changed_revision = EXCLUDED.changed_revision
            """;
    private static final String CLEAR_MEMBERSHIPS = """
            DELETE FROM membership
            WHERE organization_id = current_setting('komdir.organization', true) AND employee = :employee
            """;
    private static final String ADD_MEMBERSHIPS = """
            INSERT INTO membership (organization_id, employee, team, valid_from, valid_to)
            SELECT current_setting('komdir.organization', true), :employee, *
            FROM unnest(:teams, :from, :to)
            """;
    private static final String CLEAR_ABSENCES = """
            DELETE FROM absence
            WHERE organization_id = current_setting('komdir.organization', true) AND employee = :employee
            """;
    private static final String ADD_ABSENCES = """
            INSERT INTO absence (organization_id, employee, from_day, to_day, reason)
            SELECT current_setting('komdir.organization', true), :employee, *
            FROM unnest(:from, :to, :reasons)
            """;

    private final Jdbi jdbi;

    EmployeeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<EmployeeRow> find(String code) {
        return jdbi.withHandle(handle -> rows(handle, handle.createQuery(FIND).bind("code", code)).stream()
                .findFirst());
    }

    /** By code, those after {@code after}; null for any team or state. */
    List<EmployeeRow> page(String team, Boolean active, LocalDate today, String after, int limit) {
        return jdbi.withHandle(handle -> rows(
                handle,
                handle.createQuery(PAGE)
                        .bind("team", team)
                        .bind("active", active)
                        .bind("today", today)
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    /** Writes the employee's own columns. */
    void save(EmployeeRow row) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("code", row.code())
                .bind("fullName", row.fullName())
                .bind("position", row.position())
                .bind("role", row.role().name())
                .bind("hiredOn", row.hiredOn())
                .bind("leftOn", row.leftOn())
                .bind("email", row.email())
                .bind("changedRevision", row.changedRevision())
                .execute());
    }

    void replaceMemberships(EmployeeRow row) {
        List<Membership> memberships = row.memberships();
        jdbi.useHandle(handle -> {
            handle.createUpdate(CLEAR_MEMBERSHIPS).bind("employee", row.code()).execute();
            handle.createUpdate(ADD_MEMBERSHIPS)
                    .bind("employee", row.code())
                    .bindArray("teams", String.class, column(memberships, Membership::team))
                    .bindArray("from", LocalDate.class, column(memberships, Membership::from))
                    .bindArray("to", LocalDate.class, column(memberships, Membership::to))
                    .execute();
        });
    }

    void replaceAbsences(EmployeeRow row) {
        List<Absence> absences = row.absences();
        jdbi.useHandle(handle -> {
            handle.createUpdate(CLEAR_ABSENCES).bind("employee", row.code()).execute();
            handle.createUpdate(ADD_ABSENCES)
                    .bind("employee", row.code())
                    .bindArray("from", LocalDate.class, column(absences, Absence::from))
                    .bindArray("to", LocalDate.class, column(absences, Absence::to))
                    .bindArray("reasons", String.class, column(absences, Absence::reason))
                    .execute();
        });
    }

    private static <T> Object[] column(List<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).toArray();
    }

    /** The employees of a query, with two more queries for all their memberships and absences. */
    private static List<EmployeeRow> rows(Handle handle, Query employees) {
        List<EmployeeRow> bare = employees.map(EmployeeStore::bare).list();
        Object[] codes = column(bare, EmployeeRow::code);
        Map<String, List<Membership>> memberships =
                Periods.memberships(handle.createQuery(MEMBERSHIPS).bindArray("codes", String.class, codes));
        Map<String, List<Absence>> absences =
                Periods.absences(handle.createQuery(ABSENCES).bindArray("codes", String.class, codes));
        return bare.stream()
                .map(row -> row.with(
                        memberships.getOrDefault(row.code(), List.of()), absences.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private static EmployeeRow bare(ResultSet row, StatementContext context) throws SQLException {
        return new EmployeeRow(
                row.getString("code"),
                row.getString("full_name"),
                row.getString("position"),
                EmployeeRole.valueOf(row.getString("role")),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("email"),
                List.of(),
                List.of(),
                row.getLong("changed_revision"));
    }
}
