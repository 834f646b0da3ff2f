package io.komdir.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs the relay of this replica from start to shutdown on a thread of its own. The only part of a service that sends to
 * Kafka. Each replica runs one; a session lock in the database lets one of them work.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Bounds what the relay needs to finish: sends under way, then the producer. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final RelayDatabase database;
    private final Map<String, Object> broker;
    private final CloudEventWriter writer;
    private final TopicProvisioner topics;
    private final RelayState state;
    private final Clock clock;
    private final boolean enabled;
    private RelayLoop loop;
    private Thread thread;

    OutboxRelay(
            RelayDatabase database,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            CloudEventWriter writer,
            TopicProvisioner topics,
            RelayState state,
            @ConfigProperty(name = "komdir.events.relay.enabled") boolean enabled) {
        this.database = database;
        this.broker = broker;
        this.writer = writer;
        this.topics = topics;
        this.state = state;
        this.clock = Clock.systemUTC();
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            loop = new RelayLoop(database, this::sender, state, clock);
            thread = new Thread(loop, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            loop.stop();
            thread.join(STOP_WITHIN.toMillis());
            if (thread.isAlive()) {
                LOG.warn("The relay did not finish in time; what it had under way is sent again after the next start");
            }
        }
    }

    EventSender sender() {
        return new KafkaEventSender(broker, writer, topics);
    }
}
