package io.komdir.kpi.ingestion.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.komdir.platform.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code application/x-ndjson}: a JSON object on each line. Empty lines are skipped and not counted; a line that is no such
 * object is an unreadable row, since the next line can be read all the same.
 */
public final class NdjsonBatch {
    private final byte[] body;
    private final RowSchema schema;
    private final RowHandler handler;
    private final RowOffsets offsets;
    private final RawRow row;

    private NdjsonBatch(byte[] body, RowSchema schema, RowHandler handler) {
        this.body = body;
        this.schema = schema;
        this.handler = handler;
        this.offsets = new RowOffsets(body);
        this.row = new RawRow(schema);
    }

    /** Hands out all rows of the body. */
    public static ReadBatch read(byte[] body, RowSchema schema, RowHandler handler) {
        NdjsonBatch batch = new NdjsonBatch(body, schema, handler);
        int from = BatchBody.textStart(body);
        while (from < body.length) {
            int end = endOfLine(body, from);
            if (!blank(body, from, end)) {
                batch.line(from, end);
            }
            from = end + 1;
        }
        return new ReadBatch(Optional.empty(), batch.offsets.count(), batch.offsets);
    }

    /**
     * Hands out one row that was pushed before.
     *
     * @param number its place in the batch, from 1
     */
    public static void readOne(String object, int number, RowSchema schema, RowHandler handler) {
        byte[] body = object.getBytes(StandardCharsets.UTF_8);
        NdjsonBatch batch = new NdjsonBatch(body, schema, handler);
        batch.handOut(number, 0, body.length);
    }

    private void line(int from, int end) {
        int number = BatchBody.next(offsets.count());
        offsets.add(from, end);
        if (offsets.tooLong()) {
            handler.unreadable(number, BatchBody.rowTooLong());
        } else {
            handOut(number, from, end);
        }
    }

    private void handOut(int number, int from, int end) {
        row.start(number);
        Optional<Violation> wrong = parse(from, end);
        if (wrong.isPresent()) {
            handler.unreadable(number, wrong.get());
        } else {
            handler.row(row);
        }
    }

    private Optional<Violation> parse(int from, int end) {
        try (JsonParser json = JsonRows.FACTORY.createParser(body, from, end - from)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of(malformed());
            }
            Optional<Violation> wrong = JsonRows.read(json, row, schema);
            return wrong.isPresent() || json.nextToken() == null ? wrong : Optional.of(malformed());
        } catch (JsonProcessingException e) {
            return Optional.of(malformed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Violation malformed() {
        return new Violation("", "malformed-row");
    }

    private static int endOfLine(byte[] body, int from) {
        int end = from;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean blank(byte[] body, int from, int end) {
        for (int i = from; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
