package io.komdir.hiring.catalogue.agency;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.hiring.results.Results;
import io.komdir.hiring.testing.IncomingTypes;
import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RankingIT {
    private static final List<String> CRITERIA = List.of(
            "closed-vacancies",
            "reviews",
            "recommendations",
            "replacement-guarantee",
            "reaction-speed",
            "clarifying-questions",
            "result-orientation",
            "talks-figures");

    @Inject
    SettableClock clock;

    @Inject
    Results results;

    @Inject
    OrganizationScope scope;

    private Search search;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-07-01T09:00:00Z"));
        search = new Search(2);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void shouldRankByTheAssessmentWithItsReasonsAndShareAPlace() {
        // Given
        agency("weak", "\"positions\":[\"farmer\"]");
        agency("strong", "\"positions\":[\"sales-manager\"],\"guarantee\":{\"days\":90,\"replacements\":1}");
        agency("equal", "\"positions\":[\"sales-manager\"]");
        agency("new", "\"positions\":[\"sales-manager\"]");
        assess("weak", 2);
        assess("strong", 4);
        assess("equal", 4);

        // Then
        ranking("")
                .statusCode(200)
                .body("items.agency.code", contains("equal", "strong", "weak"))
                .body("items.place", contains(1, 1, 3))
                .body("items.agency.assessment.percent", contains(80.0f, 80.0f, 40.0f))
                .body("items[1].agency.assessment.criteria", hasSize(8))
                .body("items[1].agency.assessment.criteria[0].points", equalTo(12))
                .body("items[1].agency.guarantee.days", equalTo(90))
                .body("items[1].measured", nullValue())
                .body("unassessed.code", contains("new"));
        ranking("?position=farmer").body("items.agency.code", contains("weak")).body("items.place", contains(1));
        ranking("?limit=1").body("items", hasSize(1));
        ranking("?limit=0").statusCode(400);
        ranking("?limit=101").statusCode(400).body("violations.field", hasItem("limit"));
        search.as("crm").get("/api/v1/agencies/ranking").then().statusCode(403);
    }

    @Test
    void shouldShowWhatCameOfItsCandidatesBesideTheJudgement() {
        // Given
        agency("kadry", "\"positions\":[]");
        String first = presented();
        String second = presented();
        presented();
        clock.set(Instant.parse("2026-07-08T09:00:00Z"));
        search.upTo(first, "OFFER");
        search.upTo(second, "INTERVIEW");
        search.references(first, "{\"references\":[{\"contact\":\"Ivan\",\"outcome\":\"POSITIVE\"}]}");
        search.move(first, "{\"to\":\"HIRED\",\"employee\":\"u18\",\"hiredOn\":\"2026-07-10\"}")
                .statusCode(200);

        // When
        clock.set(Instant.parse("2026-09-08T09:00:00Z"));
        measured()
                .body("vacancies", equalTo(1))
                .body("daysToFirstGood", equalTo(7.0f))
                .body("presented", equalTo(3))
                .body("interviewed", equalTo(2))
                .body("hired", equalTo(1))
                .body("interviewedShare", equalTo(0.6667f))
                .body("hiredShare", equalTo(0.5f))
                .body("stays.days", contains(30, 60, 90))
                .body("stays.due", contains(1, 1, 0))
                .body("stays.unknown", contains(1, 1, 0));
        told("2026-08-20");

        // Then
        await().atMost(30, SECONDS)
                .until(
                        () -> measured().extract().path("unassessed[0].measured.stays.unknown"),
                        equalTo(List.of(0, 0, 0)));
        measured().body("stays.stillThere", contains(1, 0, 0)).body("stays.onTarget", contains(1, 0, 0));
    }

    /** What kpi-service tells of the employee: met the targets of a day, and left on another. */
    private void told(String leftOn) {
        try (SampleEvents events = new SampleEvents()) {
            events.send(SampleEvents.event(
                    IncomingTypes.DAY_CLOSED,
                    search.organization,
                    data -> data.put("scope", "employee:u18")
                            .put("date", "2026-07-13")
                            .put("verdict", "MET")
                            .put("workingDay", true)
                            .put("revision", 1)));
            await().atMost(30, SECONDS).until(this::dayIsKnown);
            events.send(SampleEvents.event(
                    IncomingTypes.EMPLOYEE,
                    search.organization,
                    data -> data.put("code", "u18").put("leftOn", leftOn).put("revision", 2)));
        }
    }

    private boolean dayIsKnown() {
        LocalDate day = LocalDate.of(2026, 7, 13);
        return scope.call(
                        search.organization,
                        () -> results.onTarget("u18", day, day).judged())
                == 1;
    }

    private String presented() {
        return search.add("{\"fullName\":\"Somebody\",\"agency\":\"kadry\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse measured() {
        return ranking("").rootPath("unassessed[0].measured");
    }

    private void agency(String code, String more) {
        search.as("recruiter")
                .body("{\"name\":\"" + code + "\"," + more + "}")
                .put("/api/v1/agencies/" + code)
                .then()
                .statusCode(201);
    }

    private void assess(String code, int score) {
        String criteria = CRITERIA.stream()
                .map(criterion -> "{\"code\":\"" + criterion + "\",\"score\":" + score + "}")
                .collect(Collectors.joining(","));
        search.as("recruiter")
                .body("{\"criteria\":[" + criteria + "]}")
                .put("/api/v1/agencies/" + code + "/assessment")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ranking(String query) {
        return search.as("viewer").get("/api/v1/agencies/ranking" + query).then();
    }
}
