package io.komdir.audit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.komdir.audit.testing.Deviations;
import io.komdir.audit.testing.KpiEvents;
import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the producer's golden sample with this service's own record. */
class OrganizationContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void shouldReadTheProducersSample() throws Exception {
        // When
        OrganizationChanged data = JSON.treeToValue(sample(), OrganizationChanged.class);

        // Then
        assertThat(data.revision()).isEqualTo(1);
        assertThat(data.facts())
                .isEqualTo(new OrganizationFacts(
                        "Acme Sales", ZoneId.of("Europe/Moscow"), "RUB", Stage.ESTABLISHED, LocalDate.of(2026, 11, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "timeZone", "currency", "stage", "startsOn", "revision"})
    void shouldRefuseAnOrganizationWithout(String field) {
        ObjectNode data = sample();
        data.remove(field);
        assertThatThrownBy(() -> JSON.treeToValue(data, OrganizationChanged.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource({"timeZone, Mars/Olympus", "stage, FAMOUS"})
    void shouldPutAsideWhatItCannotUnderstand(String field, String value) throws Exception {
        ObjectNode data = sample().put(field, value);
        OrganizationChanged changed = JSON.treeToValue(data, OrganizationChanged.class);
        assertThatThrownBy(changed::facts).isInstanceOf(PermanentEventException.class);
    }

    private static ObjectNode sample() {
        return (ObjectNode) Deviations.sample(KpiEvents.ORGANIZATION).get("data");
    }
}
