package io.komdir.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The columns of the outbox rows of one call, for a single INSERT. */
final class OutboxRows {
    private static final String INSERT = """
            INSERT INTO outbox (organization_id, event_id, topic, key, type, subject, time, correlation_id, causation_id,
                                traceparent, dataschema, data)
            SELECT :organization, event.id, event.topic, event.key, event.type, event.subject, :time, :correlation,
                   :causation, :traceparent, event.dataschema, event.data
            FROM unnest(:ids, :topics, :keys, :types, :subjects, :schemas, :data) WITH ORDINALITY
                 AS event (id, topic, key, type, subject, dataschema, data, position)
            ORDER BY event.position
            """;

    private final List<DomainEvent> events;
    private final EventTypes types;
    private final ObjectMapper json;

    OutboxRows(List<DomainEvent> events, EventTypes types, ObjectMapper json) {
        this.events = events;
        this.types = types;
        this.json = json;
        events.forEach(this::requireDeclared);
    }

    void insert(Handle handle, String organization, java.time.Instant time, CausationContext cause) {
        handle.createUpdate(INSERT)
                .bind("organization", organization)
                .bind("time", time)
                .bind("correlation", cause.correlationId())
                .bind("causation", cause.causationId())
                .bind("traceparent", TraceHeader.current())
                .bindArray(
                        "ids", UUID.class, events.stream().map(DomainEvent::id).toList())
                .bindArray("topics", String.class, column(DomainEvent::topic))
                .bindArray("keys", String.class, column(DomainEvent::key))
                .bindArray("types", String.class, column(DomainEvent::type))
                .bindArray("subjects", String.class, column(DomainEvent::subject))
                .bindArray(
                        "schemas",
                        String.class,
                        column(event -> types.require(event.type()).dataSchema()))
                .bindArray("data", String.class, column(this::write))
                .execute();
    }

    private void requireDeclared(DomainEvent event) {
        if (!types.require(event.type()).topic().equals(event.topic())) {
            throw new IllegalStateException(event.type() + " is not declared for topic " + event.topic());
        }
    }

    private List<String> column(java.util.function.Function<DomainEvent, String> value) {
        return events.stream().map(value).toList();
    }

    private String write(DomainEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of " + event.type() + " cannot be written as JSON", e);
        }
    }
}
