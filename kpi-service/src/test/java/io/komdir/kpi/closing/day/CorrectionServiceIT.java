package io.komdir.kpi.closing.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.testing.SettableClock;
import io.komdir.testing.events.EventSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pushes for days that are closed: the day is restated and the change is told. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CorrectionServiceIT {
    private static final String CLOSED_DAY = "2025-11-12";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2025-11-13", "12:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldRestateTheDayAndTellOneCorrectionWhenAFactComesLate() {
        // Given
        TestCompany company = company();
        push(company, "crm", row("u17", CLOSED_DAY, "calls", 30));
        company.close(CLOSED_DAY).statusCode(200);

        // When
        JsonNode receipt = push(company, "late", row("u17", CLOSED_DAY, "calls", 12));

        // Then
        String line = "rows.find { it.employee == 'u17' }.leading.find { it.metric == 'calls' }.";
        company.director()
                .get("/api/v1/scoreboard?date=" + CLOSED_DAY)
                .then()
                .statusCode(200)
                .body("closed", equalTo(true))
                .body(line + "fact", equalTo(42))
                .body(line + "reportedFact", equalTo(30))
                .body(line + "verdict", equalTo("MET"));
        company.director()
                .get("/api/v1/scoreboard?asOf=closing&date=" + CLOSED_DAY)
                .then()
                .body(line + "fact", equalTo(30))
                .body(line + "verdict", equalTo("MISSED"));
        assertThat(corrections(company)).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(company.code() + "/employee:u17");
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
            assertThat(event.data().get("oldValue").asInt()).isEqualTo(30);
            assertThat(event.data().get("newValue").asInt()).isEqualTo(42);
            assertThat(event.data().get("reportedFact").asInt()).isEqualTo(30);
            assertThat(event.text("source")).isEqualTo("late");
            assertThat(event.text("batch")).isEqualTo(receipt.get("batch").asText());
            assertThat(event.data().get("revision")).isEqualTo(receipt.get("revision"));
            assertThat(event.text("team")).isEqualTo("north");
        });
    }

    @Test
    void shouldTellOneCorrectionWhenSeveralChannelsOfAMetricChange() {
        // Given
        TestCompany company = company();
        company.close(CLOSED_DAY).statusCode(200);

        // When
        push(
                company,
                "crm",
                "{\"employee\":\"u17\",\"date\":\"%s\",\"metric\":\"calls\",\"value\":3,\"channel\":\"web\"}"
                        .formatted(CLOSED_DAY),
                "{\"employee\":\"u17\",\"date\":\"%s\",\"metric\":\"calls\",\"value\":4,\"channel\":\"shop\"}"
                        .formatted(CLOSED_DAY));

        // Then
        assertThat(corrections(company)).singleElement().satisfies(event -> {
            assertThat(event.data().get("oldValue").isNull()).isTrue();
            assertThat(event.data().get("newValue").asInt()).isEqualTo(7);
        });
    }

    @Test
    void shouldTellMeansAndTheirWeightsWhenTheMetricIsAnAverage() {
        // Given
        TestCompany company = company();
        push(company, "crm", weighted("first_response_minutes", 10, 3));
        company.close(CLOSED_DAY).statusCode(200);

        // When
        push(company, "other", weighted("first_response_minutes", 20, 1));

        // Then
        assertThat(corrections(company)).singleElement().satisfies(event -> {
            assertThat(event.data().get("oldValue").decimalValue()).isEqualByComparingTo("10");
            assertThat(event.data().get("newValue").decimalValue()).isEqualByComparingTo("12.5");
            assertThat(event.data().get("oldWeight").decimalValue()).isEqualByComparingTo("3");
            assertThat(event.data().get("newWeight").decimalValue()).isEqualByComparingTo("4");
            assertThat(event.data().get("reportedFact").decimalValue()).isEqualByComparingTo("10");
        });
    }

    @Test
    void shouldTellNothingWhenNothingChanges() {
        // Given
        TestCompany company = company();
        push(company, "crm", row("u17", CLOSED_DAY, "calls", 30));
        company.close(CLOSED_DAY).statusCode(200);

        // When
        push(company, "crm", row("u17", CLOSED_DAY, "calls", 30));

        // Then
        assertThat(corrections(company)).isEmpty();
    }

    @Test
    void shouldTellNothingOfOpenDaysAndHistory() {
        // Given
        TestCompany company = company();
        company.close(CLOSED_DAY).statusCode(200);

        // When
        push(company, "crm", row("u17", "2025-11-13", "calls", 30), row("u17", "2025-11-10", "calls", 30));

        // Then
        assertThat(corrections(company)).isEmpty();
    }

    private static TestCompany company() {
        return TestCompany.startingOn(CLOSED_DAY)
                .team("north")
                .employee("u17", "north")
                .dailyTarget("employee:u17", "calls", "40", "2025-11-01");
    }

    private static String row(String employee, String date, String metric, int value) {
        return "{\"employee\":\"%s\",\"date\":\"%s\",\"metric\":\"%s\",\"value\":%d}"
                .formatted(employee, date, metric, value);
    }

    private static String weighted(String metric, int value, int weight) {
        return "{\"employee\":\"u17\",\"date\":\"%s\",\"metric\":\"%s\",\"value\":%d,\"weight\":%d}"
                .formatted(CLOSED_DAY, metric, value, weight);
    }

    private static JsonNode push(TestCompany company, String source, String... rows) {
        ValidatableResponse answer = company.as("crm")
                .body("{\"source\":\"" + source + "\",\"rows\":[" + String.join(",", rows) + "]}")
                .post("/api/v1/daily-activity")
                .then()
                .statusCode(200);
        return answer.extract().as(JsonNode.class);
    }

    private static List<Sent> corrections(TestCompany company) {
        return SentEvents.of(company.code(), DayCorrected.TYPE, DayEvents.TOPIC);
    }
}
