package io.komdir.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** JSON that cannot be read, named by field without quoting what was sent. */
final class JsonFailures {
    private static final Map<Class<?>, String> CODES = Map.of(
            Boolean.class, "boolean",
            boolean.class, "boolean",
            Instant.class, "instant",
            LocalDate.class, "date",
            LocalTime.class, "time",
            UUID.class, "uuid",
            YearMonth.class, "month");

    private JsonFailures() {}

    static Problem problem(JsonProcessingException e) {
        if (e instanceof InvalidDefinitionException) {
            return Problem.of(500, "internal-error");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(
                    BadRequestException.field("unknown-property", new Violation(path(unknown), "unknown-property")));
        }
        if (e instanceof MismatchedInputException mismatch && !path(mismatch).isEmpty()) {
            return Problem.of(BadRequestException.field("bad-field", violation(mismatch)));
        }
        if (e instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
            return Problem.of(BadRequestException.field("bad-field", new Violation(path(mapping), "unreadable")));
        }
        if (e instanceof MismatchedInputException mismatch && isFirstValue(mismatch)) {
            boolean list = Collection.class.isAssignableFrom(mismatch.getTargetType());
            return Problem.of(BadRequestException.root(list ? "json-array" : "json-object"));
        }
        var place = e.getLocation();
        return place == null
                ? Problem.of(400, "malformed-json", 1, 1)
                : Problem.of(400, "malformed-json", place.getLineNr(), place.getColumnNr());
    }

    /** Whether JSON of another kind came than the body is to have; a second value behind it is malformed instead. */
    private static boolean isFirstValue(MismatchedInputException e) {
        if (e.getTargetType() == null || !(e.getProcessor() instanceof JsonParser parser)) {
            return false;
        }
        JsonStreamContext context = parser.getParsingContext();
        while (!context.inRoot()) {
            context = context.getParent();
        }
        return context.getCurrentIndex() == 0;
    }

    private static Violation violation(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == null) {
            return new Violation(path(e), "unreadable");
        }
        if (type.isEnum()) {
            return new Violation(path(e), "one-of", String.join(", ", names(type)));
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return new Violation(path(e), "number");
        }
        return new Violation(path(e), CODES.getOrDefault(type, "unreadable"));
    }

    private static String[] names(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            names[i] = ((Enum<?>) constants[i]).name();
        }
        return names;
    }

    /** As people write it: {@code rows[3].value}. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
