package io.komdir.platform.events;

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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at topics from outside, and writes records that no service would write. */
final class KafkaProbe {
    private KafkaProbe() {}

    static String topic(String name) {
        return ConfigProvider.getConfig().getValue("komdir.events.topic-prefix", String.class) + name;
    }

    /** The records of the organization that are in the topic now, each key's in its order. */
    static List<ConsumerRecord<String, String>> records(String topic, String organization) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.bootstrapServers(), "allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic(topic), Duration.ofSeconds(5)).stream()
                    .map(part -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (organization.equals(header(record, "ce_organization"))) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A well-formed event of the test type, to be sent as it is or spoiled first. */
    static ProducerRecord<String, String> event(String organization, UUID id, String data) {
        var record = new ProducerRecord<>(topic(Noted.TOPIC), organization + "/n1", data);
        set(record, "ce_specversion", "1.0");
        set(record, "ce_id", id.toString());
        set(record, "ce_source", "/elsewhere");
        set(record, "ce_type", Noted.TYPE);
        set(record, "ce_subject", "note:n1");
        set(record, "ce_time", Instant.now().toString());
        set(record, "ce_organization", organization);
        set(record, "ce_correlationid", UUID.randomUUID().toString());
        set(record, "ce_causationid", UUID.randomUUID().toString());
        set(record, "content-type", "application/json");
        return record;
    }

    static void set(ProducerRecord<String, String> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static void send(List<ProducerRecord<String, String>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (ProducerRecord<String, String> record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
