package io.komdir.platform.events;

import io.komdir.platform.ids.Ids;
import java.util.Objects;
import java.util.UUID;

/**
 * What happened, as its service publishes it. Organization, time and the chain of causes are added by the {@link Outbox}.
 *
 * @param id the event's own id; what follows from the event later names it as its cause, see {@link CausationContext}
 * @param topic Kafka topic as the event contract names it, without the configured prefix
 * @param key Kafka key; events of one key arrive in the order in which their transactions changed the aggregate
 * @param type for example {@code io.komdir.kpi.closing.day.closed.v1}; must be declared in {@code events/<type>.json}
 * @param subject the aggregate, for example {@code employee:u17}
 * @param data the payload, written as JSON
 */
public record DomainEvent(UUID id, String topic, String key, String type, String subject, Object data) {
    public DomainEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(data, "data");
    }

    /** A new event. */
    public DomainEvent(String topic, String key, String type, String subject, Object data) {
        this(Ids.next(), topic, key, type, subject, data);
    }
}
