package io.komdir.platform.restore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Which channels are read first, and which wait for them. A channel named {@code restore-…} reads what this service itself
 * has published; one that is {@code initially-paused} leads to decisions and waits.
 */
@ApplicationScoped
class Channels {
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String TOPIC = ".topic";
    private static final String PAUSED = ".initially-paused";

    private final Config config;

    Channels(Config config) {
        this.config = config;
    }

    /** Channels that read this service's own topics. */
    Set<RestoreChannel> restoring() {
        return names("restore-", TOPIC).stream()
                .map(name -> new RestoreChannel(name, value(name + TOPIC), value(name + ".group.id")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the channels that wait. */
    Set<String> waiting() {
        return names("", PAUSED).stream()
                .filter(name -> Boolean.parseBoolean(value(name + PAUSED)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> names(String prefix, String property) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING + prefix) && name.endsWith(property))
                .map(name -> name.substring(INCOMING.length(), name.length() - property.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String value(String property) {
        return config.getValue(INCOMING + property, String.class);
    }

    record RestoreChannel(String name, String topic, String group) {}
}
