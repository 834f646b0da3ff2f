package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.kpi.ingestion.row.CloudEventsBatch;
import io.komdir.kpi.ingestion.row.CsvBatch;
import io.komdir.kpi.ingestion.row.JsonBatch;
import io.komdir.kpi.ingestion.row.NdjsonBatch;
import io.komdir.kpi.ingestion.row.ReadBatch;
import io.komdir.kpi.ingestion.row.RowBodies;
import io.komdir.kpi.ingestion.row.RowSchema;
import java.util.Optional;

/**
 * The body of a push after reading.
 *
 * @param source what the body says about the source of its rows
 * @param bodies the rows as they came
 */
record ParsedPush<R extends Record & PushedRow>(Optional<String> source, ParsedRows<R> rows, RowBodies bodies) {

    /**
     * Reads the body.
     *
     * @param ownSource whether CloudEvents say their source themselves
     */
    static <R extends Record & PushedRow> ParsedPush<R> of(
            PushHandler<R> kind, PushFormat format, boolean ownSource, byte[] body) {
        BatchBody.requireText(body);
        return format == PushFormat.CLOUD_EVENTS ? events(kind, ownSource, body) : rows(kind, format, body);
    }

    private static <R extends Record & PushedRow> ParsedPush<R> rows(
            PushHandler<R> kind, PushFormat format, byte[] body) {
        CollectedRows<R> collected = new CollectedRows<>(kind.schema()::read);
        ReadBatch read = switch (format) {
            case NDJSON -> NdjsonBatch.read(body, kind.schema().fields(), collected);
            case CSV -> CsvBatch.read(body, kind.schema().fields(), collected);
            default -> JsonBatch.read(body, kind.schema().fields(), collected);
        };
        return new ParsedPush<>(read.source(), parsed(read, collected), read.bodies());
    }

    private static <R extends Record & PushedRow> ParsedPush<R> events(
            PushHandler<R> kind, boolean ownSource, byte[] body) {
        RowSchema schema = kind.schema().cloudEvent().orElseThrow();
        EventSource source = new EventSource(schema);
        CollectedRows<R> collected = new CollectedRows<>((raw, parser) -> {
            if (ownSource) {
                source.check(raw, parser);
            }
            return kind.schema().read(raw, parser);
        });
        ReadBatch read = CloudEventsBatch.read(body, schema, collected);
        return new ParsedPush<>(source.named(), parsed(read, collected), read.bodies());
    }

    private static <R extends Record & PushedRow> ParsedRows<R> parsed(ReadBatch read, CollectedRows<R> collected) {
        return new ParsedRows<>(read.rows(), collected.rows(), collected.rejected());
    }
}
