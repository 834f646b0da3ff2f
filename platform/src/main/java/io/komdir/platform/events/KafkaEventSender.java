package io.komdir.platform.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Sends to Kafka with {@code acks=all} and idempotence: an acknowledged event is on every in-sync replica, and a retry
 * inside the producer writes it once. A producer that broke is replaced at the next send.
 */
final class KafkaEventSender implements EventSender {
    private static final Logger LOG = Logger.getLogger(KafkaEventSender.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final Map<String, Object> settings;
    private final CloudEventWriter writer;
    private final TopicProvisioner topics;
    private Producer<String, String> producer;

    KafkaEventSender(Map<String, Object> broker, CloudEventWriter writer, TopicProvisioner topics) {
        this.settings = settings(broker);
        this.writer = writer;
        this.topics = topics;
    }

    @Override
    public void prepare() {
        try {
            topics.ensure();
            topics.names().forEach(topic -> producer().partitionsFor(topic));
        } catch (KafkaException e) {
            LOG.infof("The broker does not answer yet (%s); the relay goes on with the first event", e.getMessage());
        }
    }

    @Override
    public void send(OutboxRow row, Ended ended) {
        try {
            topics.ensure();
        } catch (KafkaException e) {
            ended.ended(row, e);
            return;
        }
        try {
            // The callback reports the end; the future would report it a second time.
            var unused = producer().send(writer.write(row), (metadata, failure) -> ended.ended(row, failure));
        } catch (SerializationException e) {
            ended.ended(row, e);
        } catch (KafkaException | IllegalStateException e) {
            close();
            ended.ended(row, e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
            producer = null;
        }
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    /** The relay holds topics back by itself when the broker is away, so the producer gives up early. */
    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> name.endsWith(".serializer") || name.endsWith(".deserializer"));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "komdir-outbox-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }
}
