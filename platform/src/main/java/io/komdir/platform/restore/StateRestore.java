package io.komdir.platform.restore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the channels that lead to decisions paused until the restore channels have read what this service published before
 * its start. So a rebuild never decides twice what a person or this service had decided.
 */
@ApplicationScoped
@IfBuildProperty(name = "komdir.restore.enabled", stringValue = "true")
public class StateRestore {
    private final Set<String> waiting;
    private final long pollMillis;
    private final ChannelRegistry channels;
    private final RestoreGate gate;
    private final CountDownLatch stopped = new CountDownLatch(1);

    StateRestore(
            SelfTopics topics,
            Channels names,
            RestoreConfig config,
            ChannelRegistry channels,
            Clock clock,
            MeterRegistry registry) {
        this.waiting = names.waiting();
        this.pollMillis = config.pollInterval().toMillis();
        this.channels = channels;
        this.gate = new RestoreGate(topics::remaining, this::resume, clock::instant);
        Gauge.builder("komdir.restore.completed", gate, shut -> shut.isOpen() ? 1 : 0)
                .description("1 once the service has read its own topics as they were at its start, and decides again")
                .register(registry);
        Gauge.builder("komdir.restore.remaining", gate, StateRestore::remaining)
                .description("Records of the service's own topics still to be read before it decides again")
                .register(registry);
        Gauge.builder("komdir.restore.poll.failures", gate, RestoreGate::pollFailures)
                .description(
                        "Polls of the own topics' offsets that failed in a row; nothing is decided while they fail")
                .register(registry);
    }

    /** Whether everything published before the start is read. Until then nothing may be decided. */
    public boolean completed() {
        return gate.isOpen();
    }

    Map<String, Long> remaining() {
        return gate.remaining();
    }

    String lastError() {
        return gate.lastError();
    }

    int pollFailures() {
        return gate.pollFailures();
    }

    void start(@Observes StartupEvent event) {
        List<String> unpausable = waiting.stream()
                .filter(channel -> channels.getPausable(channel) == null)
                .toList();
        if (!unpausable.isEmpty()) {
            throw new IllegalStateException("not pausable: " + unpausable);
        }
        Thread polls = new Thread(this::pollUntilOpen, "komdir-restore");
        polls.setDaemon(true);
        polls.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void pollUntilOpen() {
        try {
            boolean over = gate.poll();
            while (!over) {
                over = stopped.await(pollMillis, TimeUnit.MILLISECONDS) || gate.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double remaining(RestoreGate gate) {
        return gate.remaining().values().stream().mapToLong(Long::longValue).sum();
    }

    private void resume() {
        waiting.stream().map(channels::getPausable).forEach(PausableChannel::resume);
    }
}
