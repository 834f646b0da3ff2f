package io.komdir.audit.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads an event's data leniently: a field that is missing, of another kind or too long is as if it were not there. */
final class EventData {
    /** Characters of a text that are kept. */
    static final int MAX_TEXT = 200;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");
    private static final int MAX_CODES = 20;
    private static final int MAX_DIGITS = 40;

    private final JsonNode data;

    EventData(JsonNode data) {
        this.data = data == null ? MissingNode.getInstance() : data;
    }

    EventData in(String field) {
        return new EventData(data.path(field));
    }

    /** Whether the data has the field as an object. */
    boolean has(String field) {
        return data.path(field).isObject();
    }

    /** The text, cut to {@link #MAX_TEXT} characters; null when there is none. */
    String text(String field) {
        JsonNode value = data.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            return null;
        }
        String text = value.asText();
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
    }

    /** An id or a code, or null when there is none that fits. */
    String id(String field) {
        JsonNode value = data.path(field);
        boolean fits =
                value.isTextual() && !value.asText().isBlank() && value.asText().length() <= Node.MAX_ID;
        return fits ? value.asText() : null;
    }

    /** A code such as {@code BACK_ON_TARGET}, or null for anything else. */
    String code(String field) {
        String text = id(field);
        return text != null && CODE.matcher(text).matches() ? text : null;
    }

    BigDecimal number(String field) {
        JsonNode value = data.path(field);
        if (!value.isNumber() || value.asText().length() > MAX_DIGITS) {
            return null;
        }
        BigDecimal number = value.decimalValue();
        boolean sane = Math.abs(number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        return sane ? number.stripTrailingZeros() : null;
    }

    Integer whole(String field) {
        JsonNode value = data.path(field);
        return value.canConvertToInt() && value.isIntegralNumber() ? value.intValue() : null;
    }

    /** The first codes of an array of texts. */
    List<String> codes(String field) {
        List<String> codes = new ArrayList<>();
        for (JsonNode value : data.path(field)) {
            if (value.isTextual() && value.asText().length() <= Node.MAX_ID && codes.size() < MAX_CODES) {
                codes.add(value.asText());
            }
        }
        return codes;
    }

    /** Two dates as one, {@code from/to}; null unless both are there. */
    String days(String from, String to) {
        String first = text(from);
        String last = text(to);
        return first == null || last == null ? null : first + "/" + last;
    }
}
