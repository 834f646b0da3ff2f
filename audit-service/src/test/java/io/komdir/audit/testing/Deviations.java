package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends kpi-service's golden samples, changed as a test needs, the way its relay would. */
public final class Deviations implements AutoCloseable {
    private static final String TOPIC = "komdir.kpi.deviations";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    /** A sample of kpi-service, such as {@code io.komdir.kpi.deviation.detected.v1}, or that with {@code .conversion}. */
    public static ObjectNode sample(String type) {
        Path file = Path.of("..", "kpi-service", "src", "main", "resources", "events", "samples", type + ".json");
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deviation of {@code calls} of team north, new in each call. */
    public static ObjectNode detected(String organization, UUID deviation) {
        ObjectNode event = event("io.komdir.kpi.deviation.detected.v1", organization);
        data(
                event,
                data -> data.put("deviation", deviation.toString())
                        .put("scope", "team:north")
                        .put("metric", "calls")
                        .put("subject", "calls"));
        return event;
    }

    /** A deviation of stage meeting of funnel new in the scope, new in each call. */
    public static ObjectNode conversion(String organization, UUID deviation, String scope) {
        ObjectNode event = event("io.komdir.kpi.deviation.detected.v1.conversion", organization);
        data(event, data -> data.put("deviation", deviation.toString()).put("scope", scope));
        return event;
    }

    /** The end of a {@link #detected} deviation. */
    public static ObjectNode resolved(String organization, UUID deviation) {
        ObjectNode event = event("io.komdir.kpi.deviation.resolved.v1", organization);
        data(
                event,
                data -> data.put("deviation", deviation.toString())
                        .put("scope", "team:north")
                        .put("metric", "calls")
                        .put("subject", "calls"));
        return event;
    }

    /** The end of a {@link #conversion}. */
    public static ObjectNode conversionResolved(String organization, UUID deviation, String scope) {
        ObjectNode event = event("io.komdir.kpi.deviation.resolved.v1.conversion", organization);
        data(event, data -> data.put("deviation", deviation.toString()).put("scope", scope));
        return event;
    }

    private static ObjectNode event(String type, String organization) {
        return sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
    }

    public static void data(ObjectNode event, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) event.get("data"));
    }

    /** In CloudEvents' binary mode, with the key of the contract; returns when the broker has it. */
    public void send(ObjectNode event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(
                TestServers.topicPrefix() + TOPIC,
                String.join(
                        "/",
                        event.get("organization").asText(),
                        event.at("/data/scope").asText(),
                        event.at("/data/subject").asText()),
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

    @Override
    public void close() {
        producer.close();
    }
}
