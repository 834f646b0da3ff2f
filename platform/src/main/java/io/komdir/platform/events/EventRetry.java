package io.komdir.platform.events;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tries the effect of an event again while its failure may pass. The whole time stays far below {@code
 * max.poll.interval.ms} (5 minutes), so that Kafka does not give the partition to another consumer meanwhile.
 */
@ApplicationScoped
class EventRetry {
    private static final long MAX_PAUSE_MILLIS = 5_000;

    private final Guard guard;

    EventRetry(@ConfigProperty(name = "komdir.events.retry.max-duration") Duration maxDuration, EventMetrics metrics) {
        guard = Guard.create()
                .withDescription("effect of an event")
                .withRetry()
                .maxRetries(-1)
                .maxDuration(maxDuration.toMillis(), ChronoUnit.MILLIS)
                .delay(100, ChronoUnit.MILLIS)
                .jitter(50, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(Math.min(MAX_PAUSE_MILLIS, maxDuration.toMillis()), ChronoUnit.MILLIS)
                .done()
                .whenException(failure -> EventFailure.of(failure) == EventFailure.TRANSIENT)
                .onRetry(metrics::countRetry)
                .done()
                .build();
    }

    /**
     * The outcome of the work.
     *
     * @throws PermanentEventException when no retry can help
     */
    EventOutcome call(Supplier<EventOutcome> work) {
        try {
            return guard.get(work, EventOutcome.class);
        } catch (PermanentEventException e) {
            throw e;
        } catch (RuntimeException e) {
            if (EventFailure.of(e) == EventFailure.PERMANENT) {
                throw new PermanentEventException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
            }
            throw e;
        }
    }
}
