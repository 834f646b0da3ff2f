package io.komdir.testing.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document of a service names exactly what is declared, and refers to the same schema files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AsyncApiTests {
    private final EventFiles files;
    private final JsonNode document;

    AsyncApiTests(EventFiles files) {
        this.files = files;
        this.document = files.asyncApi();
    }

    /** Full names of all declared types. */
    protected final List<String> types() {
        return files.types();
    }

    @Test
    void shouldNameExactlyTheDeclaredTypes() {
        // When
        List<String> named = elements(document.at("/components/messages"))
                .map(message -> message.get("name").asText())
                .sorted()
                .toList();

        // Then
        assertThat(named).isEqualTo(types());
    }

    @Test
    void shouldNameExactlyTheDeclaredTopics() {
        // When
        TreeSet<String> addresses = new TreeSet<>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        // Then
        TreeSet<String> topics = new TreeSet<>();
        types().forEach(type -> topics.add(files.descriptor(type).get("topic").asText()));
        assertThat(addresses).isEqualTo(topics);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDescribeTheEventAsItsDescriptorDoes(String type) {
        // When
        JsonNode message = message(type);
        JsonNode channel = channelOf(message);

        // Then
        JsonNode declared = files.descriptor(type);
        String schema = "../../" + files.service() + "/src/main/resources/events/" + type + ".json";
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo(schema + "#/schema");
        assertThat(files.asyncApiFile().resolveSibling(schema)).exists();
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
        document.at("/components/schemas/headers/properties").fieldNames().forEachRemaining(headers::add);

        // Then
        TreeSet<String> attributes = new TreeSet<>();
        files.sample(type).fieldNames().forEachRemaining(name -> attributes.add("ce_" + name));
        attributes.remove("ce_data");
        attributes.remove("ce_datacontenttype");
        attributes.add("content-type");
        assertThat(headers).isEqualTo(attributes);
        assertThat(message(type).at("/headers/allOf/1/properties/ce_type/const").asText())
                .isEqualTo(type);
    }

    private JsonNode message(String type) {
        return elements(document.at("/components/messages"))
                .filter(message -> message.get("name").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode channelOf(JsonNode message) {
        return elements(document.get("channels"))
                .filter(channel -> elements(channel.get("messages"))
                        .map(reference -> reference.get("$ref").asText().substring(1))
                        .anyMatch(pointer -> document.at(pointer).equals(message)))
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
}
