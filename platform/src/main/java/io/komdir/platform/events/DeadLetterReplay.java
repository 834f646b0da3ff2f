package io.komdir.platform.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The command that brings the records of a dead-letter queue back to their topic, after the cause was mended:
 *
 * <pre>java -cp 'quarkus-app/lib/main/*' io.komdir.platform.events.DeadLetterReplay BOOTSTRAP_SERVERS TOPIC</pre>
 *
 * <p>It takes what is in {@code TOPIC.dlq} at the start and was not brought back before, and ends. Each record goes back as
 * it first came, with the same id, so a consumer that had its effect ignores it. A record counts as brought back once the
 * broker acknowledged it; after a crash it may go back twice, which is as harmless.
 */
public final class DeadLetterReplay {
    private static final String GROUP = "komdir-dead-letter-replay";
    private static final String REASONS = "dead-letter-";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final String servers;
    private final String topic;

    DeadLetterReplay(String servers, String topic) {
        this.servers = servers;
        this.topic = topic;
    }

    /** Prints how many records went back; ends with 2 when it is called wrongly. */
    public static void main(String[] args) throws ExecutionException, InterruptedException {
        if (args.length != 2) {
            System.err.println("usage: DeadLetterReplay BOOTSTRAP_SERVERS TOPIC");
            System.exit(2);
        }
        int replayed = new DeadLetterReplay(args[0], args[1]).run();
        System.out.println(replayed + " records went back to " + args[1]);
    }

    int run() throws ExecutionException, InterruptedException {
        try (var consumer = new KafkaConsumer<>(reading(), new StringDeserializer(), new StringDeserializer());
                var producer = new KafkaProducer<>(writing(), new StringSerializer(), new StringSerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic + ".dlq", ANSWER_WITHIN).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_WITHIN);
            int replayed = 0;
            while (partitions.stream().anyMatch(part -> consumer.position(part, ANSWER_WITHIN) < ends.get(part))) {
                for (ConsumerRecord<String, String> dead : consumer.poll(Duration.ofMillis(500))) {
                    producer.send(original(dead)).get();
                    consumer.commitSync(Map.of(
                            new TopicPartition(dead.topic(), dead.partition()),
                            new OffsetAndMetadata(dead.offset() + 1)));
                    replayed++;
                }
            }
            return replayed;
        }
    }

    private ProducerRecord<String, String> original(ConsumerRecord<String, String> dead) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, dead.key(), dead.value());
        for (Header header : dead.headers()) {
            if (!header.key().startsWith(REASONS)) {
                record.headers().add(header);
            }
        }
        return record;
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    private Map<String, Object> writing() {
        return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.ACKS_CONFIG, "all");
    }
}
