package io.komdir.kpi.reference.hire;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The hires of the organization in scope. */
@ApplicationScoped
class HireQueries {
    private static final String FIND = """
            SELECT employee, version, vacancy, document, problems, correlation_id, event_id, received_at
            FROM hire
            WHERE organization_id = :organization AND employee = :employee
            """;
    private static final String PAGE = """
            SELECT employee, version, vacancy, document, problems, correlation_id, event_id, received_at
            FROM hire
            WHERE organization_id = :organization AND employee > :after
              AND (CAST(:problems AS boolean) IS NULL OR :problems = (document IS NOT NULL))
            ORDER BY employee
            LIMIT :limit
            """;
    private static final String SAVE = """
            INSERT INTO hire (organization_id, employee, version, vacancy, document, problems, correlation_id, event_id,
                received_at)
            VALUES (:organization, :employee, :version, :vacancy, :document, :problems, :correlationId, :eventId,
                :receivedAt)
            ON CONFLICT ON CONSTRAINT pk_hire DO UPDATE SET
                version = EXCLUDED.version, vacancy = EXCLUDED.vacancy, document = EXCLUDED.document,
                problems = EXCLUDED.problems, correlation_id = EXCLUDED.correlation_id, event_id = EXCLUDED.event_id,
                received_at = EXCLUDED.received_at
            """;

    private final Jdbi jdbi;

    HireQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Hire> find(String employee) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("employee", employee)
                .mapTo(Hire.class)
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
                .mapTo(Hire.class)
                .list());
    }

    void save(Hire hire) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bindNamedArgumentFinder(RecordArguments.of(hire))
                .execute());
    }
}
