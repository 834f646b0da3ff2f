package io.komdir.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The types of events that this service may publish, read from {@code events/<type>.json} on the class path. */
@ApplicationScoped
public class EventTypes {
    private static final String FOLDER = "events";
    private static final String EXTENSION = ".json";

    private final Map<String, EventType> types = new ConcurrentHashMap<>();
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
        return types.computeIfAbsent(type, this::read);
    }

    /** All types that the service declares. */
    public List<EventType> declared() {
        List<String> names = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(loader(), FOLDER, folder -> names.addAll(namesIn(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable folder " + FOLDER, e);
        }
        return names.stream().distinct().map(this::require).toList();
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .filter(EventType::isName)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable folder " + folder, e);
        }
    }

    private EventType read(String type) {
        if (!EventType.isName(type)) {
            throw new IllegalStateException("Not a name of a type of event: " + type);
        }
        try (InputStream descriptor = loader().getResourceAsStream(FOLDER + "/" + type + EXTENSION)) {
            if (descriptor == null) {
                throw new IllegalStateException("Undeclared type of event: " + type);
            }
            return json.readValue(descriptor, EventType.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable descriptor of " + type, e);
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
