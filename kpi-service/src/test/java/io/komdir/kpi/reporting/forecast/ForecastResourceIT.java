package io.komdir.kpi.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** June 2026 has 21 working days in Russia; the 17th is the twelfth. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ForecastResourceIT {
    private static final String MOSCOW = "Europe/Moscow";
    private static final LocalDate START = LocalDate.of(2026, 6, 16);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 17);
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 3, 9), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 11), LocalDate.of(2026, 6, 12));

    private final Company company = Company.create(MOSCOW, START);

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClockOnAWednesday() {
        clock.set("2026-06-17", "12:00", MOSCOW);
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldForecastThePresentMonthOfAPerson() {
        // Given: ten calls on each working day since March
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "210", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 2), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then
        forecast.body("metric", equalTo("calls"))
                .body("scope", equalTo("employee:u1"))
                .body("month", equalTo("2026-06"))
                .body("asOf", equalTo("2026-06-16"))
                .body("$", not(hasKey("currency")))
                .body("target", equalTo(210))
                .body("factToDate", equalTo(110))
                .body("workingDaysElapsed", equalTo(11))
                .body("workingDaysLeft", equalTo(10))
                .body("workingDaysTotal", equalTo(21))
                .body("runRate", equalTo(10))
                .body("requiredPerDay", equalTo(10))
                .body("projected.low", equalTo(210))
                .body("projected.expected", equalTo(210))
                .body("projected.high", equalTo(210))
                .body("projectedPercent", equalTo(100))
                .body("likelihood", equalTo(1))
                .body("method", equalTo("RESAMPLED_WEEKDAYS"));
    }

    @Test
    void shouldCountTodayAsToComeUntilItCloses() {
        // Given: today has 25 already
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "210", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 2), WEDNESDAY.minusDays(1), "10");
        company.fact("u1", WEDNESDAY, "calls", "25");
        ValidatableResponse open = forecast("calls", "scope=employee:u1");
        company.as("director")
                .contentType("application/json")
                .post("/api/v1/days/2026-06-17/close")
                .then()
                .statusCode(200);

        // When
        ValidatableResponse closed = forecast("calls", "scope=employee:u1");

        // Then: 110 + max(25, 10) + 9 x 10
        open.body("factToDate", equalTo(135))
                .body("workingDaysElapsed", equalTo(11))
                .body("runRate", equalTo(10))
                .body("requiredPerDay", equalTo(7.5f))
                .body("projected.expected", equalTo(225));
        closed.body("asOf", equalTo("2026-06-17"))
                .body("factToDate", equalTo(135))
                .body("workingDaysElapsed", equalTo(12))
                .body("runRate", equalTo(11.25f))
                .body("requiredPerDay", equalTo(8.33f))
                // Nine days, one of them a Wednesday, and one of thirteen Wednesdays had 25
                .body("workingDaysLeft", equalTo(9))
                // 135 + 8 x 10 + (12 x 10 + 25) / 13
                .body("projected.expected", equalTo(226.15f))
                .body("projected.low", equalTo(225));
    }

    /** November 2026 has 20 working days in Russia; the 16th is the tenth. */
    @ParameterizedTest
    @CsvSource({"2026-11-16, 2026-11-15", "2026-11-13, 2026-11-16", "2026-11-03, 2026-11-16"})
    void shouldCountADayThatNobodyPushedForAsToCome(LocalDate missing, String asOf) {
        // Given: the morning after the tenth day; a day is missing, the last one or one before
        clock.set("2026-11-17", "08:00", MOSCOW);
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "800", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 8, 3), missing.minusDays(1), "40");
        facts("u1", "calls", missing.plusDays(1), LocalDate.of(2026, 11, 16), "40");
        company.execute("DELETE FROM daily_fact WHERE fact_date = '2026-11-04'");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then: nine days of 40 and eleven to come
        forecast.body("asOf", equalTo(asOf))
                .body("factToDate", equalTo(360))
                .body("workingDaysElapsed", equalTo(9))
                .body("workingDaysLeft", equalTo(11))
                .body("workingDaysTotal", equalTo(20))
                .body("runRate", equalTo(40))
                .body("requiredPerDay", equalTo(40))
                .body("projected.expected", equalTo(800))
                .body("likelihood", equalTo(1));
    }

    @Test
    void shouldExpectTheShareOfSomebodyWhoComesWithTheMonth() {
        // Given: u2 comes from south on the 1st of July, which has 23 working days
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", "north")
                .employee("u2", JANUARY, null)
                .member("u2", "south", JANUARY, LocalDate.of(2026, 6, 30))
                .member("u2", "north", LocalDate.of(2026, 7, 1), null);
        facts("u1", "calls", LocalDate.of(2026, 5, 12), WEDNESDAY.minusDays(1), "10");
        facts("u2", "calls", LocalDate.of(2026, 5, 12), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse july = forecast("calls", "scope=team:north&month=2026-07");

        // Then
        july.body("projected.expected", equalTo(460));
    }

    @Test
    void shouldCountTheDaysBeforeTheFirstRareDeal() {
        // Given: there for 25 working days, by the calls, and one deal on the 10th of June
        company.metric("calls", "LEADING", 1).metric("deals", "LAGGING", 2).employee("u1", (LocalDate) null, null);
        facts("u1", "calls", LocalDate.of(2026, 5, 12), WEDNESDAY.minusDays(1), "10");
        company.fact("u1", LocalDate.of(2026, 6, 10), "deals", "1");

        // When
        ValidatableResponse deals = forecast("deals", "scope=employee:u1");
        ValidatableResponse calls = forecast("calls", "scope=employee:u1");

        // Then: 1 + 10 x 1 / 25
        deals.body("projected.expected", equalTo(1.4f));
        calls.body("projected.expected", equalTo(210));
    }

    @Test
    void shouldJudgeATeamByTheDaysSinceItBeganWithTheMetric() {
        // Given: north has long made calls, south has since the 1st of June
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", "north")
                .employee("u2", "south");
        facts("u1", "calls", LocalDate.of(2026, 4, 6), WEDNESDAY.minusDays(1), "10");
        facts("u2", "calls", LocalDate.of(2026, 6, 1), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse south = forecast("calls", "scope=team:south");

        // Then
        south.body("projected.expected", equalTo(210));
    }

    @Test
    void shouldExpectNothingOnAbsences() {
        // Given: away from the 18th to the end of the month
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .absent("u1", WEDNESDAY.plusDays(1), LocalDate.of(2026, 7, 10))
                .target("employee:u1", "calls", "MONTH", "210", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 2), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then
        forecast.body("target", equalTo(120))
                .body("workingDaysElapsed", equalTo(11))
                .body("workingDaysLeft", equalTo(1))
                .body("workingDaysTotal", equalTo(12))
                .body("projected.expected", equalTo(120));
    }

    @Test
    void shouldCountWhoIsThereInATeam() {
        // Given: two with ten a day each, one of them away for the rest of the month, and a head who makes no calls
        company.metric("calls", "LEADING", 1)
                .team("sales", null)
                .team("north", "sales")
                .employee("u1", "north")
                .employee("u2", "sales")
                .employee("boss", "sales")
                .absent("u2", WEDNESDAY, LocalDate.of(2026, 7, 10))
                .target("team:sales", "calls", "MONTH", "420", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 18), WEDNESDAY.minusDays(1), "10");
        facts("u2", "calls", LocalDate.of(2026, 3, 18), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse team = forecast("calls", "scope=team:sales");
        ValidatableResponse everybody = forecast("calls", "month=2026-06");

        // Then: 220 + 10 x 10
        team.body("factToDate", equalTo(220))
                .body("workingDaysLeft", equalTo(10))
                .body("runRate", equalTo(20))
                .body("requiredPerDay", equalTo(20))
                .body("projected.expected", equalTo(320))
                .body("likelihood", equalTo(0));
        everybody
                .body("scope", equalTo("organization"))
                .body("target", equalTo(420))
                .body("projected.expected", equalTo(320));
    }

    @Test
    void shouldCountAPersonForTheTeamOfEachDay() {
        // Given: in north until the 14th, in south since
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", JANUARY, null)
                .member("u1", "north", JANUARY, LocalDate.of(2026, 6, 14))
                .member("u1", "south", LocalDate.of(2026, 6, 15), null)
                .target("employee:u1", "calls", "DAY", "10", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 18), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse north = forecast("calls", "scope=team:north");
        ValidatableResponse south = forecast("calls", "scope=team:south");

        // Then
        north.body("method", equalTo("COMPLETE"))
                .body("target", equalTo(90))
                .body("projected.expected", equalTo(90))
                .body("workingDaysTotal", equalTo(9));
        south.body("method", equalTo("FEW_DAYS"))
                .body("target", equalTo(120))
                .body("factToDate", equalTo(20))
                .body("workingDaysElapsed", equalTo(2))
                .body("projected.expected", equalTo(120));
    }

    @Test
    void shouldTellAPastMonthAsItIs() {
        // Given: May 2026 has 19 working days, of which one is missing
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "190", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 28), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1&month=2026-05");

        // Then
        forecast.body("method", equalTo("COMPLETE"))
                .body("asOf", equalTo("2026-05-31"))
                .body("factToDate", equalTo(180))
                .body("workingDaysElapsed", equalTo(19))
                .body("workingDaysLeft", equalTo(0))
                .body("requiredPerDay", nullValue())
                .body("projected.low", equalTo(180))
                .body("projected.expected", equalTo(180))
                .body("projected.high", equalTo(180))
                .body("projectedPercent", equalTo(94.7f))
                .body("likelihood", equalTo(0));
    }

    @Test
    void shouldForecastAMonthToComeFromHistoryAlone() {
        // Given: July 2026 has 23 working days
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "240", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 18), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1&month=2026-07");

        // Then
        forecast.body("asOf", equalTo("2026-06-16"))
                .body("factToDate", nullValue())
                .body("workingDaysElapsed", equalTo(0))
                .body("workingDaysLeft", equalTo(23))
                .body("runRate", nullValue())
                .body("requiredPerDay", equalTo(10.43f))
                .body("projected.expected", equalTo(230))
                .body("projectedPercent", equalTo(95.8f))
                .body("likelihood", equalTo(0))
                .body("method", equalTo("RESAMPLED_WEEKDAYS"));
    }

    @Test
    void shouldSayThatNothingCanBeSaidWithoutHistory() {
        // Given
        company.metric("calls", "LEADING", 1).employee("u1", null);

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then
        forecast.body("method", equalTo("NO_HISTORY"))
                .body("target", nullValue())
                .body("factToDate", nullValue())
                .body("runRate", nullValue())
                .body("requiredPerDay", nullValue())
                .body("$", hasKey("projected"))
                .body("projected", hasKey("expected"))
                .body("projected.expected", nullValue())
                .body("projectedPercent", nullValue())
                .body("likelihood", nullValue());
    }

    @Test
    void shouldSayThatNothingCanBeSaidOfATeamThatHasDoneNothingYet() {
        // Given: a target of the team alone
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", "north")
                .target("team:north", "calls", "MONTH", "210", JANUARY);

        // When
        ValidatableResponse present = forecast("calls", "scope=team:north");
        ValidatableResponse past = forecast("calls", "scope=team:north&month=2026-05");

        // Then: nobody pushed anything, so that the past month is unknown too
        present.body("method", equalTo("NO_HISTORY"))
                .body("target", equalTo(210))
                .body("requiredPerDay", equalTo(21))
                .body("projected.expected", nullValue())
                .body("likelihood", nullValue());
        past.body("method", equalTo("COMPLETE"))
                .body("projected.expected", nullValue())
                .body("likelihood", nullValue());
    }

    @Test
    void shouldExpectTheShareOfSomebodyWhoJustCame() {
        // Given: u2 comes from south today and has no target
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", "north")
                .employee("u2", JANUARY, null)
                .member("u2", "south", JANUARY, WEDNESDAY.minusDays(1))
                .member("u2", "north", WEDNESDAY, null);
        facts("u1", "calls", LocalDate.of(2026, 5, 12), WEDNESDAY.minusDays(1), "10");
        facts("u2", "calls", LocalDate.of(2026, 5, 12), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse north = forecast("calls", "scope=team:north");

        // Then: 11 x 10 so far, 10 x 20 to come
        north.body("projected.expected", equalTo(310));
    }

    @Test
    void shouldForecastOnTheFirstDayOfAMonthFromTheMonthBefore() {
        // Given
        clock.set("2026-06-01", "09:00", MOSCOW);
        company.metric("calls", "LEADING", 1).employee("u1", null);
        facts("u1", "calls", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 29), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then
        forecast.body("workingDaysElapsed", equalTo(0))
                .body("runRate", nullValue())
                .body("projected.expected", equalTo(210))
                .body("likelihood", nullValue());
    }

    @Test
    void shouldBeDoneWhenNoWorkingDayIsLeft() {
        // Given: Sunday, the last day of May
        clock.set("2026-05-31", "12:00", MOSCOW);
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "190", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 29), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then
        forecast.body("method", equalTo("COMPLETE"))
                .body("workingDaysLeft", equalTo(0))
                .body("requiredPerDay", equalTo(0))
                .body("projected.expected", equalTo(190))
                .body("likelihood", equalTo(1));
    }

    @Test
    void shouldExpectNothingOfSomebodyWhoLeft() {
        // Given
        company.metric("calls", "LEADING", 1)
                .employee("u1", JANUARY, LocalDate.of(2026, 6, 10))
                .target("employee:u1", "calls", "DAY", "10", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 10), "10");

        // When
        ValidatableResponse forecast = forecast("calls", "scope=employee:u1");

        // Then
        forecast.body("method", equalTo("COMPLETE"))
                .body("target", equalTo(80))
                .body("factToDate", equalTo(80))
                .body("likelihood", equalTo(1));
    }

    @Test
    void shouldKnowTheLeapDay() {
        // Given: February 2024 has 20 working days, the 29th is the last one
        Company leap = Company.create(MOSCOW, LocalDate.of(2024, 2, 29));
        clock.set("2024-02-29", "12:00", MOSCOW);
        leap.metric("calls", "LEADING", 1).employee("u1", LocalDate.of(2023, 1, 1), null);
        leap.fact("u1", LocalDate.of(2024, 2, 28), "calls", "10").fact("u1", LocalDate.of(2024, 2, 29), "calls", "12");

        // When
        ValidatableResponse forecast = leap.as("viewer")
                .get("/api/v1/kpis/calls/forecast?scope=employee:u1")
                .then()
                .statusCode(200);

        // Then
        forecast.body("month", equalTo("2024-02"))
                .body("workingDaysTotal", equalTo(20))
                .body("workingDaysLeft", equalTo(1))
                .body("factToDate", equalTo(22))
                .body("projected.expected", equalTo(22));
    }

    @Test
    void shouldForecastAveragesAndRatiosByTheirParts() {
        // Given: 10 minutes on 4 leads a day, 2 deals of 8 calls a day
        company.metric("response", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 1)
                .metric("deals", "LAGGING", 2)
                .metric("calls", "LEADING", 3)
                .ratio("share", "PERCENT", "deals", "calls", 4)
                .employee("u1", null)
                .target("employee:u1", "response", "DAY", "15", JANUARY)
                .target("employee:u1", "share", "MONTH", "20", JANUARY);
        LocalDate first = LocalDate.of(2026, 5, 12);
        weighted("u1", "response", first, WEDNESDAY.minusDays(1), "10", "4");
        facts("u1", "deals", first, WEDNESDAY.minusDays(1), "2");
        facts("u1", "calls", first, WEDNESDAY.minusDays(1), "8");

        // When
        ValidatableResponse average = forecast("response", "scope=employee:u1");
        ValidatableResponse ratio = forecast("share", "scope=employee:u1");

        // Then
        average.body("target", equalTo(15))
                .body("factToDate", equalTo(10))
                .body("runRate", equalTo(10))
                .body("requiredPerDay", nullValue())
                .body("projected.expected", equalTo(10))
                .body("likelihood", equalTo(1))
                .body("method", equalTo("RESAMPLED_DAYS"));
        ratio.body("factToDate", equalTo(25))
                .body("projected.low", equalTo(25))
                .body("projectedPercent", equalTo(125))
                .body("likelihood", equalTo(1));
    }

    @Test
    void shouldJudgeByTheGoalAsItIsNow() {
        // Given: money, which becomes a budget
        company.metric("spend", "LEADING", "MONEY", "AT_LEAST", "SUM", 1)
                .employee("u1", null)
                .target("employee:u1", "spend", "MONTH", "300", JANUARY);
        facts("u1", "spend", LocalDate.of(2026, 5, 12), WEDNESDAY.minusDays(1), "10.50");
        ValidatableResponse before = forecast("spend", "scope=employee:u1");
        company.execute("UPDATE metric SET goal = 'AT_MOST' WHERE code = 'spend'");

        // When
        ValidatableResponse after = forecast("spend", "scope=employee:u1");

        // Then
        before.body("currency", equalTo("RUB"))
                .body("projected.expected", equalTo(220.5f))
                .body("likelihood", equalTo(0));
        after.body("likelihood", equalTo(1)).body("requiredPerDay", equalTo(18.45f));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2026-06", "Europe/Moscow, 2026-07", "Pacific/Auckland, 2026-07"})
    void shouldTakeTheMonthOfTheOrganizationsTimeZone(String zone, String month) {
        // Given: still June in the west
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        Company there = Company.create(zone, START).metric("calls", "LEADING", 1);

        // When
        ValidatableResponse forecast =
                there.as("head").get("/api/v1/kpis/calls/forecast").then().statusCode(200);

        // Then
        forecast.body("month", equalTo(month)).body("scope", equalTo("organization"));
    }

    @Test
    void shouldAnswerLongAndWideAndAsCsv() {
        // Given
        company.metric("calls", "LEADING", 1).employee("u1", null).target("employee:u1", "calls", "DAY", "10", JANUARY);
        facts("u1", "calls", LocalDate.of(2026, 3, 2), WEDNESDAY.minusDays(1), "10");

        // When
        ValidatableResponse wide = forecast("calls", "scope=employee:u1&format=wide");
        String csv = company.as("viewer")
                .accept("text/csv")
                .get("/api/v1/kpis/calls/forecast?scope=employee:u1")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        wide.body("items[0].month", equalTo("2026-06"))
                .body("items[0].scope", equalTo("employee:u1"))
                .body("items[0].calls", equalTo(210))
                .body("items[0].calls_likelihood", equalTo(1))
                .body("items[0].calls_method", equalTo("RESAMPLED_WEEKDAYS"))
                .body("nextCursor", equalTo(""));
        assertThat(csv.lines())
                .containsExactly(
                        "month,metric,scope,target,factToDate,workingDaysElapsed,workingDaysLeft,workingDaysTotal,runRate,"
                                + "requiredPerDay,low,expected,high,projectedPercent,likelihood,method,asOf",
                        "2026-06,calls,employee:u1,210,110,11,10,21,10,10,210,210,210,100,1,RESAMPLED_WEEKDAYS,2026-06-16");
    }

    @Test
    void shouldAnswer304UntilSomethingChanges() {
        // Given
        company.metric("calls", "LEADING", 1).employee("u1", null);
        String tag = forecast("calls", "month=2026-06").extract().header("ETag");

        // When
        int same = status(tag);
        company.fact("u1", WEDNESDAY, "calls", "1");
        int changed = status(tag);

        // Then
        assertThat(same).isEqualTo(304);
        assertThat(changed).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "month=2026-13, month",
        "month=June, month",
        "month=1999-12, month",
        "month=2101-01, month",
        "scope=u1, scope",
        "format=tall, format"
    })
    void shouldNameTheBadParameter(String query, String name) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When
        ValidatableResponse answer =
                company.as("viewer").get("/api/v1/kpis/calls/forecast?" + query).then();

        // Then
        answer.statusCode(400).body("violations.field", contains(name));
    }

    @ParameterizedTest
    @CsvSource({"month=2000-01, 200", "month=2100-12, 200"})
    void shouldReachFromTheFirstToTheLastMonth(String query, int status) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as("viewer").get("/api/v1/kpis/calls/forecast?" + query).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"nothing, organization", "calls, team:nobody", "calls, employee:nobody"})
    void shouldNotFindWhatIsNotThere(String metric, String scope) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as("viewer")
                .get("/api/v1/kpis/" + metric + "/forecast?scope=" + scope)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"director, 200", "head, 200", "viewer, 200", "crm, 403", "auditor, 403"})
    void shouldAnswerThoseWhoMayRead(String role, int status) {
        // Given
        company.metric("calls", "LEADING", 1);

        // When / Then
        company.as(role).get("/api/v1/kpis/calls/forecast").then().statusCode(status);
    }

    private int status(String tag) {
        return company.as("viewer")
                .header("If-None-Match", tag)
                .get("/api/v1/kpis/calls/forecast?month=2026-06")
                .statusCode();
    }

    private ValidatableResponse forecast(String metric, String query) {
        return company.as("viewer")
                .get("/api/v1/kpis/" + metric + "/forecast?" + query)
                .then()
                .statusCode(200);
    }

    private void facts(String employee, String metric, LocalDate from, LocalDate to, String value) {
        weighted(employee, metric, from, to, value, "1");
    }

    /** The same on each working day. */
    private void weighted(String employee, String metric, LocalDate from, LocalDate to, String value, String weight) {
        from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !HOLIDAYS.contains(day))
                .forEach(day -> company.fact(employee, day, metric, value, weight));
    }
}
