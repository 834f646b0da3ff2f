package io.komdir.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.sql.RecordArguments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The outbox rows of one call, for a single INSERT. */
final class OutboxRows {
    private static final String INSERT = """
            INSERT INTO outbox (organization_id, event_id, topic, key, type, subject, time, correlation_id, causation_id,
                                traceparent, dataschema, data)
            SELECT :organization, event.id, event.topic, event.key, event.type, event.subject, :time, :correlation,
                   :causation, :traceparent, event.dataschema, event.data
            FROM unnest(:id, :topic, :key, :type, :subject, :dataSchema, :data) WITH ORDINALITY
                 AS event (id, topic, key, type, subject, dataschema, data, position)
            ORDER BY event.position
            """;

    private final EventTypes types;
    private final ObjectMapper json;
    private final List<Row> rows;

    OutboxRows(List<DomainEvent> events, EventTypes types, ObjectMapper json) {
        this.types = types;
        this.json = json;
        this.rows = events.stream().map(this::row).toList();
    }

    private record Row(
            UUID id, String topic, String key, String type, String subject, String dataSchema, String data) {}

    void insert(Handle handle, Instant time, CausationContext cause) {
        handle.createUpdate(INSERT)
                .bind("time", time)
                .bind("correlation", cause.correlationId())
                .bind("causation", cause.causationId())
                .bind("traceparent", TraceHeader.current())
                .bindNamedArgumentFinder(RecordArguments.arraysOf(Row.class, rows))
                .execute();
    }

    private Row row(DomainEvent event) {
        EventType type = types.require(event.type());
        if (!type.topic().equals(event.topic())) {
            throw new IllegalStateException(event.type() + " is not declared for topic " + event.topic());
        }
        return new Row(
                event.id(), event.topic(), event.key(), event.type(), event.subject(), type.dataSchema(), write(event));
    }

    private String write(DomainEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of " + event.type() + " cannot be written as JSON", e);
        }
    }
}
