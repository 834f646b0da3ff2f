package io.komdir.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.komdir.platform.events.EventContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The event contracts of a service as files, seen from the folder of any service.
 *
 * @param service such as {@code kpi-service}
 */
record EventFiles(String service) {
    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The files of the service that declares the type. */
    static EventFiles of(String type) {
        return new EventFiles(type.split("\\.", -1)[2] + "-service");
    }

    private Path folder() {
        return Path.of("..", service, "src", "main", "resources", "events")
                .toAbsolutePath()
                .normalize();
    }

    /** Where the service's AsyncAPI document stands. */
    Path asyncApiFile() {
        return Path.of("..", "docs", "asyncapi", service + ".yaml")
                .toAbsolutePath()
                .normalize();
    }

    JsonNode asyncApi() {
        return read(asyncApiFile(), new ObjectMapper(new YAMLFactory()));
    }

    /** Full names of all declared types. */
    List<String> types() {
        return names(folder());
    }

    /** Names of all samples: a type has a golden one of its own name, and may have further ones, {@code <type>.<what>}. */
    List<String> samples() {
        return names(folder().resolve("samples"));
    }

    /** The contract as the platform reads it. */
    EventContract contract(String type) {
        return EventContract.of(folder(), type);
    }

    /** Descriptor of the type: topic, key, cleanup, retention, schema. */
    JsonNode descriptor(String type) {
        return read(folder().resolve(type + SUFFIX), JSON);
    }

    /** A sample: an event in the JSON format of CloudEvents. */
    JsonNode sample(String name) {
        return read(folder().resolve("samples").resolve(name + SUFFIX), JSON);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
