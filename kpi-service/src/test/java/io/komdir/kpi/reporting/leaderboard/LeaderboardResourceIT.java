package io.komdir.kpi.reporting.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** November 2026 has 20 working days in Russia; the 9th to the 13th is a week of five. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class LeaderboardResourceIT {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
    private static final String WEEK = "from=2026-11-09&to=2026-11-13&";

    private final Company company = Company.create();

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldRankByPercentOfTheOwnTarget() {
        // Given: 10 a day of u1 and u2, 40 a day of u3
        calls("u1", "10", "40");
        calls("u2", "10", "40");
        calls("u3", "40", "190");
        calls("u4", "10", "25");

        // When
        ValidatableResponse board = board("metric=calls");

        // Then: 80, 80, 95 and 50 percent
        board.body("items.employee", contains("u3", "u1", "u2", "u4"))
                .body("items.place", contains(1, 2, 2, 4))
                .body("items[0].target", equalTo(200))
                .body("items[0].fact", equalTo(190))
                .body("items[0].percent", equalTo(95))
                .body("items[0].verdict", equalTo("MISSED"))
                .body("items[0].rankedBy", equalTo("PERCENT"))
                .body("items[0].fullName", equalTo("Person u3"))
                .body("ranked", equalTo(4))
                .body("notRanked", empty())
                .body("goal", equalTo("AT_LEAST"))
                .body("nextCursor", equalTo(""));
    }

    @Test
    void shouldNotPunishAbsences() {
        // Given: u2 was there on one day only and did all of it; u3 was away all week
        calls("u1", "10", "45");
        calls("u2", "10", "10");
        calls("u3", "10", "5");
        company.absent("u2", MONDAY.plusDays(1), FRIDAY).absent("u3", MONDAY.minusDays(3), FRIDAY.plusDays(1));

        // When
        ValidatableResponse board = board("metric=calls");

        // Then
        board.body("items.employee", contains("u2", "u1"))
                .body("items[0].target", equalTo(10))
                .body("items[0].percent", equalTo(100))
                .body("notRanked.employee", contains("u3"))
                .body("notRanked[0].reason", equalTo("ABSENT"))
                .body("notRanked[0].target", nullValue())
                .body("notRanked[0].fact", equalTo(5));
    }

    @Test
    void shouldRankThoseWithoutTargetAfterTheOthersByTheirFact() {
        // Given: u4 has neither target nor fact
        calls("u1", "10", "1");
        company.employee("u2", null).fact("u2", FRIDAY, "calls", "70");
        company.employee("u3", null).fact("u3", FRIDAY, "calls", "90");
        company.employee("u4", null);

        // When
        ValidatableResponse board = board("metric=calls");

        // Then
        board.body("items.employee", contains("u1", "u3", "u2"))
                .body("items.place", contains(1, 2, 3))
                .body("items.rankedBy", contains("PERCENT", "FACT", "FACT"))
                .body("items[1].percent", nullValue())
                .body("items[1].verdict", equalTo("NO_TARGET"))
                .body("notRanked.employee", contains("u4"))
                .body("notRanked[0].reason", equalTo("NO_DATA"));
    }

    @Test
    void shouldLetTheFastestLeadOfAnAverage() {
        // Given: 20 minutes on one lead and 10 on three are 12.5 on average
        company.metric("response", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 1)
                .employee("u1", null)
                .employee("u2", null)
                .employee("u3", null)
                .target("employee:u1", "response", "DAY", "25", JANUARY)
                .target("employee:u2", "response", "DAY", "15", JANUARY)
                .target("employee:u3", "response", "DAY", "15", JANUARY)
                .fact("u1", MONDAY, "response", "20", "1")
                .fact("u1", FRIDAY, "response", "10", "3")
                .fact("u2", FRIDAY, "response", "18");

        // When
        ValidatableResponse board = board("metric=response");

        // Then: 50 percent before 120; who answered nobody has no average
        board.body("items.employee", contains("u1", "u2"))
                .body("items[0].fact", equalTo(12.5f))
                .body("items[0].percent", equalTo(50))
                .body("items[0].verdict", equalTo("MET"))
                .body("items[1].percent", equalTo(120))
                .body("notRanked.employee", contains("u3"))
                .body("notRanked[0].reason", equalTo("NO_DATA"));
    }

    @Test
    void shouldDivideTheSumsOfARatio() {
        // Given: 1 of 2 and 9 of 14 are 62.5 percent; 4 of 5 are 80
        company.metric("deals", "LAGGING", 1)
                .metric("calls", "LEADING", 2)
                .ratio("share", "PERCENT", "deals", "calls", 3)
                .employee("u1", null)
                .employee("u2", null)
                .fact("u1", MONDAY, "deals", "1")
                .fact("u1", MONDAY, "calls", "2")
                .fact("u1", FRIDAY, "deals", "9")
                .fact("u1", FRIDAY, "calls", "14")
                .fact("u2", FRIDAY, "deals", "4")
                .fact("u2", FRIDAY, "calls", "5");

        // When
        ValidatableResponse board = board("metric=share");

        // Then
        board.body("items.employee", contains("u2", "u1"))
                .body("items[0].fact", equalTo(80))
                .body("items[1].fact", equalTo(62.5f));
    }

    @Test
    void shouldCountTheDaysInTheTeamOnly() {
        // Given: u1 came from south on Wednesday
        company.metric("calls", "LEADING", 1)
                .team("sales", null)
                .team("north", "sales")
                .team("south", "sales")
                .employee("u1", JANUARY, null)
                .member("u1", "south", JANUARY, MONDAY.plusDays(1))
                .member("u1", "north", MONDAY.plusDays(2), null)
                .employee("u2", "north")
                .target("employee:u1", "calls", "DAY", "10", JANUARY)
                .target("employee:u2", "calls", "DAY", "10", JANUARY)
                .fact("u1", MONDAY, "calls", "20")
                .fact("u1", FRIDAY, "calls", "15")
                .fact("u2", FRIDAY, "calls", "40");

        // When
        ValidatableResponse north = board("metric=calls&team=north");
        ValidatableResponse south = board("metric=calls&team=south");
        ValidatableResponse sales = board("metric=calls&team=sales");

        // Then
        north.body("team", equalTo("north"))
                .body("items.employee", contains("u2", "u1"))
                .body("items[1].target", equalTo(30))
                .body("items[1].fact", equalTo(15))
                .body("items[1].percent", equalTo(50))
                .body("items[1].team", equalTo("north"));
        south.body("items.employee", contains("u1"))
                .body("items[0].target", equalTo(20))
                .body("items[0].percent", equalTo(100))
                .body("items[0].team", equalTo("south"));
        sales.body("items.employee", contains("u2", "u1")).body("items[1].fact", equalTo(35));
    }

    @Test
    void shouldAddUpManyMonthsToTheDay() {
        // Given: from the 10th of March to Friday; u1 is in north until the 15th of May
        LocalDate may = LocalDate.of(2026, 5, 15);
        company.metric("response", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", JANUARY, null)
                .member("u1", "north", JANUARY, may)
                .member("u1", "south", may.plusDays(1), null)
                .fact("u1", LocalDate.of(2026, 3, 9), "response", "90", "5")
                .fact("u1", LocalDate.of(2026, 3, 10), "response", "10", "1")
                .fact("u1", may, "response", "20", "3")
                .fact("u1", may.plusDays(3), "response", "30", "4")
                .fact("u1", FRIDAY, "response", "40", "2")
                .fact("u1", FRIDAY.plusDays(3), "response", "90", "5");
        String months = "/api/v1/leaderboard?metric=response&from=2026-03-10&to=2026-11-13";

        // When
        ValidatableResponse all = company.as("viewer").get(months).then().statusCode(200);
        ValidatableResponse north =
                company.as("viewer").get(months + "&team=north").then().statusCode(200);
        ValidatableResponse south =
                company.as("viewer").get(months + "&team=south").then().statusCode(200);

        // Then: 270 of 10, 70 of 4, 200 of 6
        all.body("items[0].fact", equalTo(27));
        north.body("items[0].fact", equalTo(17.5f));
        assertThat(south.extract().<Number>path("items[0].fact").doubleValue()).isEqualTo(33.333333, within(1e-5));
    }

    @Test
    void shouldRankSomebodyWhoLeftByTheDaysBefore() {
        // Given: u1 left on Tuesday, u2 long ago, u3 comes on Monday
        company.metric("calls", "LEADING", 1)
                .employee("u1", JANUARY, MONDAY.plusDays(1))
                .employee("u2", JANUARY, LocalDate.of(2026, 10, 1))
                .employee("u3", FRIDAY.plusDays(3), null)
                .target("employee:u1", "calls", "DAY", "10", JANUARY)
                .fact("u1", MONDAY, "calls", "20");

        // When
        ValidatableResponse board = board("metric=calls");

        // Then
        board.body("items.employee", contains("u1"))
                .body("items[0].target", equalTo(20))
                .body("items[0].percent", equalTo(100))
                .body("notRanked", empty());
    }

    @Test
    void shouldRankOnTheLeapDayAlone() {
        // Given
        LocalDate leap = LocalDate.of(2024, 2, 29);
        Company then = Company.create("Europe/Moscow", leap)
                .metric("calls", "LEADING", 1)
                .employee("u1", LocalDate.of(2023, 1, 1), null)
                .target("employee:u1", "calls", "DAY", "10", LocalDate.of(2024, 1, 1))
                .fact("u1", leap, "calls", "9");

        // When
        ValidatableResponse board = then.as("viewer")
                .get("/api/v1/leaderboard?metric=calls&from=2024-02-29&to=2024-02-29")
                .then()
                .statusCode(200);

        // Then
        board.body("items[0].percent", equalTo(90));
    }

    @Test
    void shouldRankByFactOnAWeekend() {
        // Given
        calls("u1", "10", "40");
        company.fact("u1", FRIDAY.plusDays(1), "calls", "3");

        // When
        ValidatableResponse board = company.as("viewer")
                .get("/api/v1/leaderboard?metric=calls&from=2026-11-14&to=2026-11-15")
                .then()
                .statusCode(200);

        // Then
        board.body("items[0].rankedBy", equalTo("FACT")).body("items[0].fact", equalTo(3));
    }

    @Test
    void shouldRankNobodyWhileNobodyPushedAnything() {
        // Given
        company.metric("calls", "LEADING", 1).employee("u1", null).target("employee:u1", "calls", "DAY", "10", JANUARY);

        // When
        ValidatableResponse board = board("metric=calls");

        // Then
        board.body("items", empty())
                .body("ranked", equalTo(0))
                .body("notRanked[0].reason", equalTo("NO_DATA"))
                .body("notRanked[0].target", equalTo(50))
                .body("notRanked[0].fact", nullValue());
    }

    @Test
    void shouldShowTheFirstUpToTheLimit() {
        // Given
        calls("u1", "10", "40");
        calls("u2", "10", "40");
        calls("u3", "10", "50");
        company.employee("u4", null).employee("u5", null).employee("u6", null);

        // When
        ValidatableResponse board = board("metric=calls&limit=2");

        // Then
        board.body("items.employee", contains("u3", "u1"))
                .body("ranked", equalTo(3))
                .body("notRanked.employee", contains("u4", "u5"))
                .body("notRankedCount", equalTo(3));
    }

    @Test
    void shouldAnswerLongAndWideAndAsCsv() {
        // Given
        calls("u1", "10", "40");
        company.employee("u2", null).absent("u2", MONDAY, FRIDAY);

        // When
        ValidatableResponse wide = board("metric=calls&format=wide");
        String csv = company.as("viewer")
                .accept("text/csv")
                .get("/api/v1/leaderboard?" + WEEK + "metric=calls")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        wide.body("items", hasSize(2))
                .body("items[0].employee", equalTo("u1"))
                .body("items[0].calls", equalTo(40))
                .body("items[0].calls_place", equalTo(1))
                .body("items[0].calls_percent", equalTo(80))
                .body("items[1].calls_place", nullValue())
                .body("items[1].calls_reason", equalTo("ABSENT"));
        assertThat(csv.lines())
                .containsExactly(
                        "employee,metric,fullName,team,place,target,fact,percent,verdict,rankedBy,reason",
                        "u1,calls,Person u1,,1,50,40,80,MISSED,PERCENT,",
                        "u2,calls,Person u2,,,,0,,,,ABSENT");
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2026-06-01, 2026-06-30", "Pacific/Auckland, 2026-07-01, 2026-07-01"})
    void shouldTakeTheMonthToTodayOfTheOrganizationsTimeZone(String zone, String from, String to) {
        // Given
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        Company there = Company.create(zone, JANUARY).metric("calls", "LEADING", 1);

        // When
        ValidatableResponse board =
                there.as("head").get("/api/v1/leaderboard?metric=calls").then().statusCode(200);

        // Then
        board.body("from", equalTo(from)).body("to", equalTo(to));
    }

    @ParameterizedTest
    @CsvSource({
        "'', metric",
        "metric=calls&limit=0, limit",
        "metric=calls&limit=1001, limit",
        "metric=calls&limit=ten, limit",
        "metric=calls&from=1999-12-31&to=2000-01-01, from",
        "metric=calls&from=2100-12-31&to=2101-01-01, to",
        "metric=calls&from=2026-11-02&to=2026-11-01, to",
        "metric=calls&from=2024-01-01&to=2026-01-02, to"
    })
    void shouldNameTheBadParameter(String query, String name) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as("viewer")
                .get("/api/v1/leaderboard" + (query.isEmpty() ? "" : '?' + query))
                .then()
                .statusCode(400)
                .body("violations.field", contains(name));
    }

    @ParameterizedTest
    @CsvSource({"limit=1", "limit=1000", "from=2024-01-01&to=2026-01-01", "from=2000-01-01&to=2000-01-01"})
    void shouldTakeWhatIsWithinTheLimits(String query) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as("viewer")
                .get("/api/v1/leaderboard?metric=calls&" + query)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"metric=nothing", "metric=calls&team=nobody"})
    void shouldNotFindWhatIsNotThere(String query) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as("viewer").get("/api/v1/leaderboard?" + query).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"север", "a b", "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcde"})
    void shouldNotFindATeamThatNoneCanBeCalled(String team) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as("viewer")
                .queryParam("metric", "calls")
                .queryParam("team", team)
                .get("/api/v1/leaderboard")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"director, 200", "head, 200", "viewer, 200", "crm, 403", "recruiter, 403"})
    void shouldAnswerThoseWhoMayRead(String role, int status) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as(role).get("/api/v1/leaderboard?metric=calls").then().statusCode(status);
    }

    /** Somebody with a daily target and one fact on Friday. */
    private void calls(String employee, String target, String fact) {
        company.execute("""
                INSERT INTO metric VALUES (current_setting('komdir.organization'), 'calls', 'calls', 'LEADING', 'COUNT',
                    'AT_LEAST', 'SUM', NULL, NULL, 1, 1) ON CONFLICT DO NOTHING
                """);
        company.employee(employee, null)
                .target("employee:" + employee, "calls", "DAY", target, JANUARY)
                .fact(employee, FRIDAY, "calls", fact);
    }

    private ValidatableResponse board(String query) {
        return company.as("viewer")
                .get("/api/v1/leaderboard?" + WEEK + query)
                .then()
                .statusCode(200);
    }
}
