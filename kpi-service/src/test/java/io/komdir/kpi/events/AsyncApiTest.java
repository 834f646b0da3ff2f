package io.komdir.kpi.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document names exactly what is declared, and leans on the same schema files. */
class AsyncApiTest {
    private static final Path FILE = Path.of("..", "docs", "asyncapi", "kpi-service.yaml")
            .toAbsolutePath()
            .normalize();
    private static final String SCHEMAS = "../../kpi-service/src/main/resources/events/";
    private static final JsonNode DOCUMENT = read();

    static List<String> types() {
        return EventFiles.types();
    }

    @Test
    void shouldNameExactlyTheDeclaredTypes() {
        // When
        List<String> named = elements(DOCUMENT.at("/components/messages"))
                .map(message -> message.get("name").asText())
                .sorted()
                .toList();

        // Then
        assertThat(named).isEqualTo(EventFiles.types());
    }

    @Test
    void shouldNameExactlyTheDeclaredTopics() {
        // When
        TreeSet<String> addresses = new TreeSet<>();
        DOCUMENT.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        // Then
        TreeSet<String> topics = new TreeSet<>();
        EventFiles.types()
                .forEach(type ->
                        topics.add(EventFiles.descriptor(type).get("topic").asText()));
        assertThat(addresses).isEqualTo(topics);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDescribeTheEventAsItsDescriptorDoes(String type) {
        // When
        JsonNode message = message(type);
        JsonNode channel = channelOf(message);

        // Then
        JsonNode declared = EventFiles.descriptor(type);
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo(SCHEMAS + type + ".json#/schema");
        assertThat(FILE.resolveSibling(SCHEMAS + type + ".json")).exists();
        assertThat(message.at("/bindings/kafka/key/description").asText())
                .isEqualTo(declared.get("key").asText());
        assertThat(channel.get("address").asText())
                .isEqualTo(declared.get("topic").asText());
        JsonNode topic = channel.at("/bindings/kafka/topicConfiguration");
        assertThat(topic.at("/cleanup.policy/0").asText())
                .isEqualTo(declared.get("cleanup").asText());
        assertThat(topic.path("retention.ms").asLong()).isEqualTo(retention(declared));
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldNameTheHeadersThatTheGoldenSampleCarries(String type) {
        // When
        TreeSet<String> headers = new TreeSet<>();
        DOCUMENT.at("/components/schemas/headers/properties").fieldNames().forEachRemaining(headers::add);

        // Then
        TreeSet<String> attributes = new TreeSet<>();
        EventFiles.sample(type).fieldNames().forEachRemaining(name -> attributes.add("ce_" + name));
        attributes.remove("ce_data");
        attributes.remove("ce_datacontenttype");
        attributes.add("content-type");
        assertThat(headers).isEqualTo(attributes);
        assertThat(message(type).at("/headers/allOf/1/properties/ce_type/const").asText())
                .isEqualTo(type);
    }

    private static JsonNode message(String type) {
        return elements(DOCUMENT.at("/components/messages"))
                .filter(message -> message.get("name").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode channelOf(JsonNode message) {
        return elements(DOCUMENT.get("channels"))
                .filter(channel -> elements(channel.get("messages"))
                        .map(reference -> reference.get("$ref").asText().substring(1))
                        .anyMatch(pointer -> DOCUMENT.at(pointer).equals(message)))
                .findFirst()
                .orElseThrow();
    }

    private static long retention(JsonNode declared) {
        String period = declared.path("retention").asText();
        return period.isEmpty() ? 0 : Duration.parse(period).toMillis();
    }

    private static Stream<JsonNode> elements(JsonNode object) {
        List<JsonNode> elements = new ArrayList<>();
        object.forEach(elements::add);
        return elements.stream();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(FILE));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
