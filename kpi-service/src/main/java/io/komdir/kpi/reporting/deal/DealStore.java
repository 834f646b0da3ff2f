package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reporting.deal.DealReader.Pushed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads the table {@code deal} by id; sees the organization in scope only. */
@ApplicationScoped
class DealStore {
    private static final String PUSHED = """
              AND (CAST(:source AS text) IS NULL AND CAST(:caller AS text) IS NULL OR EXISTS (
                  SELECT FROM push_batch b
                  WHERE b.organization_id = d.organization_id AND b.id = d.batch_id
                    AND (CAST(:source AS text) IS NULL OR b.source = :source)
                    AND (CAST(:caller AS text) IS NULL OR b.caller = :caller)))
            """;
    private static final String PAGE = "SELECT " + DealRows.COLUMNS + """
             FROM deal d
            WHERE d.organization_id = current_setting('komdir.organization', true) AND d.id > :after
              AND (CAST(:status AS text) IS NULL OR d.status = :status)
              AND (CAST(:employees AS text[]) IS NULL OR d.employee = ANY (:employees))
            """ + PUSHED + """
            ORDER BY d.id
            LIMIT :limit
            """;
    private static final String FIND = "SELECT " + DealRows.COLUMNS + """
             FROM deal d
            WHERE d.organization_id = current_setting('komdir.organization', true) AND d.id = :id
            """ + PUSHED;

    private final Jdbi jdbi;

    DealStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * By id.
     *
     * @param status null for any
     * @param employees null for anybody's
     * @param pushed with which credential and out of which source
     * @param after the last id seen, {@code ""} to begin with
     */
    List<Deal> page(DealStatus status, Collection<String> employees, Pushed pushed, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("status", status == null ? null : status.name())
                .bindByType("employees", employees == null ? null : employees.toArray(String[]::new), String[].class)
                .bind("source", pushed.source())
                .bind("caller", pushed.credential())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> DealRows.deal(row))
                .list());
    }

    Optional<Deal> find(String id, Pushed pushed) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .bind("source", pushed.source())
                .bind("caller", pushed.credential())
                .map((row, context) -> DealRows.deal(row))
                .findOne());
    }
}
