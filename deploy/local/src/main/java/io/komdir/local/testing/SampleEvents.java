package io.komdir.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends golden samples of a service's events, changed as a test needs, the way its relay would: to the topic and with the
 * key that the contract says.
 */
public final class SampleEvents implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD = Pattern.compile("[{](\\w+)[}]");
    private static final Pattern SERVICE = Pattern.compile("^io[.]komdir[.](\\w+)[.].*");

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

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

    /** In CloudEvents' binary mode; returns when the broker has it. */
    public void send(ObjectNode event) {
        String type = event.get("type").asText();
        JsonNode contract = read(events(type).resolve(type + ".json"));
        ProducerRecord<String, String> record = new ProducerRecord<>(
                TestServers.topicPrefix() + contract.get("topic").asText(),
                key(contract.get("key").asText(), event),
                event.get("data").toString());
        event.properties().stream()
                .filter(field -> field.getValue().isTextual() && !field.getKey().equals("datacontenttype"))
                .forEach(field -> record.headers()
                        .add("ce_" + field.getKey(), field.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker did not take the event", e);
        }
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
        producer.close();
    }
}
