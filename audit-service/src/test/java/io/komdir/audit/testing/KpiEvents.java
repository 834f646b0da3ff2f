package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends kpi-service's golden samples of organizations, employees and teams, changed as a test needs. */
public final class KpiEvents implements AutoCloseable {
    public static final String ORGANIZATION = "io.komdir.kpi.organization.changed.v1";
    public static final String EMPLOYEE = "io.komdir.kpi.employee.changed.v1";
    public static final String TEAM = "io.komdir.kpi.team.changed.v1";

    private static final Map<String, String> TOPICS = Map.of(
            ORGANIZATION, "komdir.kpi.organizations",
            EMPLOYEE, "komdir.kpi.employees",
            TEAM, "komdir.kpi.teams");

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    /** A sample as another event of the organization. */
    public static ObjectNode event(String type, String organization) {
        ObjectNode event =
                Deviations.sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
        if (type.equals(ORGANIZATION)) {
            Deviations.data(event, data -> data.put("code", organization));
        }
        return event;
    }

    /** The state of the organization. */
    public static ObjectNode organization(
            String organization, String timeZone, String stage, String startsOn, long revision) {
        ObjectNode event = event(ORGANIZATION, organization);
        Deviations.data(
                event,
                data -> data.put("timeZone", timeZone)
                        .put("stage", stage)
                        .put("startsOn", startsOn)
                        .put("revision", revision));
        return event;
    }

    /** The state of an employee. */
    public static ObjectNode employee(String organization, String code, String team, long revision) {
        ObjectNode event = event(EMPLOYEE, organization);
        Deviations.data(event, data -> data.put("code", code).put("team", team).put("revision", revision));
        return event;
    }

    /** The state of a team. */
    public static ObjectNode team(String organization, String code, String head, String parent, long revision) {
        ObjectNode event = event(TEAM, organization);
        Deviations.data(
                event,
                data -> data.put("code", code)
                        .put("name", "Team " + code)
                        .put("head", head)
                        .put("parent", parent)
                        .put("revision", revision));
        return event;
    }

    /** In CloudEvents' binary mode, with the key of the contract; returns when the broker has it. */
    public void send(ObjectNode event) {
        String type = event.get("type").asText();
        send(event, TOPICS.get(type));
    }

    /** As above, to a topic whose name comes without the prefix of the test run. */
    public void send(ObjectNode event, String topic) {
        String organization = event.get("organization").asText();
        boolean whole = event.get("type").asText().equals(ORGANIZATION);
        String key = whole
                ? organization
                : organization + "/" + event.at("/data/code").asText();
        ProducerRecord<String, String> record = new ProducerRecord<>(
                TestServers.topicPrefix() + topic, key, event.get("data").toString());
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
