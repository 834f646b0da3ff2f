package io.komdir.platform.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts every end that a received event can take, and every retry on the way. */
@ApplicationScoped
class EventMetrics {
    private final MeterRegistry registry;
    private final Counter retried;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.retried = registry.counter("komdir.events.retried");
    }

    void count(String consumer, EventOutcome outcome) {
        registry.counter("komdir.events.received", "consumer", consumer, "outcome", outcome.tag())
                .increment();
    }

    void countRetry() {
        retried.increment();
    }
}
