package io.komdir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.komdir.local.testing.SampleEvents;
import io.komdir.platform.events.PermanentEventException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the producer's golden samples with the directory's own records. */
class DirectoryContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void shouldReadTheProducersSampleOfAnOrganization() throws Exception {
        // When
        OrganizationChanged data = JSON.treeToValue(data(KpiEvents.ORGANIZATION), OrganizationChanged.class);

        // Then
        assertThat(data.revision()).isEqualTo(1);
        assertThat(data.organization())
                .isEqualTo(new Organization(
                        "Acme Sales",
                        ZoneId.of("Europe/Moscow"),
                        Currency.getInstance("RUB"),
                        "RU",
                        Stage.ESTABLISHED,
                        LocalDate.of(2026, 11, 2)));
    }

    @Test
    void shouldReadTheProducersSampleOfAnEmployee() throws Exception {
        // When
        EmployeeChanged data = JSON.treeToValue(data(KpiEvents.EMPLOYEE), EmployeeChanged.class);

        // Then
        assertThat(data.revision()).isEqualTo(12);
        assertThat(data.employee())
                .isEqualTo(
                        new Employee("u17", "Anna Petrova", "north", "sales-manager", LocalDate.of(2025, 3, 1), null));
    }

    @Test
    void shouldReadTheProducersSampleOfATeam() throws Exception {
        // When
        TeamChanged data = JSON.treeToValue(data(KpiEvents.TEAM), TeamChanged.class);

        // Then
        assertThat(data.revision()).isEqualTo(15);
        assertThat(data.team()).isEqualTo(new Team("north", "North", "u5", "sales"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "timeZone", "currency", "country", "stage", "startsOn", "revision"})
    void shouldRefuseAnOrganizationWithout(String field) {
        assertRefused(KpiEvents.ORGANIZATION, field, OrganizationChanged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "fullName", "revision"})
    void shouldRefuseAnEmployeeWithout(String field) {
        assertRefused(KpiEvents.EMPLOYEE, field, EmployeeChanged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name", "revision"})
    void shouldRefuseATeamWithout(String field) {
        assertRefused(KpiEvents.TEAM, field, TeamChanged.class);
    }

    @ParameterizedTest
    @CsvSource({"timeZone, Mars/Olympus", "currency, GALLEON", "stage, FAMOUS"})
    void shouldRefuseAnOrganizationWithAnUnknownValue(String field, String value) throws Exception {
        ObjectNode data = data(KpiEvents.ORGANIZATION).put(field, value);
        OrganizationChanged changed = JSON.treeToValue(data, OrganizationChanged.class);
        assertThatThrownBy(changed::organization).isInstanceOf(PermanentEventException.class);
    }

    private static void assertRefused(String type, String field, Class<?> as) {
        ObjectNode data = data(type);
        data.remove(field);
        assertThatThrownBy(() -> JSON.treeToValue(data, as)).isInstanceOf(JsonProcessingException.class);
    }

    private static ObjectNode data(String type) {
        return (ObjectNode) SampleEvents.sample(type).get("data");
    }
}
