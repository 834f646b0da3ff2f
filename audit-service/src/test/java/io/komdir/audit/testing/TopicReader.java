package io.komdir.audit.testing;

import io.komdir.local.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** The first so many events of the organization, in the order of their arrival; fails when fewer come in 30 s. */
    public List<ConsumerRecord<String, String>> firstOf(String organization, int count) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Instant end = Instant.now().plus(PATIENCE);
        while (found.size() < count && Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                if (organization.equals(header(record, "ce_organization"))) {
                    found.add(record);
                }
            }
        }
        if (found.size() < count) {
            throw new AssertionError(found.size() + " of " + count + " events of " + organization);
        }
        return found;
    }

    /** The text of a header, null when the record has none of this name. */
    public static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
