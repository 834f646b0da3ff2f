package io.komdir.system;

import io.komdir.local.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services have told on Kafka, collected from the start of the topics. */
final class EventLog implements AutoCloseable {
    /** Keeps the topics of these tests apart from those of other modules on the same broker. */
    static final String PREFIX = "system-" + UUID.randomUUID().toString().substring(0, 8) + ".";

    private final List<Event> seen = new ArrayList<>();
    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers", TestServers.bootstrapServers(),
                    "group.id", "system-tests",
                    "auto.offset.reset", "earliest",
                    "metadata.max.age.ms", "500"),
            new StringDeserializer(),
            new StringDeserializer());

    EventLog() {
        consumer.subscribe(java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(PREFIX) + "komdir\\..*"));
    }

    /** An event by its CloudEvents headers. */
    record Event(String topic, String key, Map<String, String> attributes, String data) {

        static Event of(ConsumerRecord<String, String> record) {
            Map<String, String> attributes = new java.util.HashMap<>();
            record.headers()
                    .forEach(
                            header -> attributes.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            return new Event(record.topic().substring(PREFIX.length()), record.key(), attributes, record.value());
        }

        String attribute(String name) {
            return attributes.get("ce_" + name);
        }
    }

    /** All events of an organization and type that have arrived until now. */
    List<Event> of(String organization, String type) {
        consumer.poll(Duration.ofMillis(300)).forEach(record -> seen.add(Event.of(record)));
        return seen.stream()
                .filter(event -> organization.equals(event.attribute("organization")))
                .filter(event -> type.equals(event.attribute("type")))
                .toList();
    }

    /** Where the topics end whose names begin so: how many records each partition has had. */
    Map<TopicPartition, Long> ends(String topics) {
        List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().startsWith(PREFIX + topics))
                .flatMap(topic -> topic.getValue().stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
