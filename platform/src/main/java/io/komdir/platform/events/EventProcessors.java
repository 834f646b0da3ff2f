package io.komdir.platform.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the {@link EventProcessor} of each consumer. */
@ApplicationScoped
public class EventProcessors {
    private final ObjectMapper json;
    private final EventTransaction transaction;
    private final EventRetry retry;
    private final EventMetrics metrics;

    EventProcessors(ObjectMapper json, EventTransaction transaction, EventRetry retry, EventMetrics metrics) {
        // A producer may add fields within a version; a consumer reads only its own.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.transaction = transaction;
        this.retry = retry;
        this.metrics = metrics;
    }

    /**
     * A consumer that handles nothing yet; name its handlers with {@link EventProcessor#on}.
     *
     * @param name stable for ever, for example {@code audit-deviations}; the inbox remembers events under it
     */
    public EventProcessor consumer(String name) {
        return new EventProcessor(name, this);
    }

    ObjectMapper json() {
        return json;
    }

    EventTransaction transaction() {
        return transaction;
    }

    EventRetry retry() {
        return retry;
    }

    EventMetrics metrics() {
        return metrics;
    }
}
