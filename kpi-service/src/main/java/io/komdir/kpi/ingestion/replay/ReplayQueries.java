package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushVisibility;
import io.komdir.kpi.ingestion.replay.ReplayPortion.Row;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds the rows to try again. */
@ApplicationScoped
@Transactional
public class ReplayQueries {
    /** Bodies of one portion together; the same bound as of one push. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String PORTION = """
            SELECT id, last_seen_batch, source, kind, caller
            FROM (
                SELECT id, last_seen_batch, source, kind, caller,
                       sum(octet_length(body)) OVER (ORDER BY last_seen_batch) AS bytes,
                       row_number() OVER (ORDER BY last_seen_batch) AS place
                FROM (
                    SELECT id, last_seen_batch, source, kind, caller, body FROM quarantine
                    WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
                      AND %s
                      AND (CAST(:after AS uuid) IS NULL OR last_seen_batch > :after)
                    ORDER BY last_seen_batch
                    LIMIT :limit) AS next) AS sized
            WHERE bytes <= :bytes OR place = 1
            ORDER BY last_seen_batch
            """.formatted(PushVisibility.ROWS);
    private static final String REMAINING = """
            SELECT count(*) FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
              AND %s
              AND last_seen_batch > :after
            """.formatted(PushVisibility.ROWS);
    private static final String ONE = """
            SELECT id, last_seen_batch, source, kind, caller FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
              AND %s
            """.formatted(PushVisibility.ROWS);

    private final Jdbi jdbi;

    @Inject
    public ReplayQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The oldest rows of a code, as many as one push may have.
     *
     * @param after where the portion before ended, null for the first
     * @param visible those that the caller may see
     */
    ReplayPortion portion(String code, PushVisibility visible, UUID after) {
        return jdbi.withHandle(handle -> {
            List<Row> rows = visible.bind(handle.createQuery(PORTION))
                    .bind("code", code)
                    .bindByType("after", after, UUID.class)
                    .bind("limit", BatchBody.MAX_ROWS)
                    .bind("bytes", MAX_BYTES)
                    .map(ReplayQueries::row)
                    .list();
            if (rows.isEmpty()) {
                // Rows that a push adds from here on are for the next call: this one has no place to continue from.
                return new ReplayPortion(rows, 0);
            }
            long remaining = visible.bind(handle.createQuery(REMAINING))
                    .bind("code", code)
                    .bind("after", rows.get(rows.size() - 1).lastCame())
                    .mapTo(Long.class)
                    .one();
            return new ReplayPortion(rows, remaining);
        });
    }

    /**
     * One row.
     *
     * @throws NotFoundException when there is none among those that the caller may see
     */
    ReplayPortion one(UUID id, PushVisibility visible) {
        return jdbi.withHandle(handle -> visible.bind(handle.createQuery(ONE))
                .bind("id", id)
                .map(ReplayQueries::row)
                .findOne()
                .map(row -> new ReplayPortion(List.of(row), 0))
                .orElseThrow(() -> new NotFoundException("quarantined-row", id)));
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("last_seen_batch", UUID.class),
                row.getString("source"),
                PushKind.valueOf(row.getString("kind")),
                row.getString("caller"));
    }
}
