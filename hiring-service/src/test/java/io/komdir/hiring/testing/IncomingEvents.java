package io.komdir.hiring.testing;

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

/** Sends golden samples of the other services, changed as a test needs, the way their relay would. */
public final class IncomingEvents implements AutoCloseable {
    public static final String ORGANIZATION = "io.komdir.kpi.organization.changed.v1";
    public static final String EMPLOYEE = "io.komdir.kpi.employee.changed.v1";
    public static final String TEAM = "io.komdir.kpi.team.changed.v1";
    public static final String MONTH_CLOSED = "io.komdir.kpi.month.closed.v1";
    public static final String DAY_CLOSED = "io.komdir.kpi.day.closed.v1";

    public static final String GAP_IDENTIFIED = "io.komdir.audit.staffing-gap.identified.v1";
    public static final String GAP_WITHDRAWN = "io.komdir.audit.staffing-gap.withdrawn.v1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TOPICS = Map.of(
            ORGANIZATION, "komdir.kpi.organizations",
            EMPLOYEE, "komdir.kpi.employees",
            TEAM, "komdir.kpi.teams",
            MONTH_CLOSED, "komdir.kpi.results",
            DAY_CLOSED, "komdir.kpi.results",
            GAP_IDENTIFIED, "komdir.audit.staffing-gaps",
            GAP_WITHDRAWN, "komdir.audit.staffing-gaps");
    private static final Map<String, String> KEYS = Map.of(
            "komdir.kpi.employees", "code",
            "komdir.kpi.teams", "code",
            "komdir.kpi.results", "scope",
            "komdir.audit.staffing-gaps", "position");

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    /** A golden sample as it stands. */
    public static ObjectNode sample(String type) {
        Path file = Path.of(
                "..",
                (type.startsWith("io.komdir.kpi.") ? "kpi-service" : "audit-service"),
                "src",
                "main",
                "resources",
                "events",
                "samples",
                type + ".json");
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample as another event of the organization, with its data changed. */
    public static ObjectNode event(String type, String organization, Consumer<ObjectNode> change) {
        ObjectNode event = sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
        change.accept((ObjectNode) event.get("data"));
        return event;
    }

    /** In CloudEvents' binary mode, with the key of the contract; returns when the broker has it. */
    public void send(ObjectNode event) {
        String type = event.get("type").asText();
        ProducerRecord<String, String> record = new ProducerRecord<>(
                TestServers.topicPrefix() + TOPICS.get(type),
                key(event, type),
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

    private static String key(ObjectNode event, String type) {
        String organization = event.get("organization").asText();
        if (type.equals(ORGANIZATION)) {
            return organization;
        }
        return organization + "/"
                + event.get("data").get(KEYS.get(TOPICS.get(type))).asText();
    }

    @Override
    public void close() {
        producer.close();
    }
}
