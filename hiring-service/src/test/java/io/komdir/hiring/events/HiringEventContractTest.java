package io.komdir.hiring.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.komdir.platform.events.EventContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of this service: descriptors, golden samples and the AsyncAPI document say the same. */
class HiringEventContractTest {
    private static final Path EVENTS = Path.of("src", "main", "resources", "events");
    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi", "hiring-service.yaml");
    private static final String SCHEMAS = "../../hiring-service/src/main/resources/events/";

    static List<EventContract> contracts() {
        return EventContract.in(EVENTS);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldKeepToTheSchemaWhenItIsTheGoldenSample(EventContract contract) {
        assertThat(contract.problemsOfSample()).isEmpty();
        assertThat(contract.sampleEvent().source()).isEqualTo("/hiring-service");
    }

    @Test
    void shouldDescribeEveryEventInTheAsyncApiDocument() throws Exception {
        // When
        JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT.toFile());

        // Then
        List<String> described = new ArrayList<>();
        document.at("/components/messages").forEach(message -> described.add(described(message)));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(contracts().stream()
                        .map(contract -> contract.type().type() + " "
                                + SCHEMAS + contract.type().type() + ".json#/schema "
                                + contract.type().key())
                        .toList());
        List<String> addresses = new ArrayList<>();
        document.at("/channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));
        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(contracts().stream()
                        .map(contract -> contract.type().topic())
                        .distinct()
                        .toList());
    }

    private static String described(JsonNode message) {
        return String.join(
                " ",
                message.get("name").asText(),
                message.at("/payload/schema/$ref").asText(),
                message.at("/bindings/kafka/key/description").asText());
    }
}
