package io.komdir.kpi.ingestion.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * CloudEvents 1.0 in their JSON format: an array of events, or one event. The attributes {@code id}, {@code source} and
 * {@code time} and the members of {@code data} become fields of the row; other attributes, extensions among them, are
 * allowed and ignored.
 */
public final class CloudEventsBatch {
    private static final String VERSION = "1.0";

    private final RowSchema schema;
    private final RowSchema dataSchema;
    private final RowHandler handler;
    private final RowOffsets offsets;
    private final RawRow row;
    private boolean version;

    private CloudEventsBatch(byte[] body, RowSchema schema, RowHandler handler) {
        this.schema = schema;
        this.dataSchema = schema.eventData();
        this.handler = handler;
        this.offsets = new RowOffsets(body);
        this.row = new RawRow(schema);
    }

    /**
     * Hands out all events of the body.
     *
     * @param schema names {@code id}, {@code source}, {@code time} and what {@code data} may hold
     * @throws BadRequestException when the body is not JSON, no event, or has an unknown property in {@code data}
     */
    public static ReadBatch read(byte[] body, RowSchema schema, RowHandler handler) {
        CloudEventsBatch batch = new CloudEventsBatch(body, schema, handler);
        int from = BatchBody.textStart(body);
        try (JsonParser json = JsonRows.FACTORY.createParser(body, from, body.length - from)) {
            batch.readAll(json, from);
        } catch (JsonProcessingException e) {
            throw JsonRows.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadBatch(Optional.empty(), batch.offsets.count(), batch.offsets);
    }

    /**
     * Hands out one event that was pushed before.
     *
     * @param number its place in the batch, from 1
     * @throws BadRequestException as above
     */
    public static void readOne(String event, int number, RowSchema schema, RowHandler handler) {
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        CloudEventsBatch batch = new CloudEventsBatch(body, schema, handler);
        try (JsonParser json = JsonRows.FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("");
            }
            batch.event(json, 0, number);
        } catch (JsonProcessingException e) {
            throw JsonRows.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(JsonParser json, int base) throws IOException {
        JsonToken root = json.nextToken();
        JsonRows.requireRoot(root == JsonToken.START_OBJECT || root == JsonToken.START_ARRAY, json, "cloud-events");
        if (root == JsonToken.START_OBJECT) {
            event(json, base, 1);
        } else {
            readList(json, base);
        }
        JsonRows.requireEnd(json);
    }

    private void readList(JsonParser json, int base) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int number = BatchBody.next(offsets.count());
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw unreadable(path(number));
            }
            event(json, base, number);
        }
    }

    private void event(JsonParser json, int base, int number) throws IOException {
        int from = base + JsonRows.tokenOffset(json);
        row.start(number);
        version = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            attribute(json, json.currentName(), number);
        }
        offsets.add(from, base + JsonRows.offset(json));
        if (offsets.tooLong()) {
            handler.unreadable(number, BatchBody.rowTooLong());
        } else if (version) {
            handler.row(row);
        } else {
            handler.unreadable(number, new Violation("specversion", "one-of", VERSION));
        }
    }

    private void attribute(JsonParser json, String name, int number) throws IOException {
        JsonToken token = json.nextToken();
        switch (name) {
            case "specversion" -> version = token == JsonToken.VALUE_STRING && VERSION.equals(json.getText());
            case "id", "source", "time" -> text(json, name, number);
            case "data" -> data(json, number);
            default -> json.skipChildren();
        }
    }

    private void text(JsonParser json, String name, int number) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING || !row.markPresent(schema.index(name))) {
            throw unreadable(path(number) + '.' + name);
        }
        row.put(schema.index(name), json.getText());
    }

    private void data(JsonParser json, int number) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unreadable(path(number) + ".data");
        }
        Optional<Violation> wrong = JsonRows.read(json, row, dataSchema);
        if (wrong.isPresent()) {
            String property = path(number) + ".data." + wrong.get().field();
            throw BadRequestException.field(
                    wrong.get().code(), new Violation(property, wrong.get().code()));
        }
    }

    private static String path(int number) {
        return "[" + (number - 1) + "]";
    }

    private static BadRequestException unreadable(String path) {
        return BadRequestException.field("bad-field", new Violation(path, "unreadable"));
    }
}
