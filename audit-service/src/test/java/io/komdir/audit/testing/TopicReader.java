package io.komdir.audit.testing;

import io.komdir.local.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start. */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;

    /** @param topic name without the prefix of the test run */
    public TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.bootstrapServers(),
                        "group.id",
                        "reader-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(TestServers.topicPrefix() + topic));
    }

    /** The first event of the organization; fails when none comes in 30 s. */
    public ConsumerRecord<String, String> firstOf(String organization) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                var of = record.headers().lastHeader("ce_organization");
                if (of != null && new String(of.value(), StandardCharsets.UTF_8).equals(organization)) {
                    return record;
                }
            }
        }
        throw new AssertionError("no event of " + organization + " within " + PATIENCE);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
