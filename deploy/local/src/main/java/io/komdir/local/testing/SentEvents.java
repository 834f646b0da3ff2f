package io.komdir.local.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What an organization has told over Kafka, once everything committed is on the broker. */
public final class SentEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SentEvents() {}

    /**
     * An event as a consumer gets it.
     *
     * @param headers by name
     */
    public record Sent(String key, Map<String, String> headers, JsonNode data) {

        public String type() {
            return headers.get("ce_type");
        }

        public String text(String field) {
            return data.get(field).asText();
        }
    }

    /** All events of the type, each key in the order of the topic. Fails when the relay does not get done in 30 s. */
    public static List<Sent> of(String organization, String type, String topic) {
        return all(organization, topic).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    /** All events of the organization in the topic, whose name comes without the prefix of the test run. */
    public static List<Sent> all(String organization, String topic) {
        await().atMost(PATIENCE).until(() -> waiting(organization) == 0);
        List<Sent> events = new ArrayList<>();
        for (ConsumerRecord<String, String> record : read(TestServers.topicPrefix() + topic)) {
            Map<String, String> headers = headers(record);
            if (organization.equals(headers.get("ce_organization"))) {
                events.add(new Sent(record.key(), headers, data(record)));
            }
        }
        return events;
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static long waiting(String organization) throws SQLException {
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM outbox WHERE organization_id = ?")) {
            count.setString(1, organization);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static JsonNode data(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
