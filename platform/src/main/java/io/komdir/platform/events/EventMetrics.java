package io.komdir.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts every end that a received event can take, and every retry on the way. */
@ApplicationScoped
class EventMetrics {
    private final MeterRegistry registry;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String consumer, EventOutcome outcome) {
        registry.counter("komdir.events.received", "consumer", consumer, "outcome", outcome.tag())
                .increment();
    }

    void countRetry() {
        registry.counter("komdir.events.retried").increment();
    }
}
