package io.komdir.kpi.reporting.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Company;
import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which open deals need attention; 2026-11-16 is a Monday, 2026-11-04 a Russian holiday. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DealAttentionIT {
    private static final String PATH = "/api/v1/deals/attention?date=2026-11-20";
    private static final LocalDate STARTED = LocalDate.of(2026, 1, 1);
    private static final String SOON = "2026-11-30T09:00:00Z";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2026-11-20", "12:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldNameEachReasonWithItsDays() {
        // Given
        Company company = company();
        new DealBook(company)
                .funnel("main", "offer", 3)
                .deal("d1", "u1", "main", "offer", "2026-11-16T10:00:00Z", "500.50", null, "OPEN")
                .deal("d2", "u1", "main", "offer", "2026-11-20T06:00:00Z", "900", "2026-11-17T09:00:00Z", "OPEN")
                .deal("d3", "u1", "main", "offer", "2026-11-20T06:00:00Z", "900", SOON, "OPEN")
                .deal("d4", "u1", "main", "offer", "2026-10-01T06:00:00Z", "900", null, "WON")
                .deal("d5", "u1", "main", "offer", "2026-10-01T06:00:00Z", "900", null, "LOST");

        // When
        ValidatableResponse answer = get(company, PATH);

        // Then
        answer.statusCode(200)
                .body("date", equalTo("2026-11-20"))
                .body("currency", equalTo("RUB"))
                .body("total", equalTo(2))
                .body("nextCursor", equalTo(""))
                .body("items.id", contains("d1", "d2"))
                .body("items[0].reasons.reason", contains("NO_NEXT_STEP", "STUCK_IN_STAGE"))
                .body("items[0].reasons.days", contains(4, 4))
                .body("items[0].reasons[1].norm", equalTo(3))
                .body("items[0].amount", equalTo(500.5f))
                .body("items[0].fullName", equalTo("Person u1"))
                .body("items[0].team", equalTo("north"))
                .body("items[0].left", equalTo(false))
                .body("items[1].reasons.reason", contains("NEXT_STEP_OVERDUE"))
                .body("items[1].reasons.days", contains(3));
    }

    @ParameterizedTest
    @CsvSource({
        // At the norm of three working days, one past it, and over a weekend.
        "2026-11-17T10:00:00Z, 2026-11-20, false",
        "2026-11-16T10:00:00Z, 2026-11-20, true",
        "2026-11-17T10:00:00Z, 2026-11-22, false",
        "2026-11-17T10:00:00Z, 2026-11-23, true",
        // The holiday of Wednesday the 4th does not count.
        "2026-11-02T10:00:00Z, 2026-11-06, false",
        "2026-11-02T10:00:00Z, 2026-11-09, true",
        // 21:30 in London is the next day in Moscow.
        "2026-11-16T21:30:00Z, 2026-11-20, false",
        "2026-11-16T20:30:00Z, 2026-11-20, true",
        // Entered after the date.
        "2026-11-25T20:30:00Z, 2026-11-20, false"
    })
    void shouldBeStuckOnlyWhenLongerInTheStageThanItsNorm(String entered, LocalDate date, boolean stuck) {
        // Given
        Company company = company();
        new DealBook(company)
                .funnel("main", "offer", 3)
                .deal("d1", "u1", "main", "offer", entered, "1", "2026-12-30T09:00:00Z", "OPEN");

        // When
        ValidatableResponse answer = get(company, "/api/v1/deals/attention?date=" + date);

        // Then
        answer.body("items.id", stuck ? contains("d1") : empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2026-11-19T20:59:59Z, 1",
        "Europe/Moscow, 2026-11-19T21:00:00Z, ",
        "America/Los_Angeles, 2026-11-20T07:59:59Z, 1",
        "America/Los_Angeles, 2026-11-20T08:00:00Z, ",
        "Pacific/Auckland, 2026-11-19T10:59:59Z, 1",
        "Pacific/Auckland, 2026-11-19T11:00:00Z, ",
        "America/Los_Angeles, 2024-02-29T12:00:00Z, 995"
    })
    void shouldCountOverdueDaysInTheTimeZoneOfTheOrganization(String zone, String nextStep, Integer days) {
        // Given
        Company company = company(zone);
        new DealBook(company).open("d1", "u1", "offer", "2026-11-19T23:00:00Z", nextStep);

        // When
        ValidatableResponse answer = get(company, PATH);

        // Then
        if (days == null) {
            answer.body("items", empty());
        } else {
            answer.body("items[0].reasons.reason", contains("NEXT_STEP_OVERDUE"))
                    .body("items[0].reasons.days", contains(days));
        }
    }

    @Test
    void shouldTakeTheShortestNormWhenTheDealNamesNoFunnel() {
        // Given
        Company company = company();
        new DealBook(company)
                .funnel("long", "offer", 10)
                .funnel("short", "offer", 2)
                .funnel("free", "offer", null)
                .deal("none", "u1", "", "offer", "2026-11-16T10:00:00Z", "1", SOON, "OPEN")
                .deal("long", "u1", "long", "offer", "2026-11-16T10:00:00Z", "1", SOON, "OPEN")
                .deal("free", "u1", "free", "offer", "2026-11-16T10:00:00Z", "1", SOON, "OPEN")
                .deal("gone", "u1", "gone", "offer", "2026-11-16T10:00:00Z", "1", SOON, "OPEN")
                .deal("stage", "u1", "short", "other", "2026-11-16T10:00:00Z", "1", SOON, "OPEN");

        // When
        ValidatableResponse answer = get(company, PATH);

        // Then
        answer.body("items.id", contains("none")).body("items[0].reasons[0].norm", equalTo(2));
    }

    @Test
    void shouldPageWorstFirstWithoutHolesWhenSomeAreEquallyBad() {
        // Given
        Company company = company();
        new DealBook(company)
                .funnel("main", "offer", 1)
                .deal("b", "u1", "", "x", "2026-11-10T10:00:00Z", "10", null, "OPEN")
                .deal("a", "u1", "", "x", "2026-11-10T10:00:00Z", "10", null, "OPEN")
                .deal("rich", "u1", "", "x", "2026-11-10T10:00:00Z", "10.5", null, "OPEN")
                .deal("old", "u1", "", "x", "2026-11-09T10:00:00Z", "1", null, "OPEN")
                .deal("two", "u1", "main", "offer", "2026-11-18T10:00:00Z", "1", null, "OPEN");

        // When
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page =
                    get(company, PATH + "&limit=2&cursor=" + cursor).body("total", equalTo(5));
            ids.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (!cursor.isEmpty());

        // Then
        assertThat(ids).containsExactly("two", "old", "rich", "a", "b");
    }

    @Test
    void shouldShowATeamByMembershipOnTheDateWithSubTeamsAndThoseWhoLeft() {
        // Given
        Company company = company()
                .team("south", null)
                .team("north-1", "north")
                .employee("below", "north-1")
                .employee("moved", STARTED, null)
                .member("moved", "north", STARTED, LocalDate.of(2026, 11, 10))
                .member("moved", "south", LocalDate.of(2026, 11, 11), null)
                .employee("gone", STARTED, LocalDate.of(2026, 11, 12))
                .member("gone", "north", STARTED, LocalDate.of(2026, 11, 12));
        DealBook deals = new DealBook(company);
        List.of("u1", "below", "moved", "gone")
                .forEach(employee -> deals.open(employee, employee, "x", "2026-11-02T10:00:00Z", null));

        // When
        ValidatableResponse now = get(company, PATH + "&team=north");

        // Then
        now.body("items.id", containsInAnyOrder("u1", "below", "gone"))
                .body("items.find { it.id == 'gone' }.left", equalTo(true))
                .body("items.find { it.id == 'gone' }.team", equalTo("north"))
                .body("items.find { it.id == 'below' }.team", equalTo("north-1"));
        get(company, "/api/v1/deals/attention?date=2026-11-10&team=north")
                .body("items.id", containsInAnyOrder("u1", "below", "moved", "gone"))
                .body("items.find { it.id == 'gone' }.left", equalTo(false));
        get(company, PATH + "&team=south").body("items.id", contains("moved"));
    }

    @Test
    void shouldLeaveOutOfAPastDateWhatHasMovedSince() {
        // Given
        Company company = company();
        new DealBook(company)
                .open("stayed", "u1", "x", "2026-11-09T20:00:00Z", null)
                .open("moved", "u1", "x", "2026-11-10T21:00:00Z", null)
                .open("ahead", "u1", "x", "2026-11-29T21:00:00Z", null);

        // When
        ValidatableResponse past = get(company, "/api/v1/deals/attention?date=2026-11-10");

        // Then
        past.body("items.id", contains("stayed"));
        get(company, "/api/v1/deals/attention?date=2000-01-01").statusCode(200).body("items", empty());
        get(company, PATH)
                .body("items.id", contains("stayed", "moved", "ahead"))
                .body("items[2].daysInStage", equalTo(0));
        get(company, "/api/v1/deals/attention?date=2100-12-31").body("items", hasSize(3));
    }

    @Test
    void shouldOfferTheFlatForms() {
        // Given
        Company company = company();
        new DealBook(company)
                .funnel("main", "offer", 3)
                .deal("d1", "u1", "main", "offer", "2026-11-16T10:00:00Z", "500", null, "OPEN");

        // When
        String csv = company.as("viewer")
                .accept("text/csv")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "deal,reason,date,customer,employee,fullName,team,left,funnel,stage,daysInStage,amount,days,norm",
                        "d1,NO_NEXT_STEP,2026-11-20,Customer d1,u1,Person u1,north,false,main,offer,4,500,4,",
                        "d1,STUCK_IN_STAGE,2026-11-20,Customer d1,u1,Person u1,north,false,main,offer,4,500,4,3");
        get(company, PATH + "&format=wide")
                .body("items", hasSize(1))
                .body("items[0].STUCK_IN_STAGE", equalTo(4))
                .body("items[0].STUCK_IN_STAGE_norm", equalTo(3))
                .body("items[0].NEXT_STEP_OVERDUE", nullValue())
                .body("nextCursor", equalTo(""));
    }

    @Test
    void shouldKeepToTheDateOfTheFirstPage() {
        // Given
        Company company = company();
        new DealBook(company).many(3, "u1", LocalDate.of(2026, 11, 2));
        String first = "/api/v1/deals/attention?limit=2";
        String cursor = get(company, first).extract().path("nextCursor");

        // When: midnight passes between two pages
        clock.set("2026-11-21", "00:00", "Europe/Moscow");
        ValidatableResponse second = get(company, first + "&cursor=" + cursor);

        // Then
        second.statusCode(200).body("date", equalTo("2026-11-20")).body("items.id", contains("000001"));
        get(company, PATH + "&limit=2&cursor=" + cursor).statusCode(200).body("items.id", contains("000001"));
        get(company, "/api/v1/deals/attention?date=2026-11-21&cursor=" + cursor).statusCode(400);
    }

    @Test
    void shouldRefuseAFlatFormWhenItIsLongerThanTheLimit() {
        // Given
        Company company = company();
        DealBook deals = new DealBook(company).many(10_000, "u1", LocalDate.of(2026, 11, 2));
        get(company, PATH + "&format=long").statusCode(200).body("items", hasSize(10_000));

        // When
        deals.open("one-more", "u1", "x", "2026-11-02T10:00:00Z", null);

        // Then
        get(company, PATH + "&format=long").statusCode(400).body("type", equalTo("urn:komdir:problem:too-many-deals"));
        get(company, PATH + "&limit=1")
                .statusCode(200)
                .body("total", equalTo(10_001))
                .body("nextCursor", not(equalTo("")));
    }

    @Test
    void shouldBeEmptyWithoutDeals() {
        // Given
        Company company = company();

        // When
        ValidatableResponse answer = get(company, "/api/v1/deals/attention");

        // Then
        answer.statusCode(200)
                .body("date", equalTo("2026-11-20"))
                .body("total", equalTo(0))
                .body("items", empty())
                .body("nextCursor", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({
        "date=1999-12-31, 400",
        "date=2000-01-01, 200",
        "date=2100-12-31, 200",
        "date=2101-01-01, 400",
        "date=tomorrow, 400",
        "team=nowhere, 404",
        "limit=0, 400",
        "limit=1001, 400",
        "cursor=x, 400",
        "format=tall, 400"
    })
    void shouldRefuseParametersThatCannotBe(String parameter, int status) {
        // Given
        Company company = company();

        // When
        ValidatableResponse answer = get(company, "/api/v1/deals/attention?" + parameter);

        // Then
        answer.statusCode(status);
    }

    @Test
    void shouldAnswerOnlyThoseWhoMayRead() {
        // Given
        Company company = company();

        // When
        var refused = company.as("crm").get(PATH);

        // Then
        refused.then().statusCode(403);
        company.as("head").get(PATH).then().statusCode(200);
        company.as("director").get(PATH).then().statusCode(200);
        Tenant.unknown().as("viewer").get(PATH).then().statusCode(404);
    }

    private static Company company() {
        return company("Europe/Moscow");
    }

    private static Company company(String zone) {
        return Company.create(zone, STARTED)
                .metric("calls", "LEADING", 10)
                .team("north", null)
                .employee("u1", "north");
    }

    private static ValidatableResponse get(Company company, String path) {
        return company.as("viewer").get(path).then();
    }
}
