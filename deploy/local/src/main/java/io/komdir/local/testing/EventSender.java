package io.komdir.local.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the Kafka of the tests in CloudEvents' binary mode, as the relay of a service does. */
public final class EventSender implements AutoCloseable {
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    /**
     * Returns when the broker has the event.
     *
     * @param topic without the prefix of the test run
     * @param attributes of CloudEvents by name
     * @param data JSON
     */
    public void send(String topic, String key, Map<String, String> attributes, String data) {
        ProducerRecord<String, String> record = new ProducerRecord<>(TestServers.topicPrefix() + topic, key, data);
        attributes.forEach((name, value) -> add(record, "ce_" + name, value));
        add(record, "content-type", "application/json");
        send(record);
    }

    /** Returns when the broker has the record, which names the topic in full. */
    public void send(ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker did not take the event", e);
        }
    }

    private static void add(ProducerRecord<String, String> record, String header, String value) {
        record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
