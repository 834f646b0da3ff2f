package io.komdir.kpi.reference.hire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code hire}; sees those of the organization in scope only. */
@ApplicationScoped
class HireStore {
    private static final TypeReference<List<Violation>> PROBLEMS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT employee, version, vacancy, document, problems, correlation_id, event_id, received_at
            FROM hire WHERE organization_id = current_setting('komdir.organization', true)
            """;
    private static final String ONE = SELECT + " AND employee = :employee";
    private static final String PAGE = SELECT + """
              AND employee > :after AND (CAST(:problems AS boolean) IS NULL OR :problems = (document IS NOT NULL))
            ORDER BY employee LIMIT :limit
            """;
    private static final String SAVE = """
            INSERT INTO hire (organization_id, employee, version, vacancy, document, problems, correlation_id, event_id, received_at)
            VALUES (current_setting('komdir.organization', true), :employee, :version, :vacancy, CAST(:document AS jsonb),
                CAST(:problems AS jsonb), :correlation, :event, :receivedAt)
            ON CONFLICT ON CONSTRAINT pk_hire DO UPDATE SET
                version = EXCLUDED.version, vacancy = EXCLUDED.vacancy, document = EXCLUDED.document, problems = EXCLUDED.problems,
                correlation_id = EXCLUDED.correlation_id, event_id = EXCLUDED.event_id, received_at = EXCLUDED.received_at
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    HireStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        // What a newer release has added is left out by an older one that still runs beside it.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Optional<Hire> find(String employee) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("employee", employee)
                .map(this::hire)
                .findOne());
    }

    /**
     * By the employee's code, those after {@code after}.
     *
     * @param problems only those with problems, or only the others; null for all
     */
    List<Hire> page(Boolean problems, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("problems", problems)
                .bind("after", after)
                .bind("limit", limit)
                .map(this::hire)
                .list());
    }

    void save(Hire hire) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("employee", hire.employee())
                .bind("version", hire.version())
                .bind("vacancy", hire.vacancy())
                .bind("document", hire.document() == null ? null : written(hire.document()))
                .bind("problems", written(hire.problems()))
                .bind("correlation", hire.correlationId())
                .bind("event", hire.eventId())
                .bind("receivedAt", Timestamp.from(hire.receivedAt()))
                .execute());
    }

    private Hire hire(ResultSet row, StatementContext context) throws SQLException {
        String document = row.getString("document");
        try {
            return new Hire(
                    row.getString("employee"),
                    row.getInt("version"),
                    row.getObject("vacancy", UUID.class),
                    document == null ? null : json.readValue(document, EmployeeHiredEvent.class),
                    json.readValue(row.getString("problems"), PROBLEMS),
                    row.getObject("correlation_id", UUID.class),
                    row.getObject("event_id", UUID.class),
                    row.getTimestamp("received_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
