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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the producer's golden samples with this service's own records. */
class PeopleContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void shouldReadTheProducersSampleOfAnEmployee() throws Exception {
        // When
        EmployeeChanged data = read(KpiEvents.EMPLOYEE, EmployeeChanged.class);

        // Then
        assertThat(data).isEqualTo(new EmployeeChanged("u17", "north", 12));
    }

    @Test
    void shouldReadTheProducersSampleOfATeam() throws Exception {
        // When
        TeamChanged data = read(KpiEvents.TEAM, TeamChanged.class);

        // Then
        assertThat(data).isEqualTo(new TeamChanged("north", "u5", "sales", 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "revision"})
    void shouldRefuseAnEmployeeWithout(String field) {
        ObjectNode data = (ObjectNode) Deviations.sample(KpiEvents.EMPLOYEE).get("data");
        data.remove(field);
        assertThatThrownBy(() -> JSON.treeToValue(data, EmployeeChanged.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "revision"})
    void shouldRefuseATeamWithout(String field) {
        ObjectNode data = (ObjectNode) Deviations.sample(KpiEvents.TEAM).get("data");
        data.remove(field);
        assertThatThrownBy(() -> JSON.treeToValue(data, TeamChanged.class)).isInstanceOf(JsonProcessingException.class);
    }

    private static <T> T read(String type, Class<T> as) throws JsonProcessingException {
        return JSON.treeToValue(Deviations.sample(type).get("data"), as);
    }
}
