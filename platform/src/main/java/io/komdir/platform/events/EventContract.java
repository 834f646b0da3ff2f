package io.komdir.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The contract of one type of event with its golden sample, for contract tests. A producer checks its descriptors,
 * samples and what it really publishes; a consumer, in another service, reads the producer's sample from the sibling folder.
 * Needs {@code com.networknt:json-schema-validator} on the test class path; a running service uses nothing of this.
 */
public final class EventContract {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final List<String> ATTRIBUTES = List.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "dataschema",
            "organization",
            "correlationid",
            "causationid");

    private final EventType type;
    private final JsonNode sample;

    private EventContract(EventType type, JsonNode sample) {
        this.type = type;
        this.sample = sample;
    }

    /** The contracts of all types in a producer's folder {@code src/main/resources/events}. */
    public static List<EventContract> in(Path events) {
        try (Stream<Path> files = Files.list(events)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> of(events, name.substring(0, name.length() - ".json".length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The contract of the type, with its golden sample {@code samples/<type>.json}.
     *
     * @throws UncheckedIOException when one of the two files is missing or malformed
     */
    public static EventContract of(Path events, String type) {
        try {
            return new EventContract(
                    JSON.readValue(events.resolve(type + ".json").toFile(), EventType.class),
                    JSON.readTree(
                            events.resolve("samples").resolve(type + ".json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable contract of " + type, e);
        }
    }

    /** What the producer declares. */
    public EventType type() {
        return type;
    }

    /** What is wrong with the golden sample: attributes that are missing or differ, data that does not fit. */
    public List<String> problemsOfSample() {
        List<String> problems = new ArrayList<>();
        if (!type.type().equals(sample.path("type").asText())) {
            problems.add("the sample is of another type");
        }
        if (!type.dataSchema().equals(sample.path("dataschema").asText())) {
            problems.add("the sample names another schema");
        }
        if (type.schema().path("additionalProperties").isBoolean()) {
            problems.add("the schema forbids additional properties, so that nothing could be added within the version");
        }
        try {
            sampleEvent();
        } catch (PermanentEventException e) {
            problems.add(e.getMessage());
        }
        problems.addAll(problemsOf(sample.path("data")));
        return problems;
    }

    /** What of the data does not fit the schema; formats such as dates are checked too. */
    public List<String> problemsOf(JsonNode data) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(type.schema())
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The golden sample as a consumer receives it. */
    public ReceivedEvent sampleEvent() {
        return new CloudEventRecord(sampleRecord(), JSON).event();
    }

    /** The golden sample as a record from Kafka. */
    public ConsumerRecord<String, String> sampleRecord() {
        String key = sample.path("organization").asText() + "/"
                + sample.path("subject").asText();
        var record = new ConsumerRecord<>(
                type.topic(), 0, 0, key, sample.path("data").toString());
        for (String attribute : ATTRIBUTES) {
            add(record, "ce_" + attribute, sample.path(attribute).asText());
        }
        add(record, "content-type", sample.path("datacontenttype").asText());
        return record;
    }

    private static void add(ConsumerRecord<String, String> record, String header, String value) {
        record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }
}
