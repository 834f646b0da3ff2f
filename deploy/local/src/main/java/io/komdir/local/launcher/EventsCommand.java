package io.komdir.local.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints events as they stand on Kafka: one JSON object a line with topic, key, attributes and data. */
@Command(name = "events", description = "print the events on Kafka")
final class EventsCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(500);

    @Option(names = "--topic", paramLabel = "TOPIC", description = "only this topic (default: all)")
    private String topic;

    @Option(names = "--follow", description = "wait for more until Ctrl-C")
    private boolean follow;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder of the local run (default: .komdir)")
    private Path data;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                new RunNote(Repository.data(data)).bootstrapServers(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = (topic == null ? Topics.names() : List.of(topic))
                    .stream()
                            .flatMap(name -> consumer.partitionsFor(name).stream())
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
            if (partitions.isEmpty()) {
                throw new StartFailure(
                        "there is no topic " + topic + "; topics are " + String.join(", ", Topics.names()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (follow || !isAtEnd(consumer, ends)) {
                print(consumer.poll(POLL));
            }
        }
        return 0;
    }

    private static boolean isAtEnd(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void print(ConsumerRecords<String, String> records) throws JsonProcessingException {
        for (ConsumerRecord<String, String> event : records) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("topic", event.topic());
            line.put("key", event.key());
            for (Header header : event.headers()) {
                line.put(header.key().replaceFirst("^ce_", ""), text(header.value()));
            }
            line.put("data", event.value() == null ? null : json.readTree(event.value()));
            System.out.println(json.writeValueAsString(line));
        }
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
