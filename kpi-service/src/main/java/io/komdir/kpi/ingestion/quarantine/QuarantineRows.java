package io.komdir.kpi.ingestion.quarantine;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushVisibility;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.RowErrors;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The quarantine as people and replays see it. Whoever may not see a row does not find it. */
@ApplicationScoped
@Transactional
public class QuarantineRows {
    /** Characters of a body that a list shows; a page may hold a thousand rows. */
    private static final int SHOWN = 4096;

    private static final String LIST = """
            SELECT id, last_seen_batch, batch_id, source, kind, row_number, field, code, arguments, rejected_at, attempts,
                   left(body, :shown) AS body, length(body) > :shown AS body_truncated
            FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true)
              AND (CAST(:code AS text) IS NULL OR code = :code)
              AND %s
              AND (CAST(:after AS uuid) IS NULL OR last_seen_batch < :after)
            ORDER BY last_seen_batch DESC
            LIMIT :limit
            """.formatted(PushVisibility.ROWS);
    private static final String FIND = """
            SELECT *, false AS body_truncated FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
              AND %s
            """.formatted(PushVisibility.ROWS);
    private static final String REMOVE = """
            DELETE FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND id = ANY (:ids)
              AND %s
            """.formatted(PushVisibility.ROWS);
    private static final String LOCK = """
            SELECT id FROM quarantine
            WHERE organization_id = current_setting('komdir.organization', true) AND id = ANY (:ids)
            ORDER BY id
            FOR UPDATE
            """;
    private static final String READ = """
            SELECT q.id, q.batch_id, q.row_number, q.source, q.kind, b.format, q.code, q.body
            FROM quarantine q
            JOIN push_batch b ON b.organization_id = q.organization_id AND b.id = q.batch_id
            WHERE q.organization_id = current_setting('komdir.organization', true) AND q.id = ANY (:ids)
            ORDER BY q.last_seen_batch
            """;
    private static final String FAIL_AGAIN = """
            UPDATE quarantine q
            SET field = r.field, code = r.code, arguments = string_to_array(r.arguments, E'\\x1f'),
                attempts = q.attempts + 1
            FROM unnest(:ids, :fields, :codes, :arguments) AS r (id, field, code, arguments)
            WHERE q.organization_id = current_setting('komdir.organization', true) AND q.id = r.id
            """;

    private final Jdbi jdbi;
    private final RowErrors errors;

    @Inject
    public QuarantineRows(Jdbi jdbi, RowErrors errors) {
        this.jdbi = jdbi;
        this.errors = errors;
    }

    /**
     * A page of rows, newest first.
     *
     * @param code null for all
     * @param visible those that the caller may see
     */
    Page<QuarantineView> list(String code, PushVisibility visible, PageRequest page, Locale locale) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        List<QuarantineView> rows = jdbi.withHandle(handle -> visible.bind(handle.createQuery(LIST))
                .bind("code", code)
                .bindByType("after", after, UUID.class)
                .bind("shown", SHOWN)
                .bind("limit", page.fetch())
                .map((row, context) -> view(row, locale))
                .list());
        return Page.of(rows, page, row -> Cursor.of(row.lastCame()));
    }

    /**
     * One row with its whole body.
     *
     * @throws NotFoundException when there is none among those that the caller may see
     */
    QuarantineView find(UUID id, PushVisibility visible, Locale locale) {
        return jdbi.withHandle(handle -> visible.bind(handle.createQuery(FIND))
                .bind("id", id)
                .map((row, context) -> view(row, locale))
                .findOne()
                .orElseThrow(() -> new NotFoundException("quarantined-row", id)));
    }

    /**
     * Throws a row away.
     *
     * @throws NotFoundException when there is none among those that the caller may see
     */
    public void delete(UUID id, PushVisibility visible) {
        if (remove(List.of(id), visible) == 0) {
            throw new NotFoundException("quarantined-row", id);
        }
    }

    /** Removes rows that are stored now. */
    public void stored(Collection<UUID> ids) {
        remove(ids, PushVisibility.all());
    }

    /** Those of the rows that are still there, in the order in which they came last, locked until the transaction ends. */
    public List<QuarantinedRow> lock(Collection<UUID> ids) {
        List<UUID> locked = jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .mapTo(UUID.class)
                .list());
        return read(locked);
    }

    /** The same without locking them. */
    public List<QuarantinedRow> read(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map((row, context) -> row(row))
                .list());
    }

    /** Gives rows that failed again their new reason. */
    public void failedAgain(Map<UUID, RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<RejectedRow> rejected = List.copyOf(rows.values());
        jdbi.useHandle(handle -> handle.createUpdate(FAIL_AGAIN)
                .bindArray("ids", UUID.class, List.copyOf(rows.keySet()))
                .bindArray(
                        "fields",
                        String.class,
                        rejected.stream().map(row -> row.reason().field()).toList())
                .bindArray(
                        "codes",
                        String.class,
                        rejected.stream().map(row -> row.reason().code()).toList())
                .bindArray(
                        "arguments",
                        String.class,
                        rejected.stream()
                                .map(row -> MessageArguments.join(row.reason().args()))
                                .toList())
                .execute());
    }

    private int remove(Collection<UUID> ids, PushVisibility visible) {
        return jdbi.withHandle(handle -> visible.bind(handle.createUpdate(REMOVE))
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute());
    }

    private QuarantineView view(ResultSet row, Locale locale) throws SQLException {
        String code = row.getString("code");
        String[] arguments = (String[]) row.getArray("arguments").getArray();
        return new QuarantineView(
                row.getObject("id", UUID.class),
                row.getObject("last_seen_batch", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getString("source"),
                PushKind.valueOf(row.getString("kind")),
                row.getInt("row_number"),
                row.getString("field"),
                code,
                errors.message(code, Arrays.asList(arguments), locale),
                row.getString("body"),
                row.getBoolean("body_truncated"),
                row.getObject("rejected_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static QuarantinedRow row(ResultSet row) throws SQLException {
        return new QuarantinedRow(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getInt("row_number"),
                row.getString("source"),
                PushKind.valueOf(row.getString("kind")),
                PushFormat.valueOf(row.getString("format")),
                row.getString("code"),
                row.getString("body"));
    }
}
