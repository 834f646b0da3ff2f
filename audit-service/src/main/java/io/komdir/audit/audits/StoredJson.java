package io.komdir.audit.audits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Values that are kept as {@code jsonb}. */
@ApplicationScoped
class StoredJson {
    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        // What a newer release has added is left out by an older one that still runs beside it.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Null for null. */
    String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }

    /** Null for null. */
    <T> T read(String text, Class<T> type) throws SQLException {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("stored " + type.getSimpleName(), e);
        }
    }
}
