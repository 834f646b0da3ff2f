package io.komdir.kpi.ingestion.batch;

import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushVisibility;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads receipts, newest first, and the freshness of sources. */
@ApplicationScoped
@Transactional
public class BatchList {
    private static final String LIST = """
            SELECT * FROM push_batch
            WHERE organization_id = current_setting('komdir.organization', true)
              AND %s
              AND (CAST(:after AS uuid) IS NULL OR id < :after)
            ORDER BY id DESC
            LIMIT :limit
            """.formatted(PushVisibility.ROWS);
    private static final String FIND = """
            SELECT * FROM push_batch
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
              AND %s
            """.formatted(PushVisibility.ROWS);
    private static final String FRESHNESS = """
            SELECT source, kind, last_push_at, last_batch_id, last_day FROM source_freshness
            WHERE organization_id = current_setting('komdir.organization', true)
              AND (CAST(:sources AS text[]) IS NULL OR source = ANY (:sources))
              AND (CAST(:source AS text) IS NULL OR (source, kind) > (:source, :kind))
            ORDER BY source, kind
            LIMIT :limit
            """;

    private final Jdbi jdbi;

    @Inject
    public BatchList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A page of receipts.
     *
     * @param visible those that the caller may see
     */
    Page<BatchView> list(PushVisibility visible, PageRequest page) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        List<BatchView> rows = jdbi.withHandle(handle -> visible.bind(handle.createQuery(LIST))
                .bindByType("after", after, UUID.class)
                .bind("limit", page.fetch())
                .map((row, context) -> BatchView.of(row))
                .list());
        return Page.of(rows, page, row -> Cursor.of(row.batch()));
    }

    /**
     * One receipt.
     *
     * @throws NotFoundException when there is none among those that the caller may see
     */
    BatchView find(UUID id, PushVisibility visible) {
        return jdbi.withHandle(handle -> visible.bind(handle.createQuery(FIND))
                .bind("id", id)
                .map((row, context) -> BatchView.of(row))
                .findOne()
                .orElseThrow(() -> new NotFoundException("batch", id)));
    }

    /** A page of sources, by name and kind. */
    Page<FreshnessView> freshness(String[] sources, PageRequest page) {
        String source = page.after().map(cursor -> cursor.text(0)).orElse(null);
        String kind = page.after().map(cursor -> cursor.text(1)).orElse(null);
        List<FreshnessView> rows = jdbi.withHandle(handle -> handle.createQuery(FRESHNESS)
                .bindByType("sources", sources, String[].class)
                .bind("source", source)
                .bind("kind", kind)
                .bind("limit", page.fetch())
                .map(BatchList::fresh)
                .list());
        return Page.of(rows, page, row -> Cursor.of(row.source(), row.kind()));
    }

    private static FreshnessView fresh(ResultSet row, StatementContext context) throws SQLException {
        return new FreshnessView(
                row.getString("source"),
                PushKind.valueOf(row.getString("kind")),
                row.getObject("last_push_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_batch_id", UUID.class),
                row.getObject("last_day", LocalDate.class));
    }
}
