package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.PushKind;
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
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String PORTION = """
            SELECT id, source, kind
            FROM (
                SELECT id, source, kind,
                       sum(octet_length(body)) OVER (ORDER BY id) AS bytes,
                       row_number() OVER (ORDER BY id) AS place
                FROM (
                    SELECT id, source, kind, body FROM quarantine
                    WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
                      AND (CAST(:sources AS text[]) IS NULL OR source = ANY (:sources))
                      AND (CAST(:after AS uuid) IS NULL OR id > :after)
                    ORDER BY id
                    LIMIT :limit) AS next) AS sized
            WHERE bytes <= :bytes OR place = 1
            ORDER BY id
            """;
    private static final String REMAINING = """
            SELECT count(*) FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
              AND (CAST(:sources AS text[]) IS NULL OR source = ANY (:sources))
              AND (CAST(:after AS uuid) IS NULL OR id > :after)
            """;
    private static final String ONE = """
            SELECT id, source, kind FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
              AND (CAST(:sources AS text[]) IS NULL OR source = ANY (:sources))
            """;

    private final Jdbi jdbi;

    @Inject
    public ReplayQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The oldest rows of a code, as many as one push may have.
     *
     * @param after last row of the portion before, null for the first
     * @param sources null for all
     */
    ReplayPortion portion(String code, String[] sources, UUID after) {
        return jdbi.withHandle(handle -> {
            List<Row> rows = handle.createQuery(PORTION)
                    .bind("code", code)
                    .bindByType("sources", sources, String[].class)
                    .bindByType("after", after, UUID.class)
                    .bind("limit", BatchBody.MAX_ROWS)
                    .bind("bytes", MOST_BYTES)
                    .map(ReplayQueries::row)
                    .list();
            UUID last = rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
            long remaining = handle.createQuery(REMAINING)
                    .bind("code", code)
                    .bindByType("sources", sources, String[].class)
                    .bindByType("after", last, UUID.class)
                    .mapTo(Long.class)
                    .one();
            return new ReplayPortion(rows, remaining);
        });
    }

    /**
     * One row.
     *
     * @throws NotFoundException when there is none among these sources
     */
    ReplayPortion one(UUID id, String[] sources) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("id", id)
                .bindByType("sources", sources, String[].class)
                .map(ReplayQueries::row)
                .findOne()
                .map(row -> new ReplayPortion(List.of(row), 0))
                .orElseThrow(() -> new NotFoundException("quarantined-row", id)));
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), row.getString("source"), PushKind.valueOf(row.getString("kind")));
    }
}
