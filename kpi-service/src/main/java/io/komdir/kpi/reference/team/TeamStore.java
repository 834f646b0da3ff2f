package io.komdir.kpi.reference.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code team}; sees those of the organization in scope only. */
@ApplicationScoped
class TeamStore {
    private static final String ALL = """
            SELECT code, name, head, parent, changed_revision
            FROM team
            WHERE organization_id = current_setting('komdir.organization', true)
            ORDER BY code
            """;
    private static final String PAGE = """
            SELECT code, name, head, parent, changed_revision
            FROM team
            WHERE organization_id = current_setting('komdir.organization', true) AND code > :after
            ORDER BY code
            LIMIT :limit
            """;
    private static final String FIND = """
            SELECT code, name, head, parent, changed_revision
            FROM team
            WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
            """;
    private static final String SAVE = """
            INSERT INTO team (organization_id, code, name, head, parent, changed_revision)
            VALUES (current_setting('komdir.organization', true), :code, :name, :head, :parent, :revision)
            ON CONFLICT ON CONSTRAINT pk_team DO UPDATE SET
                name = EXCLUDED.name, head = EXCLUDED.head, parent = EXCLUDED.parent,
                changed_revision = EXCLUDED.changed_revision
            """;
    /** Employees are a room above; only whether one is there is asked here, as the foreign key does. */
    private static final String EMPLOYEE = """
            SELECT EXISTS (
                SELECT FROM employee
                WHERE organization_id = current_setting('komdir.organization', true) AND code = :code)
            """;

    private final Jdbi jdbi;

    TeamStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By code. */
    List<TeamRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .map((row, context) -> row(row, context).team())
                .list());
    }

    Optional<StoredTeam> find(String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind("code", code).map(TeamStore::row).findOne());
    }

    /** By code, those after {@code after}. */
    List<StoredTeam> page(String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("after", after)
                .bind("limit", limit)
                .map(TeamStore::row)
                .list());
    }

    void save(StoredTeam stored) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("code", stored.team().code())
                .bind("name", stored.team().name())
                .bind("head", stored.team().head())
                .bind("parent", stored.team().parent())
                .bind("revision", stored.changedRevision())
                .execute());
    }

    boolean employeeExists(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEE)
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    private static StoredTeam row(ResultSet row, StatementContext context) throws SQLException {
        TeamRow team = new TeamRow(
                row.getString("code"), row.getString("name"), row.getString("head"), row.getString("parent"));
        return new StoredTeam(team, row.getLong("changed_revision"));
    }
}
