package io.komdir.kpi.closing.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.testing.SettableClock;
import io.komdir.testing.events.EventSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The results of a closed day as they arrive on Kafka. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DayEventsIT {
    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2025-11-12", "18:30", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldTellEachScopeItsResultWhenADayIsClosed() {
        // Given
        TestCompany company = company();

        // When
        company.close("2025-11-12").statusCode(200);

        // Then
        Map<String, Sent> byScope = closed(company);
        assertThat(byScope.keySet())
                .containsExactlyInAnyOrder("organization", "team:north", "employee:u17", "employee:u18");
        byScope.forEach((scope, event) -> {
            assertThat(event.key()).isEqualTo(company.code() + "/" + scope);
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
        });
        JsonNode person = byScope.get("employee:u17").data();
        assertThat(person.get("team").asText()).isEqualTo("north");
        assertThat(person.get("verdict").asText()).isEqualTo("MISSED");
        assertThat(line(person, "calls").get("verdict").asText()).isEqualTo("MET");
        assertThat(line(person, "key_meetings_held").get("verdict").asText()).isEqualTo("MISSED");
        assertThat(line(person, "revenue").get("fact").asInt()).isEqualTo(180000);
        JsonNode team = byScope.get("team:north").data();
        assertThat(line(team, "calls").get("fact").asInt()).isEqualTo(62);
        assertThat(line(team, "calls").get("target").asInt()).isEqualTo(40);
    }

    @Test
    void shouldTellWhatAnAverageIsMadeOfWhenADayIsClosed() {
        // Given
        TestCompany company = company()
                .fact("u17", "first_response_minutes", "2025-11-12", "10", "3")
                .fact("u18", "first_response_minutes", "2025-11-12", "20", "1");

        // When
        company.close("2025-11-12").statusCode(200);

        // Then
        JsonNode line = line(closed(company).get("team:north").data(), "first_response_minutes");
        assertThat(line.get("fact").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(line.get("numerator").decimalValue()).isEqualByComparingTo("50");
        assertThat(line.get("denominator").decimalValue()).isEqualByComparingTo("4");
    }

    @Test
    void shouldCarryTheAttributesOfCloudEventsWhenItArrives() {
        // Given
        TestCompany company = company();

        // When
        company.close("2025-11-12").statusCode(200);

        // Then
        Map<String, String> headers = closed(company).get("employee:u17").headers();
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.komdir.kpi.day.closed.v1")
                .containsEntry("ce_source", "/kpi-service")
                .containsEntry("ce_subject", "employee:u17")
                .containsEntry("ce_organization", company.code())
                .containsEntry("ce_dataschema", "urn:komdir:schema:io.komdir.kpi.day.closed.v1")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_correlationid", "ce_causationid");
        assertThat(UUID.fromString(headers.get("ce_id")).version()).isEqualTo(7);
        assertThat(Instant.parse(headers.get("ce_time"))).isEqualTo(clock.instant());
    }

    @Test
    void shouldTellTheOrganizationAndItsPeopleAsTheirSchemasSay() {
        // Given / When
        TestCompany company = company();

        // Then
        List<Sent> organizations = SentEvents.all(company.code(), "komdir.kpi.organizations");
        assertThat(organizations).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(company.code());
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
        });
        List<Sent> employees = SentEvents.all(company.code(), "komdir.kpi.employees");
        assertThat(employees.stream().map(Sent::key))
                .containsExactlyInAnyOrder(company.code() + "/u17", company.code() + "/u18");
        assertThat(employees)
                .allSatisfy(event -> assertThat(EventSchema.violations(event.type(), event.data()))
                        .isEmpty());
    }

    private static TestCompany company() {
        return TestCompany.startingOn("2025-11-12")
                .team("north")
                .employee("u17", "north")
                .employee("u18", "north")
                .dailyTarget("employee:u17", "calls", "40", "2025-11-01")
                .dailyTarget("employee:u17", "key_meetings_held", "4", "2025-11-01")
                .fact("u17", "calls", "2025-11-12", "42")
                .fact("u17", "revenue", "2025-11-12", "180000")
                .fact("u18", "calls", "2025-11-12", "20");
    }

    private static Map<String, Sent> closed(TestCompany company) {
        return SentEvents.of(company.code(), DayEvents.CLOSED, DayEvents.TOPIC).stream()
                .collect(Collectors.toMap(event -> event.text("scope"), Function.identity()));
    }

    private static JsonNode line(JsonNode data, String metric) {
        for (JsonNode line : data.get("lines")) {
            if (line.get("metric").asText().equals(metric)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + metric + " in " + data);
    }
}
