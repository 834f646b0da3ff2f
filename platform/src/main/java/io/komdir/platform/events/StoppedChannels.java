package io.komdir.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The channels that stopped because of an unforeseen failure, with the failure; they turn readiness red. */
@Startup
@ApplicationScoped
class StoppedChannels {
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    StoppedChannels(MeterRegistry registry) {
        registry.gaugeMapSize("komdir.channels.stopped", Tags.empty(), failures);
    }

    void add(String channel, Throwable failure) {
        failures.put(channel, failure.getClass().getSimpleName());
    }

    Map<String, String> failures() {
        return Map.copyOf(failures);
    }
}
