package io.komdir.audit.measurement;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Results;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class MeasurementResourceIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);

    private final String organization = "acme-" + UUID.randomUUID();
    private Results results;

    @BeforeEach
    void connect() {
        results = new Results(organization);
    }

    @AfterEach
    void disconnect() {
        results.close();
    }

    @Test
    void shouldAddUpASumOverAWindowWithItsDaysOff() {
        // Given
        String scope = "team:north";
        results.send(Results.sum(results.closed(scope, null, MONDAY.minusDays(3), 5), "calls", 1000, 50));
        results.send(Results.sum(results.closed(scope, null, MONDAY, 6), "calls", 40, 50));
        results.send(Results.sum(results.closed(scope, null, SATURDAY, 11), "calls", 3, null));
        ObjectNode last = Results.sum(results.closed(scope, null, MONDAY.plusDays(7), 12), "calls", 60.5, 50);

        // When
        results.send(last);

        // Then
        JsonPath fact = awaitFact("metric=calls&scope=team:north&workingDays=2", "value", "103.5");
        assertThat(fact.getString("items[0].from")).isEqualTo(MONDAY.toString());
        assertThat(fact.getString("items[0].to")).isEqualTo(MONDAY.plusDays(7).toString());
        assertThat(fact.getInt("items[0].days")).isEqualTo(2);
        assertThat(fact.getInt("items[0].target")).isEqualTo(100);
        assertThat(fact.getString("items[0].unit")).isEqualTo("COUNT");
        assertThat(fact.getString("items[0].goal")).isEqualTo("AT_LEAST");
        assertThat(fact.getString("items[0].sourceEvent"))
                .isEqualTo(last.get("id").asText());
        assertThat(fact.getString("items[0].sourceType")).isEqualTo(Results.DAY_CLOSED);
        assertThat(get("metric=calls&scope=team:north&workingDays=1&through=" + SATURDAY)
                        .getString("items[0].value"))
                .isEqualTo("40");
    }

    @Test
    void shouldDivideSummedPartsOfAnAverage() {
        // Given
        results.send(Results.average(results.closed("organization", null, MONDAY, 5), "first_response_minutes", 10, 1));

        // When
        results.send(
                Results.average(results.closed("organization", null, TUESDAY, 6), "first_response_minutes", 90, 9));

        // Then
        JsonPath fact = awaitFact("metric=first_response_minutes&workingDays=2", "denominator", "10");
        assertThat(fact.getInt("items[0].value")).isEqualTo(10);
        assertThat(fact.getInt("items[0].numerator")).isEqualTo(100);
        assertThat(fact.getInt("items[0].target")).isEqualTo(15);
    }

    @Test
    void shouldKeepTheNewerRevisionWhenEventsComeTwiceAndOutOfOrder() {
        // Given
        ObjectNode newer = Results.sum(results.closed("organization", null, MONDAY, 9), "calls", 7, null);
        ObjectNode older = Results.sum(results.closed("organization", null, MONDAY, 8), "calls", 5, null);

        // When
        results.send(newer);
        results.send(older);
        results.send(newer);
        results.send(Results.sum(results.closed("organization", null, TUESDAY, 10), "calls", 1, null));

        // Then
        awaitFact("metric=calls&workingDays=2", "value", "8");
    }

    @Test
    void shouldCorrectTheEmployeeTheTeamsAboveAndTheOrganizationInAnyOrder() {
        // Given
        results.send(results.corrected("u1", "north", MONDAY, "calls", 6, 10, 22));
        results.send(results.corrected("u1", "north", MONDAY, "calls", 4, 6, 21));
        results.send(results.corrected("u2", "north", MONDAY, "calls", 1, 4, 3));

        // When
        results.send(Results.sum(results.closed("employee:u1", "north", MONDAY, 20), "calls", 4, null));
        results.send(Results.sum(results.closed("team:north", "sales", MONDAY, 20), "calls", 14, null));
        results.send(Results.sum(results.closed("team:south", "sales", MONDAY, 20), "calls", 5, null));
        results.send(Results.sum(results.closed("team:sales", null, MONDAY, 20), "calls", 19, null));
        ObjectNode whole = Results.sum(results.closed("organization", null, MONDAY, 20), "calls", 100, null);
        results.send(whole);

        // Then
        awaitFact("metric=calls&scope=employee:u1&workingDays=1", "value", "10");
        awaitFact("metric=calls&scope=team:north&workingDays=1", "value", "20");
        awaitFact("metric=calls&scope=team:sales&workingDays=1", "value", "25");
        awaitFact("metric=calls&scope=team:south&workingDays=1", "value", "5");
        JsonPath fact = awaitFact("metric=calls&workingDays=1", "value", "106");
        assertThat(fact.getString("items[0].sourceType")).isEqualTo(Results.DAY_CORRECTED);
    }

    @Test
    void shouldCorrectAveragesByTheirWeightsAndRatiosByTheirParts() {
        // Given
        ObjectNode day = results.closed("organization", null, MONDAY, 20);
        Results.average(day, "first_response_minutes", 100, 10);
        Results.ratio(day, "average_check", "revenue", 9000, "deals_won", 3);
        results.send(day);
        results.send(results.closed("employee:u1", null, MONDAY, 20));
        ObjectNode average = results.corrected("u1", null, MONDAY, "first_response_minutes", 10, 40, 21);
        ((ObjectNode) average.get("data")).put("oldWeight", 2).put("newWeight", 3);

        // When
        results.send(average);
        results.send(results.corrected("u1", null, MONDAY, "deals_won", null, 1, 22));
        results.send(results.corrected("u1", null, MONDAY, "revenue", null, 1000, 22));

        // Then
        JsonPath fact = awaitFact("metric=first_response_minutes&workingDays=1", "numerator", "200");
        assertThat(fact.getString("items[0].denominator")).isEqualTo("11");
        assertThat(fact.getDouble("items[0].value")).isEqualTo(18.181818);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(
                                get("metric=average_check&workingDays=1").getString("items[0].value"))
                        .isEqualTo("2500"));
    }

    @Test
    void shouldAddCountsOfAStageAndCorrectThem() {
        // Given
        String scope = "team:north";
        results.send(results.closed(scope, null, MONDAY, 20));
        results.send(results.closed("organization", null, MONDAY, 20));
        results.send(results.measured(scope, MONDAY, 20, 30, 6, 1));
        results.send(results.measured("organization", MONDAY, 20, 60, 20, 5));
        results.send(results.closed(scope, null, TUESDAY, 30));
        results.send(results.closed("organization", null, TUESDAY, 30));
        results.send(results.measured("organization", TUESDAY, 30, 10, 4, 1));

        // When
        results.send(results.corrected("u1", "north", MONDAY, "key_meetings_held", 1, 4, 31));
        results.send(results.corrected("u1", "north", TUESDAY, "leads", null, 10, 32));

        // Then
        awaitFact("stage=meeting&scope=team:north&workingDays=2", "denominator", "40");
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(get("stage=meeting&scope=team:north&workingDays=2")
                                .getString("items[0].numerator"))
                        .isEqualTo("9"));
        JsonPath fact = get("stage=meeting&funnel=new&scope=team:north&workingDays=2");
        assertThat(fact.getDouble("items[0].value")).isEqualTo(0.225);
        assertThat(fact.getDouble("items[0].target")).isEqualTo(0.4);
        assertThat(fact.getString("items[0].stageBefore")).isEqualTo("lead");
        assertThat(fact.getString("items[0].funnel")).isEqualTo("new");
        assertThat(get("stage=meeting&workingDays=2").getString("items[0].numerator"))
                .isEqualTo("27");
        assertThat(get("stage=lead&workingDays=2").getString("items[0].value")).isNull();
        assertThat(get("stage=meeting&funnel=other").getList("items")).isEmpty();
    }

    @Test
    void shouldLeaveOutDaysOnWhichTheStageWasCountedByAnotherMetric() {
        // Given
        String scope = "team:north";
        ObjectNode before = results.measured(scope, MONDAY, 20, 40, 30, 1);
        ((ObjectNode) before.at("/data/stages/1")).put("metric", "key_meetings_scheduled");
        results.send(results.closed(scope, null, MONDAY, 20));
        results.send(before);
        results.send(results.closed(scope, null, TUESDAY, 30));

        // When
        results.send(results.measured(scope, TUESDAY, 30, 10, 4, 1));

        // Then
        JsonPath fact = awaitFact("stage=meeting&scope=team:north&workingDays=2", "denominator", "10");
        assertThat(fact.getInt("items[0].numerator")).isEqualTo(4);
        assertThat(fact.getInt("items[0].days")).isEqualTo(1);
        assertThat(get("stage=lead&scope=team:north&workingDays=2").getInt("items[0].numerator"))
                .isEqualTo(50);
    }

    @Test
    void shouldNotBeHarmedByUnknownTypesBrokenEventsAndOtherOrganizations() {
        // Given
        ObjectNode unknown = results.closed("organization", null, MONDAY, 99);
        unknown.put("type", "io.komdir.kpi.day.painted.v1");
        ObjectNode broken = results.closed("organization", null, MONDAY, 99);
        ((ObjectNode) broken.get("data")).put("date", "soon");
        ObjectNode foreign = Results.sum(results.closed("organization", null, MONDAY, 99), "calls", 99, null);
        foreign.put("organization", "other-" + UUID.randomUUID());

        // When
        results.send(unknown, "komdir.kpi.results");
        List.of(broken, foreign).forEach(results::send);
        results.send(Results.sum(results.closed("organization", null, MONDAY, 5), "calls", 7, null));

        // Then
        awaitFact("metric=calls&workingDays=1", "value", "7");
        given().auth()
                .oauth2(TestTokens.token(foreign.get("organization").asText(), "viewer"))
                .get("/api/v1/measurements?metric=calls")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(99));
    }

    @ParameterizedTest
    @CsvSource({
        "scope=organization, metric",
        "metric=calls&stage=meeting, metric",
        "metric=calls&funnel=new, funnel",
        "metric=a%20b, metric",
        "stage=meeting&funnel=%2F, funnel",
        "metric=calls&scope=somebody, scope",
        "metric=calls&workingDays=0, workingDays",
        "metric=calls&workingDays=61, workingDays",
        "metric=calls&workingDays=x, workingDays",
        "metric=calls&through=+999999-01-01, through",
        "metric=calls&through=yesterday, through",
    })
    void shouldNameTheParameterThatCannotBeAnswered(String query, String named) {
        given().auth()
                .oauth2(TestTokens.token(organization, "viewer"))
                .get("/api/v1/measurements?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(named));
    }

    @Test
    void shouldAnswerAnEmptyListAndATagWhenNothingIsKnown() {
        given().auth()
                .oauth2(TestTokens.token(organization, "viewer"))
                .get("/api/v1/measurements?metric=calls&workingDays=60")
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.notNullValue())
                .body("items", hasSize(0))
                .body("nextCursor", equalTo(""));
        given().auth()
                .oauth2(TestTokens.token(organization, "recruiter"))
                .get("/api/v1/measurements?metric=calls")
                .then()
                .statusCode(403);
    }

    private JsonPath awaitFact(String query, String field, String value) {
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(get(query).getString("items[0]." + field)).isEqualTo(value));
        return get(query);
    }

    private JsonPath get(String query) {
        return given().auth()
                .oauth2(TestTokens.token(organization, "viewer"))
                .get("/api/v1/measurements?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
