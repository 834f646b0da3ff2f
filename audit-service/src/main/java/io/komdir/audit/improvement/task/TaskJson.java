package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads and writes what the table {@code task} keeps as JSON. */
@ApplicationScoped
class TaskJson {
    private final ObjectMapper mapper;

    TaskJson(ObjectMapper mapper) {
        // What a newer release has added is left out by an older one that still runs beside it.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    EffectTask effectTask(ResultSet row) throws SQLException {
        TaskDocument task = read(row.getString("document"), TaskDocument.class);
        return new EffectTask(
                task.task(),
                task.status(),
                task.started() == null ? null : task.started().on(),
                task.completed() == null ? null : task.completed().on(),
                task.completed() == null ? null : task.completed().effectWorkingDays(),
                task.completed() == null ? null : task.completed().effectMinimumCount(),
                task.expectedEffect().in(task.funnel()),
                row.getObject("correlation_id", UUID.class),
                row.getObject("completed_event", UUID.class),
                tree(row.getString("effect")),
                row.getObject("effect_event", UUID.class));
    }
}
