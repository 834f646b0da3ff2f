package io.komdir.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The channels that stopped because of a failure nobody foresaw, with the failure; they turn readiness red. */
@ApplicationScoped
class StoppedChannels {
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    void add(String channel, Throwable failure) {
        failures.put(channel, failure.getClass().getSimpleName());
    }

    Map<String, String> failures() {
        return Map.copyOf(failures);
    }
}
