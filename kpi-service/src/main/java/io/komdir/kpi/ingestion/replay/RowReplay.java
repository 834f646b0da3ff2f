package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushOrigin;
import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.push.CollectedRows;
import io.komdir.kpi.ingestion.push.PushHandler;
import io.komdir.kpi.ingestion.quarantine.QuarantinedRow;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.kpi.ingestion.row.CloudEventsBatch;
import io.komdir.kpi.ingestion.row.NdjsonBatch;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.util.List;

/**
 * Rejected rows of one source and kind that are pushed again.
 *
 * @param quarantined oldest first; the first is row 1 of the push
 */
record RowReplay<R extends Record & PushedRow>(PushHandler<R> kind, List<QuarantinedRow> quarantined) {
    private static final String OTHER_SOURCE = "other-source";

    static <R extends Record & PushedRow> RowReplay<R> of(PushHandler<R> kind, List<QuarantinedRow> quarantined) {
        return new RowReplay<>(kind, quarantined);
    }

    /** What must be there before the transaction. */
    void prepare() {
        kind.prepare(read().rows());
    }

    /** Stores the rows, except where something newer is stored. */
    Outcome store(Push push, Rejections rejections) {
        CollectedRows<R> read = read();
        List<PushOrigin> origins = quarantined.stream()
                .map(row -> new PushOrigin(row.batch(), row.row()))
                .toList();
        return kind.store(
                push, new ParsedRows<>(quarantined.size(), read.rows(), read.rejected(), origins), rejections);
    }

    private CollectedRows<R> read() {
        CollectedRows<R> read = new CollectedRows<>(kind.schema()::read);
        for (int i = 0; i < quarantined.size(); i++) {
            read(quarantined.get(i), i + 1, read);
        }
        return read;
    }

    private void read(QuarantinedRow row, int number, CollectedRows<R> handler) {
        if (row.code().equals(OTHER_SOURCE)) {
            // The event names another source than its push; nothing that can be mended here makes it one of this
            // source.
            handler.unreadable(number, new Violation("source", OTHER_SOURCE, row.source()));
        } else if (row.code().equals(BatchBody.ROW_TOO_LONG)) {
            handler.unreadable(number, BatchBody.rowTooLong());
        } else if (row.format() == PushFormat.CLOUD_EVENTS) {
            readEvent(row, number, handler);
        } else {
            NdjsonBatch.readOne(row.body(), number, kind.schema().fields(), handler);
        }
    }

    private void readEvent(QuarantinedRow row, int number, CollectedRows<R> handler) {
        try {
            CloudEventsBatch.readOne(
                    row.body(), number, kind.schema().cloudEvent().orElseThrow(), handler);
        } catch (BadRequestException e) {
            handler.unreadable(number, new Violation("", "malformed-row"));
        }
    }
}
