package io.komdir.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings the records of a topic to the handlers of a consumer: each event has its effect exactly once, for its own
 * organization, as part of its trace and of its chain of causes.
 *
 * <p>A type that no handler was named for is counted and ignored. Another version of a handled type, a malformed event
 * and a broken rule are a {@link PermanentEventException}: with the failure strategy {@code komdir} the record goes to
 * the dead-letter queue {@code <topic>.dlq}. A failure that may pass is retried for a bounded time. Everything else, and
 * a failure that did not pass, leaves this method as it is: the channel stops and readiness turns red, so that nothing
 * is lost.
 *
 * <p>A processor is described once, in the constructor of its consumer; after that it is safe for any thread.
 */
public final class EventProcessor {
    private final String consumer;
    private final EventProcessors parts;
    private final Map<String, TypedHandler<?>> handlers;
    private final Set<String> handledBases;

    EventProcessor(String consumer, EventProcessors parts) {
        this(consumer, parts, Map.of());
    }

    private EventProcessor(String consumer, EventProcessors parts, Map<String, TypedHandler<?>> handlers) {
        this.consumer = consumer;
        this.parts = parts;
        this.handlers = Map.copyOf(handlers);
        Set<String> bases = new HashSet<>();
        handlers.keySet().forEach(type -> bases.add(EventType.baseOf(type)));
        this.handledBases = Collections.unmodifiableSet(bases);
    }

    /**
     * A processor that handles one more type of event.
     *
     * @param type full name with version, for example {@code io.komdir.kpi.closing.deviation.detected.v1}
     * @param data the consumer's own record; unknown fields of the event are left out
     * @throws IllegalArgumentException when the type already has a handler or is not a name of a type
     */
    public <D> EventProcessor on(String type, Class<D> data, EventHandler<D> handler) {
        Map<String, TypedHandler<?>> more = new HashMap<>(handlers);
        if (more.put(type, new TypedHandler<>(data, handler)) != null) {
            throw new IllegalArgumentException(type + " already has a handler");
        }
        return new EventProcessor(consumer, parts, more);
    }

    /** Handles one record and returns when its effect is committed, or when there is nothing to do. Blocks. */
    public void process(ConsumerRecord<String, String> record) {
        try {
            parts.metrics().count(consumer, outcomeOf(record));
        } catch (PermanentEventException e) {
            parts.metrics().count(consumer, EventOutcome.DEAD_LETTERED);
            throw e;
        } catch (RuntimeException e) {
            parts.metrics().count(consumer, EventOutcome.STOPPED);
            throw e;
        }
    }

    private EventOutcome outcomeOf(ConsumerRecord<String, String> record) {
        CloudEventRecord raw = new CloudEventRecord(record, parts.json());
        String type = raw.type();
        if (!EventType.isName(type) || !handledBases.contains(EventType.baseOf(type))) {
            return EventOutcome.IGNORED;
        }
        TypedHandler<?> handler = handlers.get(type);
        if (handler == null) {
            throw new PermanentEventException("unknown version of a type of event: " + type);
        }
        return handle(handler, raw.event(), raw.traceparent());
    }

    private <D> EventOutcome handle(TypedHandler<D> typed, ReceivedEvent event, String traceparent) {
        D data = read(event, typed.data());
        return parts.retry()
                .call(() -> parts.transaction()
                        .run(consumer, event, traceparent, () -> typed.handler().handle(event, data)));
    }

    private <D> D read(ReceivedEvent event, Class<D> type) {
        try {
            return parts.json().treeToValue(event.data(), type);
        } catch (JsonProcessingException e) {
            throw new PermanentEventException("data does not fit " + event.type() + ": " + e.getOriginalMessage(), e);
        }
    }

    private record TypedHandler<D>(Class<D> data, EventHandler<D> handler) {}
}
