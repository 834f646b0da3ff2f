package io.komdir.kpi.standup;

import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.standup.Commitment.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code standup_commitment}; sees the organization in scope only. */
@ApplicationScoped
class CommitmentStore {
    private static final String SELECT = """
            SELECT id, team, committed_on, employee, metric, value, note, created_at, created_by, reported_status,
                   reported_fact
            FROM standup_commitment
            WHERE organization_id = current_setting('komdir.organization', true)
            """;
    private static final String BETWEEN = SELECT + """
              AND committed_on BETWEEN :from AND :to AND (employee = ANY (:employees) OR team = ANY (:teams))
            ORDER BY committed_on, employee, metric
            """;
    private static final String PAGE = SELECT + """
              AND committed_on = :date AND (employee = ANY (:employees) OR team = ANY (:teams)) AND id > :after
            ORDER BY id
            LIMIT :limit
            """;
    private static final String OF_DAY = SELECT + " AND committed_on = :date";
    private static final String FIND = SELECT + " AND id = :id";
    private static final String SAME =
            SELECT + " AND committed_on = :date AND employee = :employee AND metric = :metric";
    private static final String COUNT = """
            SELECT count(*) FROM standup_commitment
            WHERE organization_id = current_setting('komdir.organization', true) AND committed_on = :date AND team = :team
            """;
    private static final String INSERT = """
            INSERT INTO standup_commitment (organization_id, id, team, committed_on, employee, metric, value, note,
                                            created_at, created_by)
            VALUES (current_setting('komdir.organization', true), :id, :team, :date, :employee, :metric, :value, :note,
                    :createdAt, :createdBy)
            """;
    private static final String DELETE = """
            DELETE FROM standup_commitment
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
            """;
    private static final String REPORT = """
            UPDATE standup_commitment SET reported_status = :status, reported_fact = :fact
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
            """;

    private final Jdbi jdbi;

    CommitmentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of some employees and those made at the stand-ups of some teams, both days inclusive; by day, employee and metric. */
    List<Commitment> between(LocalDate from, LocalDate to, Collection<String> employees, Collection<String> teams) {
        return jdbi.withHandle(handle -> handle.createQuery(BETWEEN)
                .bind("from", from)
                .bind("to", to)
                .bindArray("employees", String.class, employees.toArray())
                .bindArray("teams", String.class, teams.toArray())
                .map(CommitmentStore::row)
                .list());
    }

    /** Those of some employees and those made at the stand-ups of some teams on a day, in the order in which they were made. */
    List<Commitment> page(
            LocalDate date, Collection<String> employees, Collection<String> teams, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("date", date)
                .bindArray("employees", String.class, employees.toArray())
                .bindArray("teams", String.class, teams.toArray())
                .bind("after", after)
                .bind("limit", limit)
                .map(CommitmentStore::row)
                .list());
    }

    /** All of a day. */
    List<Commitment> on(LocalDate date) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_DAY)
                .bind("date", date)
                .map(CommitmentStore::row)
                .list());
    }

    Optional<Commitment> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(CommitmentStore::row)
                .findOne());
    }

    /** The one of an employee for a metric on a day. */
    Optional<Commitment> find(LocalDate date, String employee, String metric) {
        return jdbi.withHandle(handle -> handle.createQuery(SAME)
                .bind("date", date)
                .bind("employee", employee)
                .bind("metric", metric)
                .map(CommitmentStore::row)
                .findOne());
    }

    /** How many were made at a team's stand-up. */
    int count(String team, LocalDate date) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("team", team)
                .bind("date", date)
                .mapTo(Integer.class)
                .one());
    }

    void insert(Commitment commitment) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", commitment.id())
                .bind("team", commitment.team())
                .bind("date", commitment.date())
                .bind("employee", commitment.employee())
                .bind("metric", commitment.metric())
                .bind("value", commitment.value())
                .bind("note", commitment.note())
                .bind("createdAt", commitment.createdAt().atOffset(ZoneOffset.UTC))
                .bind("createdBy", commitment.createdBy())
                .execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    /** Keeps what was found at closing. */
    void report(Collection<Commitment> judged) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(REPORT);
            for (Commitment commitment : judged) {
                batch.bind("id", commitment.id())
                        .bind("status", commitment.reported().status().name())
                        .bind("fact", commitment.reported().fact())
                        .add();
            }
            batch.execute();
        });
    }

    private static Commitment row(ResultSet row, StatementContext context) throws SQLException {
        String status = row.getString("reported_status");
        return new Commitment(
                row.getObject("id", UUID.class),
                row.getString("team"),
                row.getObject("committed_on", LocalDate.class),
                row.getString("employee"),
                row.getString("metric"),
                Numbers.plain(row.getBigDecimal("value")),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                status == null
                        ? null
                        : new Found(
                                CommitmentStatus.valueOf(status), Numbers.plain(row.getBigDecimal("reported_fact"))));
    }
}
