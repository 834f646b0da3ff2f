package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden samples of this service's own events. */
public final class OwnEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnEvents() {}

    /** A sample, such as {@code io.komdir.audit.audits.due.v1}. */
    public static ObjectNode sample(String type) {
        Path file = Path.of("src", "main", "resources", "events", "samples", type + ".json");
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
