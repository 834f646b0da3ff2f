package io.komdir.hiring.recruiting.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ReviewIT {
    @Inject
    SettableClock clock;

    private Search search;

    @BeforeEach
    void open() {
        at("2026-07-01");
        search = new Search(9);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void shouldSayOfEveryMistakeWhetherItWasMadeOrCannotBeSeen() {
        review().statusCode(200)
                .body("mistakes.code", contains("weak-text", "single-channel"))
                .body("mistakes[0].severity", equalTo("MEDIUM"))
                .body(
                        "mistakes[0].evidence",
                        equalTo("Too little to win somebody over, fewer than three items: companyAdvantages: 1,"
                                + " positionAdvantages: 1, duties: 1, motivation: 1"))
                .body("notSeen", contains("passive-hiring", "too-long"))
                .body(
                        "cannotSee.code",
                        contains(
                                "below-market-pay",
                                "promise-differs",
                                "manager-repels",
                                "no-training",
                                "no-reference-check",
                                "instructions-skipped"))
                .body("completeness.percent", equalTo(100));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-14, ", "2026-07-15, MEDIUM", "2026-07-28, MEDIUM", "2026-07-29, HIGH"})
    void shouldSeePassiveHiringAfterTwoQuietWeeks(String day, String severity) {
        at(day);
        seen("passive-hiring", severity);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, ", "2026-10-01, HIGH"})
    void shouldSeeASearchThatTakesThreeMonths(String day, String severity) {
        at(day);
        seen("too-long", severity);
    }

    @ParameterizedTest
    @CsvSource({"130001, 200000, HIGH", "100000.01, 200000, MEDIUM", "100000, 200000, "})
    void shouldSeeAnOfferBelowTheBand(String from, String to, String severity) {
        search.as("recruiter")
                .body("{\"from\":" + from + ",\"to\":" + to + ",\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\"}")
                .put("/api/v1/salary-bands/sales-manager/MIDDLE")
                .then()
                .statusCode(201);
        seen("below-market-pay", severity);
    }

    @Test
    void shouldSeeOfferAndHireWithoutReferencesAndScores() {
        // Given
        String offered = search.candidate("A");
        search.upTo(offered, "OFFER");
        seen("no-reference-check", "MEDIUM");
        seen("instructions-skipped", "MEDIUM");

        // When
        search.move(offered, "{\"to\":\"HIRED\",\"employee\":\"u18\",\"overrideReason\":\"known for years\"}")
                .statusCode(200);

        // Then
        seen("no-reference-check", "HIGH");
        seen("instructions-skipped", "HIGH");
    }

    @ParameterizedTest
    @CsvSource({"4, 1, ", "4, 2, HIGH", "3, 3, ", "10, 3, MEDIUM"})
    void shouldSeeCandidatesWhoWithdrawAfterTheInterview(int met, int withdrawn, String severity) {
        for (int i = 0; i < met; i++) {
            String id = search.candidate("A");
            search.upTo(id, "INTERVIEW");
            if (i < withdrawn) {
                search.move(id, "{\"to\":\"WITHDRAWN\"}").statusCode(200);
            }
        }
        seen("manager-repels", severity);
    }

    @Test
    void shouldSeeOneSourceAlsoWhenMoreChannelsAreNamed() {
        search.as("recruiter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"channels\":[\"Job board\",\"Friends\"]}")
                .patch("/api/v1/vacancies/" + search.vacancy)
                .then()
                .statusCode(200);
        for (int i = 0; i < MistakeDetector.LEAST_CANDIDATES; i++) {
            seen("single-channel", null);
            search.candidate("A");
        }
        seen("single-channel", "MEDIUM");
    }

    @Test
    void shouldSpeakRussianAndStayWithinRoles() {
        search.as("viewer")
                .header("Accept-Language", "ru")
                .get("/api/v1/vacancies/" + search.vacancy + "/review")
                .then()
                .body("mistakes[1].evidence", equalTo("Каналов всего: 1; кандидатов: 0, из скольких источников: 0"));
        search.get("crm", "/review").statusCode(403);
    }

    private void seen(String code, String severity) {
        if (severity == null) {
            review().body("mistakes.code", not(hasItem(code)));
        } else {
            review().body("mistakes.find { it.code == '" + code + "' }.severity", equalTo(severity));
        }
    }

    private ValidatableResponse review() {
        return search.get("viewer", "/review");
    }

    private void at(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }
}
