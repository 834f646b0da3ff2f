package io.komdir.hiring.directory;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

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
    private static final String EMPLOYEE =
            "SELECT * FROM employee WHERE organization_id = :organization AND code = :code";
    private static final String TEAM = "SELECT * FROM team WHERE organization_id = :organization AND code = :code";
    private static final String IN_POSITION =
            "SELECT code FROM employee WHERE organization_id = :organization AND position = :position";

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
                .bind("fullName", employee.fullName())
                .bind("team", employee.team())
                .bind("position", employee.position())
                .bind("hiredOn", employee.hiredOn())
                .bind("leftOn", employee.leftOn())
                .bind("revision", revision)
                .execute());
    }

    /** A revision that is there already, or an older one, changes nothing. */
    void save(Team team, long revision) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE_TEAM)
                .bind("organization", organization.require())
                .bind("code", team.code())
                .bind("name", team.name())
                .bind("head", team.head())
                .bind("parent", team.parent())
                .bind("revision", revision)
                .execute());
    }

    Optional<Employee> employee(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEE)
                .bind("organization", organization.require())
                .bind("code", code)
                .map((row, context) -> new Employee(
                        row.getString("code"),
                        row.getString("full_name"),
                        row.getString("team"),
                        row.getString("position"),
                        row.getObject("hired_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)))
                .findOne());
    }

    Optional<Team> team(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(TEAM)
                .bind("organization", organization.require())
                .bind("code", code)
                .map((row, context) -> new Team(
                        row.getString("code"), row.getString("name"), row.getString("head"), row.getString("parent")))
                .findOne());
    }

    Set<String> inPosition(String position) {
        return jdbi.withHandle(handle -> new TreeSet<>(handle.createQuery(IN_POSITION)
                .bind("organization", organization.require())
                .bind("position", position)
                .mapTo(String.class)
                .list()));
    }
}
