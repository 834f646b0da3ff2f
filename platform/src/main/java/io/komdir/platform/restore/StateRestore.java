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
 * Lets the channels that decide something wait until the own channels have read what this service told before its start. So
 * a rebuild never decides twice what a person or this service had decided.
 */
@ApplicationScoped
@IfBuildProperty(name = "komdir.history.enabled", stringValue = "true")
public class StateRestore {
    private final Set<String> waiting;
    private final long lookEveryMillis;
    private final ChannelRegistry channels;
    private final RestoreGate gate;
    private final CountDownLatch stopped = new CountDownLatch(1);

    StateRestore(
            SelfTopics own,
            Channels names,
            RestoreConfig config,
            ChannelRegistry channels,
            Clock clock,
            MeterRegistry registry) {
        this.waiting = names.waiting();
        this.lookEveryMillis = config.lookEvery().toMillis();
        this.channels = channels;
        this.gate = new RestoreGate(own::left, this::resume, clock::instant);
        Gauge.builder("komdir.history.restored", gate, shut -> shut.isOpen() ? 1 : 0)
                .description("1 once all that this service told before its start was read, and it decides again")
                .register(registry);
        Gauge.builder("komdir.history.left", gate, StateRestore::left)
                .description("Own records still to be read before this service decides again")
                .register(registry);
        Gauge.builder("komdir.history.failed.looks", gate, RestoreGate::failedLooks)
                .description("Looks at the own topics that failed in a row; nothing is decided while they fail")
                .register(registry);
    }

    /** Whether all is here that this service told before its start. Until then nothing is to be decided. */
    public boolean restored() {
        return gate.isOpen();
    }

    Map<String, Long> left() {
        return gate.lastLeft();
    }

    String lastError() {
        return gate.lastError();
    }

    int failedLooks() {
        return gate.failedLooks();
    }

    void start(@Observes StartupEvent event) {
        List<String> unpausable = waiting.stream()
                .filter(channel -> channels.getPausable(channel) == null)
                .toList();
        if (!unpausable.isEmpty()) {
            throw new IllegalStateException("not pausable: " + unpausable);
        }
        Thread looks = new Thread(this::lookUntilOpen, "komdir-history");
        looks.setDaemon(true);
        looks.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void lookUntilOpen() {
        try {
            boolean over = gate.look();
            while (!over) {
                over = stopped.await(lookEveryMillis, TimeUnit.MILLISECONDS) || gate.look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double left(RestoreGate gate) {
        return gate.lastLeft().values().stream().mapToLong(Long::longValue).sum();
    }

    private void resume() {
        waiting.stream().map(channels::getPausable).forEach(PausableChannel::resume);
    }
}
