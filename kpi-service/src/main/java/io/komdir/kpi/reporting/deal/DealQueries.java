package io.komdir.kpi.reporting.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the table {@code deal} by id; sees the organization in scope only. */
@ApplicationScoped
class DealQueries {
    private static final String SELECT = """
            SELECT d.id, d.customer, d.employee, d.funnel, d.stage, d.stage_entered_at, d.amount, d.next_step_at, d.status
            FROM deal d
            WHERE d.organization_id = current_setting('komdir.organization', true)
              AND (CAST(:source AS text) IS NULL AND CAST(:caller AS text) IS NULL OR EXISTS (
                  SELECT FROM push_batch b
                  WHERE b.organization_id = d.organization_id AND b.id = d.batch_id
                    AND (CAST(:source AS text) IS NULL OR b.source = :source)
                    AND (CAST(:caller AS text) IS NULL OR b.caller = :caller)))
            """;
    private static final String PAGE = SELECT + """
              AND d.id > :after
              AND (CAST(:status AS text) IS NULL OR d.status = :status)
              AND (CAST(:employees AS text[]) IS NULL OR d.employee = ANY (:employees))
            ORDER BY d.id
            LIMIT :limit
            """;
    private static final String FIND = SELECT + " AND d.id = :id";

    private final Jdbi jdbi;

    DealQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The last push of visible deals.
     *
     * @param source null for any
     * @param caller credential; null for any
     */
    public record PushFilter(String source, String caller) {}

    /**
     * A page by id.
     *
     * @param status null for any
     * @param employees codes of the owners; null for all
     * @param after the last id before the page, {@code ""} for the first page
     */
    List<Deal> page(DealStatus status, Collection<String> employees, PushFilter pushed, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bindMethods(pushed)
                .bind("status", status)
                .bindByType("employees", employees == null ? null : employees.toArray(String[]::new), String[].class)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Deal.class))
                .list());
    }

    Optional<Deal> find(String id, PushFilter pushed) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bindMethods(pushed)
                .bind("id", id)
                .map(ConstructorMapper.of(Deal.class))
                .findOne());
    }
}
