package io.komdir.kpi.reference.employee;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the employees of the organization in scope as reports need them. */
@ApplicationScoped
public class Rosters {
    private static final String MEMBERSHIPS = """
            SELECT employee, team, valid_from, valid_to
            FROM membership
            WHERE organization_id = :organization
              AND valid_from <= :to AND (valid_to IS NULL OR valid_to >= :from)
            ORDER BY employee, valid_from
            """;
    private static final String ABSENCES = """
            SELECT employee, from_day, to_day, reason
            FROM absence
            WHERE organization_id = :organization
              AND from_day <= :to AND to_day >= :from
            ORDER BY employee, from_day
            """;
    private static final String EMPLOYEES = """
            SELECT code, full_name, position, role, hired_on, left_on
            FROM employee
            WHERE organization_id = :organization
            ORDER BY code
            """;

    private final Jdbi jdbi;

    record MembershipRow(String employee, String team, LocalDate validFrom, LocalDate validTo) {
        Membership membership() {
            return new Membership(team, validFrom, validTo);
        }
    }

    record AbsenceRow(String employee, LocalDate fromDay, LocalDate toDay, String reason) {
        Absence absence() {
            return new Absence(fromDay, toDay, reason);
        }
    }

    record EmployeeRow(
            String code, String fullName, String position, EmployeeRole role, LocalDate hiredOn, LocalDate leftOn) {
        Person person(Map<String, List<Membership>> memberships, Map<String, List<Absence>> absences) {
            return new Person(
                    code,
                    fullName,
                    position,
                    role,
                    hiredOn,
                    leftOn,
                    memberships.getOrDefault(code, List.of()),
                    absences.getOrDefault(code, List.of()));
        }
    }

    @Inject
    public Rosters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All employees, with what touches the days {@code from} to {@code to} (inclusive); three queries. */
    @Transactional
    public Roster load(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> {
            Map<String, List<Membership>> memberships =
                    rows(handle, MEMBERSHIPS, MembershipRow.class, from, to).stream()
                            .collect(groupingBy(MembershipRow::employee, mapping(MembershipRow::membership, toList())));
            Map<String, List<Absence>> absences = rows(handle, ABSENCES, AbsenceRow.class, from, to).stream()
                    .collect(groupingBy(AbsenceRow::employee, mapping(AbsenceRow::absence, toList())));
            return Roster.of(handle.createQuery(EMPLOYEES).mapTo(EmployeeRow.class).list().stream()
                    .map(row -> row.person(memberships, absences))
                    .toList());
        });
    }

    private static <T> List<T> rows(Handle handle, String sql, Class<T> type, LocalDate from, LocalDate to) {
        return handle.createQuery(sql)
                .bind("from", from)
                .bind("to", to)
                .mapTo(type)
                .list();
    }
}
