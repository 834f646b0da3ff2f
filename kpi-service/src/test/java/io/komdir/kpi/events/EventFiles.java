package io.komdir.kpi.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contracts of this service as files: descriptors with their schemas, and golden samples. */
public final class EventFiles {
    static final Path FOLDER = Path.of("src", "main", "resources", "events").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventFiles() {}

    /** Full names of all declared types. */
    static List<String> types() {
        return names(FOLDER);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Descriptor of the type: topic, key, cleanup, retention, schema. */
    public static JsonNode descriptor(String type) {
        return read(FOLDER.resolve(type + ".json"));
    }

    /** Golden sample of the type: an event in the JSON format of CloudEvents. */
    public static JsonNode sample(String type) {
        return read(FOLDER.resolve("samples").resolve(type + ".json"));
    }

    /** Names of all samples: a type has a golden one of its own name, and may have further ones, {@code <type>.<what>}. */
    static List<String> samples() {
        return names(FOLDER.resolve("samples"));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
