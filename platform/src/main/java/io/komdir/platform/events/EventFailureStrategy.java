package io.komdir.platform.events;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.smallrye.reactive.messaging.providers.impl.Configs;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * The failure strategy {@code komdir}: a {@link PermanentEventException} sends the record to {@code <topic>.dlq} with
 * headers {@code dead-letter-*} that say why and from where, and the channel goes on; any other failure stops the
 * channel before the record, whose offset is not committed, and turns readiness red.
 */
@ApplicationScoped
@Identifier("komdir")
class EventFailureStrategy implements KafkaFailureHandler.Factory {
    private static final Logger LOG = Logger.getLogger(EventFailureStrategy.class);

    private final KafkaFailureHandler.Factory deadLetters;
    private final KafkaFailureHandler.Factory stops;
    private final StoppedChannels stopped;

    EventFailureStrategy(
            @Identifier("dead-letter-queue") KafkaFailureHandler.Factory deadLetters,
            @Identifier("fail") KafkaFailureHandler.Factory stops,
            StoppedChannels stopped) {
        this.deadLetters = deadLetters;
        this.stops = stops;
        this.stopped = stopped;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        String topic = config.getTopic().orElse(config.getChannel());
        var withQueue = new KafkaConnectorIncomingConfiguration(
                Configs.override(config.config(), Map.of("dead-letter-queue.topic", topic + ".dlq")));
        return new Handler(
                config.getChannel(),
                deadLetters.create(withQueue, vertx, consumer, reportFailure),
                stops.create(config, vertx, consumer, reportFailure));
    }

    private final class Handler implements KafkaFailureHandler {
        private final String channel;
        private final KafkaFailureHandler deadLetter;
        private final KafkaFailureHandler stop;

        Handler(String channel, KafkaFailureHandler deadLetter, KafkaFailureHandler stop) {
            this.channel = channel;
            this.deadLetter = deadLetter;
            this.stop = stop;
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            if (reason instanceof PermanentEventException) {
                return deadLetter.handle(record, reason, queueOf(record, metadata));
            }
            LOG.errorf(
                    reason,
                    "Channel %s stops before offset %d of %s-%d",
                    channel,
                    record.getOffset(),
                    record.getTopic(),
                    record.getPartition());
            stopped.add(channel, reason);
            return stop.handle(record, reason, metadata);
        }

        /** A channel may read several topics, and each has a queue of its own. */
        private static Metadata queueOf(IncomingKafkaRecord<?, ?> record, Metadata metadata) {
            var queue = OutgoingKafkaRecordMetadata.builder()
                    .withTopic(record.getTopic() + ".dlq")
                    .build();
            return (metadata == null ? Metadata.empty() : metadata).with(queue);
        }

        @Override
        public void terminate() {
            deadLetter.terminate();
            stop.terminate();
        }
    }
}
