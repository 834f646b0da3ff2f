package io.komdir.kpi.closing.month;

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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months as they arrive on Kafka. November 2025 has 19 working days in Russia and ends on a Sunday. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class MonthEventsIT {
    private static final String LAST_DAY = "2025-11-30";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2025-12-01", "12:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldTellEachScopeItsMonthWhenTheLastDayCloses() {
        // Given: u17 has 19 days of 40, two of them away; facts before the first judged day count along
        TestCompany company = company()
                .fact("u17", "calls", "2025-11-05", "600")
                .fact("u17", "calls", "2025-11-28", "100")
                .fact("u18", "revenue", "2025-11-27", "180000");
        company.close("2025-11-29").statusCode(200);
        List<Sent> before = told(company);

        // When
        company.close(LAST_DAY).statusCode(200);

        // Then
        assertThat(before).isEmpty();
        Map<String, Sent> byScope = byScope(told(company));
        assertThat(byScope.keySet())
                .containsExactlyInAnyOrder("organization", "team:sales", "team:north", "employee:u17", "employee:u18");
        byScope.forEach((scope, event) -> {
            assertThat(event.key()).isEqualTo(company.code() + "/" + scope);
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
            assertThat(event.text("month")).isEqualTo("2025-11");
            assertThat(event.text("to")).isEqualTo(LAST_DAY);
            assertThat(event.data().get("workingDaysOfCalendar").asInt()).isEqualTo(19);
            assertThat(event.data().get("restated").asBoolean()).isFalse();
        });
        JsonNode person = byScope.get("employee:u17").data();
        assertThat(person.get("team").asText()).isEqualTo("north");
        assertThat(person.get("workingDays").asInt()).isEqualTo(17);
        assertThat(person.get("verdict").asText()).isEqualTo("MET");
        JsonNode calls = line(person, "calls");
        assertThat(calls.get("target").asInt()).isEqualTo(680);
        assertThat(calls.get("fact").asInt()).isEqualTo(700);
        assertThat(calls.get("percent").decimalValue()).isEqualByComparingTo("102.9");
        JsonNode sales = byScope.get("team:sales").data();
        assertThat(line(sales, "calls").get("fact").asInt()).isEqualTo(700);
        assertThat(line(byScope.get("organization").data(), "revenue")
                        .get("fact")
                        .asInt())
                .isEqualTo(180_000);
    }

    @Test
    void shouldTellWhatAveragesAndRatiosAreMadeOf() {
        // Given: 10 minutes on 3 leads and 20 on one; 300 of three deals
        TestCompany company = company()
                .fact("u17", "first_response_minutes", "2025-11-26", "10", "3")
                .fact("u18", "first_response_minutes", "2025-11-28", "20", "1")
                .fact("u17", "revenue", "2025-11-26", "100")
                .fact("u17", "revenue", "2025-11-28", "200")
                .fact("u17", "deals_won", "2025-11-28", "3");

        // When
        company.close(LAST_DAY).statusCode(200);

        // Then
        JsonNode team = byScope(told(company)).get("team:north").data();
        JsonNode response = line(team, "first_response_minutes");
        assertThat(response.get("fact").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(response.get("numerator").decimalValue()).isEqualByComparingTo("50");
        assertThat(response.get("denominator").decimalValue()).isEqualByComparingTo("4");
        JsonNode check = line(team, "average_check");
        assertThat(check.get("fact").decimalValue()).isEqualByComparingTo("100");
        assertThat(check.get("numerator").decimalValue()).isEqualByComparingTo("300");
        assertThat(check.get("denominator").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void shouldTellTheMonthAgainToThoseWhomALateFactConcerns() {
        // Given
        TestCompany company = company().fact("u17", "calls", "2025-11-28", "100");
        company.close(LAST_DAY).statusCode(200);
        long closing = byScope(told(company))
                .get("employee:u17")
                .data()
                .get("revision")
                .asLong();

        // When
        push(company, "u17", "2025-11-27", "calls", 30);

        // Then
        List<Sent> again = told(company).stream()
                .filter(event -> event.data().get("restated").asBoolean())
                .toList();
        Map<String, Sent> byScope = byScope(again);
        assertThat(byScope.keySet())
                .containsExactlyInAnyOrder("organization", "team:sales", "team:north", "employee:u17");
        byScope.forEach((scope, event) -> {
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
            assertThat(event.data().get("revision").asLong()).isGreaterThan(closing);
            assertThat(line(event.data(), "calls").get("fact").asInt()).isEqualTo(130);
        });
    }

    @Test
    void shouldNotTellAMonthThatIsNotClosedWhenAClosedDayOfItIsCorrected() {
        // Given
        clock.set("2025-11-28", "12:00", "Europe/Moscow");
        TestCompany company = company().fact("u17", "calls", "2025-11-27", "100");
        company.close("2025-11-27").statusCode(200);

        // When
        push(company, "u17", "2025-11-27", "calls", 30);

        // Then
        assertThat(told(company)).isEmpty();
        assertThat(SentEvents.of(company.code(), "io.komdir.kpi.day.corrected.v1", MonthClosed.TOPIC))
                .hasSize(1);
    }

    @Test
    void shouldTellNothingWhenALatePushChangesNothing() {
        // Given
        TestCompany company = company();
        push(company, "u17", "2025-11-27", "calls", 30);
        company.close(LAST_DAY).statusCode(200);

        // When
        push(company, "u17", "2025-11-27", "calls", 30);

        // Then
        assertThat(told(company))
                .noneMatch(event -> event.data().get("restated").asBoolean());
    }

    @Test
    void shouldTellSomebodyWhoLeftInTheMonthAndNobodyWhoLeftBefore() {
        // Given
        TestCompany company = company()
                .left("u19", "north", "2025-11-10")
                .left("u20", "north", "2025-10-31")
                .dailyTarget("employee:u19", "calls", "10", "2025-01-01");

        // When
        company.close(LAST_DAY).statusCode(200);

        // Then: 3rd is a holiday and 4th too, so the 5th to the 10th are four days and the 1st is a working Saturday
        Map<String, Sent> byScope = byScope(told(company));
        assertThat(byScope).containsKey("employee:u19").doesNotContainKey("employee:u20");
        JsonNode left = byScope.get("employee:u19").data();
        assertThat(left.get("team").asText()).isEqualTo("north");
        assertThat(line(left, "calls").get("target").asInt()).isEqualTo(50);
        assertThat(left.get("workingDays").asInt()).isEqualTo(5);
    }

    @Test
    void shouldTellAMonthWithNothingInIt() {
        // Given
        TestCompany company = TestCompany.startingOn(LAST_DAY);

        // When
        company.close(LAST_DAY).statusCode(200);

        // Then
        assertThat(told(company)).singleElement().satisfies(event -> {
            assertThat(event.text("scope")).isEqualTo("organization");
            assertThat(event.text("verdict")).isEqualTo("NO_TARGET");
            assertThat(event.data().get("lines")).isEmpty();
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
        });
    }

    @Test
    void shouldTellFebruaryOnItsLeapDay() {
        // Given
        clock.set("2024-03-01", "12:00", "Europe/Moscow");
        TestCompany company = TestCompany.startingOn("2024-02-28");

        // When
        company.close("2024-02-28").statusCode(200);
        List<Sent> on28th = told(company);
        company.close("2024-02-29").statusCode(200);

        // Then
        assertThat(on28th).isEmpty();
        assertThat(told(company))
                .singleElement()
                .satisfies(event -> assertThat(event.text("to")).isEqualTo("2024-02-29"));
    }

    private static TestCompany company() {
        TestCompany company = TestCompany.startingOn("2025-11-26").team("sales");
        company.director()
                .body(Map.of("name", "north", "parent", "sales"))
                .put("/api/v1/teams/north")
                .then()
                .statusCode(201);
        return company.employee("u17", "north")
                .employee("u18", "north")
                .absence("u17", "2025-11-17", "2025-11-18")
                .dailyTarget("employee:u17", "calls", "40", "2025-01-01");
    }

    private static void push(TestCompany company, String employee, String date, String metric, int value) {
        company.director()
                .body(Map.of(
                        "source",
                        "late",
                        "rows",
                        List.of(Map.of("employee", employee, "date", date, "metric", metric, "value", value))))
                .post("/api/v1/daily-activity")
                .then()
                .statusCode(200);
    }

    private static List<Sent> told(TestCompany company) {
        return SentEvents.of(company.code(), MonthClosed.TYPE, MonthClosed.TOPIC);
    }

    private static Map<String, Sent> byScope(List<Sent> events) {
        return events.stream().collect(Collectors.toMap(event -> event.text("scope"), Function.identity()));
    }

    private static JsonNode line(JsonNode data, String metric) {
        for (JsonNode line : data.get("lines")) {
            if (line.get("metric").asText().equals(metric)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + metric);
    }
}
