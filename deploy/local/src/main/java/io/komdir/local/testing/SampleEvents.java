package io.komdir.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends golden samples of a service's events, changed as a test needs, the way its relay would: to the topic and with the
 * key that the contract says.
 */
public final class SampleEvents implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD = Pattern.compile("[{](\\w+)[}]");
    private static final Pattern SERVICE = Pattern.compile("^io[.]komdir[.](\\w+)[.].*");

    private final EventSender sender = new EventSender();

    /** A golden sample as it stands, such as of {@code io.komdir.kpi.closing.day.closed.v1}. */
    public static ObjectNode sample(String type) {
        return (ObjectNode) read(events(type).resolve("samples").resolve(type + ".json"));
    }

    /** A sample as another event of the organization, with its data changed. */
    public static ObjectNode event(String type, String organization, Consumer<ObjectNode> change) {
        ObjectNode event = sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
        change.accept((ObjectNode) event.get("data"));
        return event;
    }

    /** Returns when the broker has the event. */
    public void send(ObjectNode event) {
        String type = event.get("type").asText();
        JsonNode contract = read(events(type).resolve(type + ".json"));
        sender.send(
                contract.get("topic").asText(),
                key(contract.get("key").asText(), event),
                attributes(event),
                data(event));
    }

    /**
     * Sends an event of any type, declared or not, to the topic, whose name comes without the prefix of the test run. Events of
     * an organization keep their order.
     */
    public void send(ObjectNode event, String topic) {
        sender.send(topic, event.get("organization").asText(), attributes(event), data(event));
    }

    private static Map<String, String> attributes(ObjectNode event) {
        return event.properties().stream()
                .filter(field -> field.getValue().isTextual() && !field.getKey().equals("datacontenttype"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }

    private static String data(ObjectNode event) {
        return event.get("data").toString();
    }

    private static String key(String pattern, ObjectNode event) {
        return FIELD.matcher(pattern)
                .replaceAll(field -> field.group(1).equals("organization")
                        ? event.get("organization").asText()
                        : named(event.get("data"), field.group(1)));
    }

    /** The field of the name; of a thing that the event is about the field is {@code code}. */
    private static String named(JsonNode data, String name) {
        return (data.has(name) ? data.get(name) : data.get("code")).asText();
    }

    private static Path events(String type) {
        String service = SERVICE.matcher(type).replaceAll("$1");
        return BuildProcess.root().resolve(service + "-service/src/main/resources/events");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sender.close();
    }
}
