package io.komdir.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The types of events that this service may tell, read from {@code events/<type>.json} on the class path. */
@ApplicationScoped
public class EventTypes {
    private final Map<String, EventType> known = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    EventTypes(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The declared contract of the type.
     *
     * @throws IllegalStateException when the service does not declare it
     */
    public EventType require(String type) {
        return known.computeIfAbsent(
                type,
                name -> read(name).orElseThrow(() -> new IllegalStateException("Undeclared type of event " + name)));
    }

    private Optional<EventType> read(String type) {
        if (!EventType.isName(type)) {
            return Optional.empty();
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream descriptor = loader.getResourceAsStream("events/" + type + ".json")) {
            return descriptor == null ? Optional.empty() : Optional.of(json.readValue(descriptor, EventType.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable descriptor of " + type, e);
        }
    }
}
