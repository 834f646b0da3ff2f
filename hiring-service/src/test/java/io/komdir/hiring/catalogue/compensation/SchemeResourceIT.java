package io.komdir.hiring.catalogue.compensation;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.hiring.testing.IncomingTypes;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class SchemeResourceIT {
    private static final String SCHEMES = "/api/v1/compensation-schemes/";
    private static final String CALLS =
            "{\"fixed\":60000,\"kpi\":{\"metric\":\"calls\",\"rate\":33.33,\"threshold\":80,"
                    + "\"cap\":120},\"flex\":{\"perTask\":1500.005},\"validFrom\":\"2026-01\"}";

    private final String organization = "pay-" + UUID.randomUUID();
    private SampleEvents events;

    @BeforeEach
    void connect() {
        events = new SampleEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldReckonAMonthFromItsEventLineByLine() {
        // Given
        put("calls", CALLS.replace("1500.005", "1500.01")).statusCode(201).body("version", equalTo(1));
        ObjectNode month = month("u17", "2026-11", 640, 720, 702, 18);

        // When
        ValidatableResponse payout = whenTold("{\"month\":\"2026-11\",\"employee\":\"u17\",\"tasks\":3}");

        // Then
        payout.body("version", equalTo(1))
                .body("currency", equalTo("RUB"))
                .body("source.event", equalTo(month.get("id").asText()))
                .body("source.revision", equalTo(640))
                .body("lines.part", contains("FIXED", "KPI", "FLEX"))
                .body("lines.formula", contains("60000 × 18 / 20", "33.33 × 702", "1500.01 × 3"))
                .body("lines.amount", contains(54000.0f, 23397.66f, 4500.03f))
                .body("lines[1].inputs.percent", equalTo(97.5f))
                .body("total", equalTo(81897.69f));
    }

    @Test
    void shouldReckonAnewWhenTheMonthIsRestated() {
        // Given
        put("calls", CALLS.replace("1500.005", "1500")).statusCode(201);
        month("u17", "2026-11", 640, 720, 702, 20);
        String request = "{\"month\":\"2026-11\",\"employee\":\"u17\"}";
        whenTold(request).body("total", equalTo(83397.66f));

        // When
        month("u17", "2026-11", 641, 720, 500, 20);
        await().atMost(30, SECONDS).until(() -> payout(request).extract().path("source.revision"), equalTo(641));

        // Then
        payout(request).body("lines[1].reason", equalTo("BELOW_THRESHOLD")).body("total", equalTo(60000.0f));
    }

    @Test
    void shouldPayAMonthByTheVersionValidThen() {
        // Given
        put("calls", "{\"fixed\":50000,\"validFrom\":\"2026-10\"}").statusCode(201);
        put("calls", "{\"fixed\":70000,\"validFrom\":\"2026-12\"}")
                .statusCode(200)
                .body("version", equalTo(2));
        month("u17", "2026-11", 1, 720, 702, 20);

        // Then
        whenTold("{\"month\":\"2026-11\",\"employee\":\"u17\"}")
                .body("version", equalTo(1))
                .body("total", equalTo(50000.0f));
        payout("{\"month\":\"2026-11\",\"employee\":\"u17\",\"version\":2}").body("total", equalTo(70000.0f));
        payout("{\"month\":\"2026-09\",\"employee\":\"u17\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:scheme-not-yet"));
        payout("{\"month\":\"2027-01\",\"employee\":\"u17\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:month-open"));
        payout("{\"month\":\"2026-11\",\"employee\":\"u17\",\"version\":3}").statusCode(404);
    }

    @Test
    void shouldReckonGivenFigures() {
        put("calls", "{\"fixed\":0,\"kpi\":{\"metric\":\"revenue\",\"rate\":0.03},\"flex\":{\"pool\":10000}}")
                .statusCode(201);
        payout("{\"figures\":{\"fact\":333333.33},\"tasks\":1,\"agreedTasks\":3}")
                .statusCode(200)
                .body("lines.amount", contains(0.0f, 10000.0f, 3333.33f))
                .body("total", equalTo(13333.33f))
                .body("source", nullValue());
    }

    @Test
    void shouldKeepVersionsAndRefuseOneThatBeginsEarlier() {
        put("calls", "{\"fixed\":1,\"validFrom\":\"2026-10\"}").statusCode(201);
        put("calls", "{\"fixed\":1,\"validFrom\":\"2026-10\"}").statusCode(200).body("version", equalTo(1));
        put("calls", "{\"fixed\":1.00}").statusCode(200).body("version", equalTo(1));
        put("calls", "{\"fixed\":2,\"validFrom\":\"2026-09\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:scheme-later"));
        put("calls", "{\"fixed\":2,\"validFrom\":\"2026-10\"}").statusCode(200).body("version", equalTo(2));
        as("viewer").get(SCHEMES + "calls?version=1").then().body("fixed", equalTo(1));
        String tag = as("viewer").get(SCHEMES + "calls").then().extract().header("ETag");
        as("viewer").header("If-None-Match", tag).get(SCHEMES + "calls").then().statusCode(304);
        as("recruiter")
                .contentType("application/json")
                .header("If-Match", "\"stale\"")
                .body("{\"fixed\":3}")
                .put(SCHEMES + "calls")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldSimulateWhatThePercentilePersonsWouldHaveEarned() {
        // Given
        month("a", "2026-10", 1, 100, 100, 20);
        month("b", "2026-10", 2, 100, 200, 20);
        month("c", "2026-10", 3, 100, 300, 20);
        month("d", "2026-10", 4, 100, 400, 20);
        month("d", "2026-11", 5, 100, 600, 20);
        String request = "{\"from\":\"2026-09\",\"to\":\"2026-11\",\"scheme\":{\"fixed\":1000,"
                + "\"kpi\":{\"metric\":\"calls\",\"rate\":10}}}";

        // When
        await().atMost(30, SECONDS)
                .until(() -> simulation("tried", request).extract().path("months[1].people"), equalTo(1));

        // Then
        simulation("tried", request)
                .statusCode(200)
                .body("version", nullValue())
                .body("people", equalTo(4))
                .body("persons.employee", contains("a", "b", "c", "d"))
                .body("persons.mean", contains(2000.0f, 3000.0f, 4000.0f, 6000.0f))
                .body("persons[3].total", equalTo(12000.0f))
                .body("pay.p25", equalTo(2750.0f))
                .body("pay.p50", equalTo(3500.0f))
                .body("pay.p75", equalTo(4500.0f))
                .body("months.month", contains("2026-10", "2026-11"))
                .body("months[0].pay.p50", equalTo(3500.0f))
                .body("monthsWithoutData", contains("2026-09"));
        simulation("tried", request.replace("\"from\"", "\"employees\":[\"a\",\"x\"],\"from\""))
                .body("people", equalTo(1));
        simulation("tried", request.replace("\"from\"", "\"team\":\"south\",\"from\""))
                .body("people", equalTo(0))
                .body("pay", nullValue())
                .body("monthsWithoutData", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fixed\":-1} | fixed",
                "{} | fixed",
                "{\"fixed\":1000000000.01} | fixed",
                "{\"fixed\":1,\"kpi\":{\"metric\":\"a b\",\"rate\":1}} | kpi.metric",
                "{\"fixed\":1,\"kpi\":{\"metric\":\"calls\"}} | kpi.rate",
                "{\"fixed\":1,\"kpi\":{\"metric\":\"calls\",\"rate\":1,\"threshold\":80,\"cap\":79.99}} | kpi.cap",
                "{\"fixed\":1,\"kpi\":{\"metric\":\"calls\",\"rate\":1,\"cap\":1000.01}} | kpi.cap",
                "{\"fixed\":1,\"flex\":{}} | flex",
                "{\"fixed\":1,\"flex\":{\"perTask\":1,\"pool\":1}} | flex",
                "{\"fixed\":1,\"validFrom\":\"1999-12\"} | validFrom"
            })
    void shouldRefuseASchemeThatBreaksARule(String scheme, String field) {
        put("calls", scheme).statusCode(422).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | month",
                "{\"month\":\"2026-11\"} | employee",
                "{\"month\":\"2026-11\",\"employee\":\"u17\",\"figures\":{}} | figures",
                "{\"figures\":{},\"tasks\":-1} | tasks",
                "{\"figures\":{\"workingDays\":32}} | figures.workingDays"
            })
    void shouldRefuseAPayoutThatBreaksARule(String request, String field) {
        put("calls", "{\"fixed\":1}").statusCode(201);
        payout(request).statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void shouldBoundASimulation() {
        String scheme = ",\"scheme\":{\"fixed\":1,\"kpi\":{\"metric\":\"calls\",\"rate\":1}}}";
        simulation("x", "{\"from\":\"2025-01\",\"to\":\"2026-12\"" + scheme).statusCode(200);
        simulation("x", "{\"from\":\"2025-01\",\"to\":\"2027-01\"" + scheme)
                .statusCode(422)
                .body("violations.field", hasItem("to"));
        simulation("x", "{\"from\":\"2025-02\",\"to\":\"2025-01\"" + scheme).statusCode(422);
        simulation("x", "{\"from\":\"2025-01\",\"to\":\"2025-01\"}").statusCode(404);
        simulation("x", "{\"from\":\"2025-01\",\"to\":\"2025-01\",\"scheme\":{\"fixed\":1}}")
                .statusCode(422)
                .body("violations.field", hasItem("scheme.kpi"));
        simulation("x", "{\"from\":\"2025-13\",\"to\":\"2025-01\"" + scheme).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "auditor", "crm"})
    void shouldShowThePayOfPersonsToThoseWhoSetItOnly(String role) {
        as(role).contentType("application/json")
                .body("{\"figures\":{}}")
                .post(SCHEMES + "calls/payouts")
                .then()
                .statusCode(403);
        as(role).contentType("application/json")
                .body("{\"from\":\"2025-01\",\"to\":\"2025-01\"}")
                .post(SCHEMES + "calls/simulation")
                .then()
                .statusCode(403);
    }

    private ObjectNode month(String employee, String month, long revision, int target, int fact, int workingDays) {
        ObjectNode event = SampleEvents.event(IncomingTypes.MONTH_CLOSED, organization, data -> {
            data.put("scope", "employee:" + employee)
                    .put("month", month)
                    .put("revision", revision)
                    .put("workingDays", workingDays);
            ((ObjectNode) data.at("/lines/0")).put("target", target).put("fact", fact);
        });
        events.send(event);
        return event;
    }

    private ValidatableResponse whenTold(String request) {
        await().atMost(30, SECONDS).until(() -> payout(request).extract().statusCode() == 200);
        return payout(request);
    }

    private ValidatableResponse put(String code, String body) {
        return as("recruiter")
                .contentType("application/json")
                .body(body)
                .put(SCHEMES + code)
                .then();
    }

    private ValidatableResponse payout(String body) {
        return as("head")
                .contentType("application/json")
                .body(body)
                .post(SCHEMES + "calls/payouts")
                .then();
    }

    private ValidatableResponse simulation(String code, String body) {
        return as("head")
                .contentType("application/json")
                .body(body)
                .post(SCHEMES + code + "/simulation")
                .then();
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
