package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventContractTest {
    private static final Path EVENTS = Path.of("src/test/resources/events");

    @Test
    void shouldFindNothingWrongWhenSamplesFitTheirSchemas() {
        // When
        List<EventContract> contracts = EventContract.in(EVENTS);

        // Then
        assertThat(contracts)
                .hasSize(2)
                .allSatisfy(contract -> assertThat(contract.problemsOfSample()).isEmpty());
    }

    @Test
    void shouldNameTheFieldWhenDataDoesNotFit() {
        // Given
        EventContract contract = EventContract.of(EVENTS, Noted.TYPE);

        // When
        List<String> problems =
                contract.problemsOf(JsonNodeFactory.instance.objectNode().put("code", 1));

        // Then
        assertThat(problems)
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("text"));
    }

    @Test
    void shouldReadTheSampleAsAConsumerDoes() {
        // When
        ReceivedEvent event = EventContract.of(EVENTS, Noted.TYPE).sampleEvent();

        // Then
        assertThat(event.organization()).isEqualTo("acme");
        assertThat(event.data().path("code").asText()).isEqualTo("n1");
    }
}
