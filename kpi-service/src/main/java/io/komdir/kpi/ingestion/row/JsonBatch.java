package io.komdir.kpi.ingestion.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * {@code application/json}: {@code {"source":"…","rows":[{…}]}}, in any order. What is not JSON, not of this structure or
 * has an unknown property refuses the whole body.
 */
public final class JsonBatch {
    private final RowSchema schema;
    private final RowHandler handler;
    private final RowOffsets offsets;
    private final RawRow row;
    private String source;
    private boolean listed;

    private JsonBatch(byte[] body, RowSchema schema, RowHandler handler) {
        this.schema = schema;
        this.handler = handler;
        this.offsets = new RowOffsets(body);
        this.row = new RawRow(schema);
    }

    /**
     * Hands out all rows of the body.
     *
     * @throws BadRequestException when the body is not JSON or not of this structure
     */
    public static ReadBatch read(byte[] body, RowSchema schema, RowHandler handler) {
        JsonBatch batch = new JsonBatch(body, schema, handler);
        int from = BatchBody.textStart(body);
        try (JsonParser json = JsonRows.FACTORY.createParser(body, from, body.length - from)) {
            batch.readAll(json, from);
        } catch (JsonProcessingException e) {
            throw JsonRows.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadBatch(Optional.ofNullable(batch.source), batch.offsets.count(), batch.offsets);
    }

    private void readAll(JsonParser json, int base) throws IOException {
        JsonRows.requireRoot(json.nextToken() == JsonToken.START_OBJECT, json, "json-object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (name.equals("source") && source == null) {
                source = sourceText(json);
            } else if (name.equals(schema.list()) && !listed) {
                readList(json, base);
            } else {
                boolean existing = name.equals("source") || name.equals(schema.list());
                throw rejectedRows(
                        "", new Violation(JsonRows.clean(name), existing ? "duplicate-property" : "unknown-property"));
            }
        }
        JsonRows.requireEnd(json);
    }

    private static String sourceText(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(token, JsonToken.VALUE_STRING, "source");
        return json.getText();
    }

    private void readList(JsonParser json, int base) throws IOException {
        listed = true;
        expect(json.nextToken(), JsonToken.START_ARRAY, schema.list());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int number = BatchBody.next(offsets.count());
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw BadRequestException.field("bad-field", new Violation(path(number), "unreadable"));
            }
            int from = base + JsonRows.tokenOffset(json);
            row.start(number);
            Optional<Violation> wrong = JsonRows.read(json, row, schema);
            if (wrong.isPresent()) {
                throw rejectedRows(path(number) + '.', wrong.get());
            }
            offsets.add(from, base + JsonRows.offset(json));
            if (offsets.tooLong()) {
                handler.unreadable(number, BatchBody.rowTooLong());
            } else {
                handler.row(row);
            }
        }
    }

    /** As problems name a row, by its index in the array. */
    private String path(int number) {
        return schema.list() + '[' + (number - 1) + ']';
    }

    private static void expect(JsonToken token, JsonToken expected, String path) {
        if (token != expected) {
            throw BadRequestException.field("bad-field", new Violation(path, "unreadable"));
        }
    }

    private static BadRequestException rejectedRows(String path, Violation wrong) {
        return BadRequestException.field(wrong.code(), new Violation(path + wrong.field(), wrong.code()));
    }
}
