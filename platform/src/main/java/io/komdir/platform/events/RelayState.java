package io.komdir.platform.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What the relay of this process does and counts, for metrics and for the data of readiness. */
@ApplicationScoped
class RelayState {
    private final MeterRegistry registry;
    private final AtomicBoolean leading;
    private final AtomicReference<String> lastError = new AtomicReference<>();
    private final Counter sent;
    private final Timer delay;

    RelayState(MeterRegistry registry) {
        this.registry = registry;
        this.leading = new AtomicBoolean();
        registry.gauge("komdir.outbox.relay.leading", leading, flag -> flag.get() ? 1 : 0);
        this.sent = registry.counter("komdir.outbox.sent");
        this.delay = Timer.builder("komdir.outbox.delay")
                .description("from the row's insert until the broker has the event")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void leads(boolean now) {
        leading.set(now);
    }

    void sent(OutboxRow row, Instant now) {
        sent.increment();
        delay.record(Duration.between(row.storedAt().toInstant(), now));
        lastError.set(null);
    }

    void failed(String reason) {
        registry.counter("komdir.outbox.failed", "reason", reason).increment();
        lastError.set(reason);
    }

    boolean leading() {
        return leading.get();
    }

    /** Why the last send or the last session failed; empty once a send succeeded again. */
    Optional<String> lastError() {
        return Optional.ofNullable(lastError.get());
    }
}
