package io.komdir.audit.testing;

import io.komdir.local.testing.EventSender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events that were told of one organization again, as those of another: of that one the database knows nothing. */
public final class Replay implements AutoCloseable {
    private static final String ORGANIZATION = "ce_organization";

    private final EventSender sender = new EventSender();

    /** Returns when the broker has all of them, in their order. */
    public void send(List<ConsumerRecord<String, String>> records, String organization) {
        records.forEach(record -> send(record, organization));
    }

    private void send(ConsumerRecord<String, String> record, String organization) {
        String key = organization + record.key().substring(record.key().indexOf('/'));
        ProducerRecord<String, String> copy = new ProducerRecord<>(record.topic(), key, record.value());
        record.headers().forEach(header -> copy.headers().add(header));
        copy.headers().remove(ORGANIZATION);
        copy.headers().add(ORGANIZATION, organization.getBytes(StandardCharsets.UTF_8));
        sender.send(copy);
    }

    @Override
    public void close() {
        sender.close();
    }
}
