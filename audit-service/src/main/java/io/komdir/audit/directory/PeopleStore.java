package io.komdir.audit.directory;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Employees and teams of the organization in scope. */
@ApplicationScoped
class PeopleStore {
    private static final String SAVE_EMPLOYEE = """
            INSERT INTO employee (organization_id, code, team, revision)
            VALUES (:organization, :code, :team, :revision)
            ON CONFLICT ON CONSTRAINT pk_employee DO UPDATE SET team = excluded.team, revision = excluded.revision
            WHERE employee.revision < excluded.revision
            """;
    private static final String SAVE_TEAM = """
            INSERT INTO team (organization_id, code, head, parent, revision)
            VALUES (:organization, :code, :head, :parent, :revision)
            ON CONFLICT ON CONSTRAINT pk_team DO UPDATE
            SET head = excluded.head, parent = excluded.parent, revision = excluded.revision
            WHERE team.revision < excluded.revision
            """;
    private static final String EMPLOYEE =
            "SELECT code, team FROM employee WHERE organization_id = :organization AND code = :code";
    /** UNION, not UNION ALL: while changes are on their way two teams may stand above each other. */
    private static final String HEADS_ABOVE = """
            WITH RECURSIVE above AS (
                SELECT code, head, parent FROM team WHERE organization_id = :organization AND code = :team
                UNION
                SELECT team.code, team.head, team.parent
                FROM above JOIN team ON team.organization_id = :organization AND team.code = above.parent)
            SELECT head FROM above WHERE head IS NOT NULL
            """;

    private static final String HEADS_BELOW = """
            WITH RECURSIVE below AS (
                SELECT code, head FROM team WHERE organization_id = :organization AND code = :team
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
    private static final String ALL_HEADS =
            "SELECT head FROM team WHERE organization_id = :organization AND head IS NOT NULL";

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    PeopleStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** A revision that is there already, or an older one, changes nothing. */
    void save(Employee employee, long revision) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE_EMPLOYEE)
                .bind("organization", organization.require())
                .bind("code", employee.code())
                .bind("team", employee.team())
                .bind("revision", revision)
                .execute());
    }

    /** A revision that is there already, or an older one, changes nothing. */
    void save(Team team, long revision) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE_TEAM)
                .bind("organization", organization.require())
                .bind("code", team.code())
                .bind("head", team.head())
                .bind("parent", team.parent())
                .bind("revision", revision)
                .execute());
    }

    Optional<Employee> employee(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEE)
                .bind("organization", organization.require())
                .bind("code", code)
                .map((row, context) -> new Employee(row.getString("code"), row.getString("team")))
                .findOne());
    }

    /** Who heads the team, and who heads the teams above it. */
    Set<String> headsAbove(String team) {
        return heads(HEADS_ABOVE, team);
    }

    /** Who heads the team, and who heads the teams below it. */
    Set<String> headsBelow(String team) {
        return heads(HEADS_BELOW, team);
    }

    /** Who heads any team. */
    Set<String> heads() {
        return jdbi.withHandle(handle -> new TreeSet<>(handle.createQuery(ALL_HEADS)
                .bind("organization", organization.require())
                .mapTo(String.class)
                .list()));
    }

    /** True also as long as no employee at all is known. */
    boolean mayBeEmployee(String code) {
        return is(MAY_BE_EMPLOYEE, code);
    }

    /** True also as long as no team at all is known. */
    boolean mayBeTeam(String code) {
        return is(MAY_BE_TEAM, code);
    }

    private Set<String> heads(String query, String team) {
        return jdbi.withHandle(handle -> new TreeSet<>(handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("team", team)
                .mapTo(String.class)
                .list()));
    }

    private boolean is(String query, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }
}
