package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.EventSender;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends events of any type to any topic, the way a relay would, for chains that a test makes up. */
public final class PublishedEvents implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventSender sender = new EventSender();

    /**
     * An event with its attributes.
     *
     * @param topic without the prefix of the test run
     * @param type full name with version
     */
    public record Published(
            UUID id,
            String topic,
            String type,
            String organization,
            String subject,
            Instant time,
            UUID correlation,
            UUID causation,
            ObjectNode data) {

        /** A first cause: a person's request, or a day that was closed. */
        public static Published first(
                String organization, String topic, String type, String subject, Instant time, Map<String, ?> data) {
            UUID request = UUID.randomUUID();
            return new Published(
                    UUID.randomUUID(), topic, type, organization, subject, time, request, request, object(data));
        }

        /** What follows from this event a minute later. */
        public Published then(String nextTopic, String nextType, String nextSubject, Map<String, ?> nextData) {
            return new Published(
                    UUID.randomUUID(),
                    nextTopic,
                    nextType,
                    organization,
                    nextSubject,
                    time.plusSeconds(60),
                    correlation,
                    id,
                    object(nextData));
        }

        /** The same event, as if another organization published it. */
        public Published of(String other) {
            return new Published(id, topic, type, other, subject, time, correlation, causation, data);
        }

        public Published ofType(String otherType) {
            return new Published(
                    UUID.randomUUID(), topic, otherType, organization, subject, time, correlation, causation, data);
        }

        /** Another event, with this data. */
        public Published saying(ObjectNode other) {
            return new Published(
                    UUID.randomUUID(), topic, type, organization, subject, time, correlation, causation, other);
        }

        private static ObjectNode object(Map<String, ?> data) {
            return JSON.valueToTree(data);
        }
    }

    /** Returns when the broker has all of them, in this order. */
    public void send(Published... events) {
        for (Published event : events) {
            send(event);
        }
    }

    private void send(Published event) {
        Map<String, String> attributes = Map.ofEntries(
                Map.entry("specversion", "1.0"),
                Map.entry("id", event.id().toString()),
                Map.entry("source", event.topic().replaceFirst("komdir\\.([a-z]+)\\..*", "/$1-service")),
                Map.entry("type", event.type()),
                Map.entry("subject", event.subject()),
                Map.entry("time", event.time().toString()),
                Map.entry("dataschema", "urn:komdir:schema:" + event.type()),
                Map.entry("organization", event.organization()),
                Map.entry("correlationid", event.correlation().toString()),
                Map.entry("causationid", event.causation().toString()));
        sender.send(
                event.topic(),
                event.organization() + "/" + event.subject(),
                attributes,
                event.data().toString());
    }

    @Override
    public void close() {
        sender.close();
    }
}
