package io.komdir.kpi.ingestion.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JSON objects into rows token by token. Numbers stay text, so that nothing of their digits is lost; a field of the
 * wrong type is the row's error and not the batch's.
 */
final class JsonRows {
    /** A number is read as text first, so its length needs no limit of its own; the body has one. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonRows() {}

    /**
     * Reads the object whose start was read last.
     *
     * @return why the object is none of this shape; the parser then stands inside of it
     */
    static Optional<Violation> read(JsonParser json, RawRow row, RowSchema schema) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            int field = schema.index(name);
            if (field < 0) {
                return Optional.of(new Violation(clean(name), "unknown-property", clean(name)));
            }
            if (!row.markPresent(field)) {
                return Optional.of(new Violation(name, "duplicate-property", name));
            }
            value(json, row, field);
        }
        return Optional.empty();
    }

    private static void value(JsonParser json, RawRow row, int field) throws IOException {
        JsonToken token = json.nextToken();
        switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> row.put(field, json.getText());
            case VALUE_NULL -> row.put(field, null);
            default -> {
                json.skipChildren();
                row.markNonScalar(field);
            }
        }
    }

    /** A name that may be told back: short and printable. */
    static String clean(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= 64 ? printable : printable.substring(0, 64);
    }

    /** Refuses a body that is JSON, but not what was expected; one that is empty is no JSON. */
    static void requireRoot(boolean expected, JsonParser json, String word) {
        if (!expected) {
            throw json.currentToken() == null
                    ? new BadRequestException("malformed-json", 1, 1)
                    : BadRequestException.root(word);
        }
    }

    /** Refuses a body with something behind its one value. */
    static void requireEnd(JsonParser json) throws IOException {
        if (json.nextToken() != null) {
            var place = json.currentTokenLocation();
            throw new BadRequestException("malformed-json", place.getLineNr(), place.getColumnNr());
        }
    }

    static int offset(JsonParser json) {
        return (int) json.currentLocation().getByteOffset();
    }

    static int tokenOffset(JsonParser json) {
        return (int) json.currentTokenLocation().getByteOffset();
    }

    /** The whole body is refused, with the place where it stops being JSON. */
    static BadRequestException malformed(JsonProcessingException e) {
        var place = e.getLocation();
        return place == null
                ? new BadRequestException("malformed-json", 1, 1)
                : new BadRequestException("malformed-json", place.getLineNr(), place.getColumnNr());
    }
}
