package io.komdir.kpi.closing.day;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.TestTokens;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DayResourceIT {
    private static final String ZONE = "Europe/Moscow";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClockOnAFriday() {
        clock.set("2025-11-07", "18:30", ZONE);
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldAnswerTheSameReceiptWhenADayIsClosedAgain() {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-07");
        String first = company.close("2025-11-07").statusCode(200).extract().asString();
        clock.set("2025-11-07", "19:00", ZONE);

        // When
        String second = company.close("2025-11-07").statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(SentEvents.of(company.code(), DayEvents.CLOSED, DayEvents.TOPIC))
                .hasSize(1);
    }

    @Test
    void shouldShowTheReceiptWhenADayIsClosedByHand() {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-07");

        // When
        var receipt = company.close("2025-11-07");

        // Then
        receipt.statusCode(200)
                .body("date", equalTo("2025-11-07"))
                .body("status", equalTo("CLOSED"))
                .body("workingDay", equalTo(true))
                .body("closedAt", equalTo("2025-11-07T15:30:00Z"))
                .body("closedBy", equalTo(TestTokens.SUBJECT))
                .body("revision", equalTo(2));
    }

    @Test
    void shouldCloseEarlierOpenDaysFirstWhenALaterOneIsClosed() {
        // Given 3 and 4 November are the holidays around National Unity Day
        TestCompany company = TestCompany.startingOn("2025-11-01");

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        var days = company.director()
                .get("/api/v1/days?from=2025-10-31&to=2025-11-08")
                .then()
                .statusCode(200);
        days.body(
                        "items.status",
                        contains("HISTORY", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "OPEN", "OPEN", "FUTURE"))
                .body("items.workingDay", contains(true, true, false, false, false, true, true, true, false))
                .body("items[0].closedAt", nullValue())
                .body("items[6].closedBy", nullValue())
                .body("nextCursor", equalTo(""));
        List<Integer> revisions = days.extract().path("items[1..5].revision");
        assertThat(revisions).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void shouldNameTheNextOpenDayWhenMoreDaysAreOpenThanOneCallCloses() {
        // Given 35 open days
        TestCompany company = TestCompany.startingOn("2025-10-01");

        // When
        var answer = company.close("2025-11-04");

        // Then
        answer.statusCode(409)
                .body("type", equalTo("urn:komdir:problem:earlier-days-open"))
                .body("title", equalTo("Earlier days still open"))
                .body("detail", containsString("the next open day is 2025-11-01"))
                .body("nextOpenDay", equalTo("2025-11-01"));
        company.director()
                .get("/api/v1/days?from=2025-10-31&to=2025-11-01")
                .then()
                .body("items.status", contains("CLOSED", "OPEN"));
        company.close("2025-11-04").statusCode(200).body("date", equalTo("2025-11-04"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-08, day-in-future",
        "+999999999-12-31, day-in-future",
        "2025-11-05, day-is-history",
        "-999999999-01-01, day-is-history"
    })
    void shouldRefuseWhenTheDayCannotBeClosed(String date, String slug) {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-06");

        // When
        var answer = company.close(date);

        // Then
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:" + slug))
                .body("title", not(equalTo("problem." + slug + ".title")));
        company.director()
                .get("/api/v1/days?from=2025-11-06&to=2025-11-06")
                .then()
                .body("items.status", contains("OPEN"));
    }

    @Test
    void shouldAnswerInRussianWhenAskedTo() {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-06");

        // When
        var answer = company.director()
                .header("Accept-Language", "ru")
                .post("/api/v1/days/2025-11-08/close")
                .then();

        // Then
        answer.statusCode(409).body("title", equalTo("День ещё не наступил"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "tomorrow"})
    void shouldRefuseWhenTheDayIsNoDate(String date) {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-06");

        // When / Then
        company.close(date).statusCode(400).body("violations.field", contains("date"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=3, from",
        "from=2025-11-01, to",
        "from=2025-11-02&to=2025-11-01, to",
        "from=x&to=2025-11-01, from",
        "from=1999-12-31&to=2025-11-01, from",
        "from=2025-11-01&to=%2B999999999-12-31, to",
        "from=2025-11-01&to=2025-11-03&cursor=abc, cursor"
    })
    void shouldNameTheParameterWhenTheListIsAskedBadly(String query, String field) {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-06");

        // When / Then
        company.director()
                .urlEncodingEnabled(false)
                .get("/api/v1/days?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({"head, 403", "viewer, 403", "crm, 403", "auditor, 403"})
    void shouldRefuseToCloseWhenTheRoleHasNoRight(String role, int status) {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-06");

        // When / Then
        company.as(role).post("/api/v1/days/2025-11-06/close").then().statusCode(status);
        given().post("/api/v1/days/2025-11-06/close").then().statusCode(401);
    }

    @Test
    void shouldFindNoOrganizationWhenNobodyHasCreatedIt() {
        // When / Then
        given().auth()
                .oauth2(TestTokens.token("nobody-yet", "director"))
                .post("/api/v1/days/2025-11-06/close")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldListAllDaysOnceWhenReadPageByPage() {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-01");

        // When
        var first = company.director()
                .get("/api/v1/days?from=2025-11-01&to=2025-11-05&limit=3")
                .then()
                .statusCode(200)
                .body("items.date", contains("2025-11-01", "2025-11-02", "2025-11-03"));
        String cursor = first.extract().path("nextCursor");
        var second = company.director()
                .queryParam("cursor", cursor)
                .get("/api/v1/days?from=2025-11-01&to=2025-11-05&limit=3")
                .then();

        // Then
        second.statusCode(200)
                .body("items.date", contains("2025-11-04", "2025-11-05"))
                .body("nextCursor", equalTo(""));
    }
}
