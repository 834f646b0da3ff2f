package io.komdir.kpi.reporting.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the push of touches to the journeys they make. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PushedJourneysIT {
    private static final String PATHS = "/api/v1/journeys/paths?from=2026-11-01&to=2026-11-30";
    private static final Map<String, String> ADS = touch("t1", "c1", "ads", "landing", "2026-11-02T09:00:00Z");
    private static final Map<String, String> GOAL = touch("t2", "c1", "seo", "application", "2026-11-02T10:00:00Z");

    private final Company company = Company.create();

    @Test
    void shouldCountEachIdOnceAndKeepTheTagWhenTheSameTouchesComeAgain() {
        // Given
        push(200, ADS, GOAL);
        String tag = get().extract().header("ETag");

        // When
        ValidatableResponse again = push(200, ADS, GOAL);

        // Then
        again.body("accepted", equalTo(0)).body("duplicates", equalTo(2));
        company.as("viewer").header("If-None-Match", tag).get(PATHS).then().statusCode(304);
        get().header("ETag", equalTo(tag))
                .body("items.path", contains(List.of("ads", "seo")))
                .body("total.customers", equalTo(1));
    }

    @Test
    void shouldAnswerAnewWhenANewTouchCame() {
        // Given
        push(200, ADS);
        String tag = get().extract().header("ETag");

        // When
        push(200, ADS, GOAL);

        // Then
        company.as("viewer")
                .header("If-None-Match", tag)
                .get(PATHS)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("total.conversions", equalTo(1));
    }

    @Test
    void shouldMoveTheBeginningWhenAnEarlierTouchArrivesLate() {
        // Given
        push(200, ADS, GOAL);

        // When
        push(200, touch("t0", "c1", "email", "landing", "2026-11-01T09:00:00Z"));
        ValidatableResponse inside = get();
        push(200, touch("t00", "c1", "phone", "landing", "2026-10-31T09:00:00Z"));

        // Then
        inside.body("items.path", contains(List.of("email", "ads", "seo")))
                .body("items[0].medianSecondsToGoal", equalTo(25 * 3600));
        get().body("items", empty());
        company.as("viewer")
                .get("/api/v1/journeys/paths?from=2026-10-31&to=2026-10-31")
                .then()
                .body("items.path", contains(List.of("phone", "email", "ads", "seo")));
    }

    @Test
    void shouldKeepTheBeginningWhenALaterTouchArrives() {
        // Given
        push(200, ADS);

        // When
        push(200, touch("t9", "c1", "email", "landing", "2026-11-20T09:00:00Z"));

        // Then
        get().body("items.path", contains(List.of("ads", "email")));
    }

    @Test
    void shouldKeepTheFirstTouchOfAnIdWhenAnotherComesUnderIt() {
        // Given
        push(200, ADS, GOAL);

        // When
        ValidatableResponse conflict = push(207, touch("t1", "c1", "phone", "landing", "2026-10-02T09:00:00Z"));

        // Then
        conflict.body("errors.code", contains("conflict"));
        get().body("items", hasSize(1)).body("items.path", contains(List.of("ads", "seo")));
    }

    @Test
    void shouldJoinEqualNeighboursOfACustomerWithAHundredThousandTouches() {
        // Given: within the time limit of reports, or this is a 503
        company.execute("""
                INSERT INTO touchpoint
                SELECT current_setting('komdir.organization'), 't' || n, 'c1', CASE WHEN n <= 90000 THEN 'ads' ELSE 'seo' END,
                       'landing', timestamptz '2026-11-02T09:00:00Z' + n * interval '1 second', uuidv7()
                FROM generate_series(1, 100000) AS n
                """);

        // When
        ValidatableResponse paths =
                company.as("viewer").get(PATHS + "&collapse=true").then();

        // Then
        paths.statusCode(200).body("items.path", contains(List.of("ads", "seo")));
    }

    private ValidatableResponse push(int status, Map<?, ?>... touches) {
        return company.as("crm")
                .contentType("application/json")
                .body(Map.of("events", List.of(touches)))
                .post("/api/v1/touchpoints")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse get() {
        return company.as("viewer").get(PATHS).then().statusCode(200);
    }

    private static Map<String, String> touch(
            String id, String customer, String channel, String touchpoint, String occurredAt) {
        return Map.of(
                "id", id, "customer", customer, "channel", channel, "touchpoint", touchpoint, "occurredAt", occurredAt);
    }
}
