package io.komdir.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness of the events: red when a channel stopped on an unforeseen failure. How far the relay is behind is shown as
 * data; Kafka being away turns nothing red, because requests are still answered and no event is lost.
 */
@Readiness
@ApplicationScoped
class EventsHealth implements HealthCheck {
    private final StoppedChannels stopped;
    private final RelayState relay;
    private final OutboxLagSampler outbox;

    EventsHealth(StoppedChannels stopped, RelayState relay, OutboxLagSampler outbox) {
        this.stopped = stopped;
        this.relay = relay;
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        OutboxLagSampler.Backlog backlog = outbox.backlog();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("events")
                .status(stopped.failures().isEmpty())
                .withData("relayLeading", relay.leading())
                .withData("outboxWaiting", backlog.waiting())
                .withData("outboxFailing", backlog.failing())
                .withData("outboxLagSeconds", Math.round(backlog.lagSeconds()));
        relay.lastError().ifPresent(error -> response.withData("relayLastError", error));
        stopped.failures().forEach((channel, failure) -> response.withData("stopped." + channel, failure));
        return response.build();
    }
}
