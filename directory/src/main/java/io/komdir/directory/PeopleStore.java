package io.komdir.directory;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;

/** Employees and teams of the organization in scope. */
@ApplicationScoped
class PeopleStore {
    private static final String SAVE_EMPLOYEE = """
            INSERT INTO employee (organization_id, code, full_name, team, position, hired_on, left_on, revision)
            VALUES (:organization, :code, :fullName, :team, :position, :hiredOn, :leftOn, :revision)
            ON CONFLICT ON CONSTRAINT pk_employee DO UPDATE
            SET full_name = excluded.full_name, team = excluded.team, position = excluded.position,
                hired_on = excluded.hired_on, left_on = excluded.left_on, revision = excluded.revision
            WHERE employee.revision < excluded.revision
            """;
    private static final String SAVE_TEAM = """
            INSERT INTO team (organization_id, code, name, head, parent, revision)
            VALUES (:organization, :code, :name, :head, :parent, :revision)
            ON CONFLICT ON CONSTRAINT pk_team DO UPDATE
            SET name = excluded.name, head = excluded.head, parent = excluded.parent, revision = excluded.revision
            WHERE team.revision < excluded.revision
            """;
    private static final String EMPLOYEE = """
            SELECT code, full_name, team, position, hired_on, left_on
            FROM employee
            WHERE organization_id = :organization AND code = :code
            """;
    private static final String TEAM =
            "SELECT code, name, head, parent FROM team WHERE organization_id = :organization AND code = :code";
    private static final String IN_POSITION =
            "SELECT code FROM employee WHERE organization_id = :organization AND position = :code";
    private static final String HEADS =
            "SELECT head FROM team WHERE organization_id = :organization AND head IS NOT NULL";
    /** UNION, not UNION ALL: while changes are on their way two teams may stand above each other. */
    private static final String HEADS_ABOVE = """
            WITH RECURSIVE above AS (
                SELECT code, head, parent FROM team WHERE organization_id = :organization AND code = :code
                UNION
                SELECT team.code, team.head, team.parent
                FROM above JOIN team ON team.organization_id = :organization AND team.code = above.parent)
            SELECT head FROM above WHERE head IS NOT NULL
            """;

    private static final String HEADS_BELOW = """
            WITH RECURSIVE below AS (
                SELECT code, head FROM team WHERE organization_id = :organization AND code = :code
                UNION
                SELECT team.code, team.head
                FROM below JOIN team ON team.organization_id = :organization AND team.parent = below.code)
            SELECT head FROM below WHERE head IS NOT NULL
            """;
    private static final String MAY_BE_EMPLOYEE = """
            SELECT EXISTS (SELECT FROM employee WHERE organization_id = :organization AND code = :code)
                OR NOT EXISTS (SELECT FROM employee WHERE organization_id = :organization)
            """;
    private static final String MAY_BE_TEAM = """
            SELECT EXISTS (SELECT FROM team WHERE organization_id = :organization AND code = :code)
                OR NOT EXISTS (SELECT FROM team WHERE organization_id = :organization)
            """;

    private final Jdbi jdbi;

    PeopleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A revision that is saved already, or an older one, changes nothing. */
    void save(Employee employee, long revision) {
        save(SAVE_EMPLOYEE, employee, revision);
    }

    /** A revision that is saved already, or an older one, changes nothing. */
    void save(Team team, long revision) {
        save(SAVE_TEAM, team, revision);
    }

    Optional<Employee> employee(String code) {
        return find(EMPLOYEE, code, Employee.class);
    }

    Optional<Team> team(String code) {
        return find(TEAM, code, Team.class);
    }

    Set<String> inPosition(String position) {
        return codes(IN_POSITION, Map.of("code", position));
    }

    /** Heads of all teams. */
    Set<String> heads() {
        return codes(HEADS, Map.of());
    }

    /** Heads of the team and of the teams above it. */
    Set<String> headsAbove(String team) {
        return codes(HEADS_ABOVE, Map.of("code", team));
    }

    /** Heads of the team and of the teams below it. */
    Set<String> headsBelow(String team) {
        return codes(HEADS_BELOW, Map.of("code", team));
    }

    /** True also as long as the directory has no employee at all. */
    boolean mayBeEmployee(String code) {
        return find(MAY_BE_EMPLOYEE, code, Boolean.class).orElseThrow();
    }

    /** True also as long as the directory has no team at all. */
    boolean mayBeTeam(String code) {
        return find(MAY_BE_TEAM, code, Boolean.class).orElseThrow();
    }

    private void save(String sql, Record state, long revision) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bindNamedArgumentFinder(RecordArguments.of(state))
                .bind("revision", revision)
                .execute());
    }

    private <T> Optional<T> find(String sql, String code, Class<T> type) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind("code", code).mapTo(type).findOne());
    }

    private Set<String> codes(String sql, Map<String, String> arguments) {
        return jdbi.withHandle(handle -> {
            ResultIterable<String> codes =
                    handle.createQuery(sql).bindMap(arguments).mapTo(String.class);
            return new TreeSet<>(codes.list());
        });
    }
}
