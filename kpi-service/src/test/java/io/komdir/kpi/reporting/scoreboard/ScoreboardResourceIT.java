package io.komdir.kpi.reporting.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ScoreboardResourceIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private static final String MOSCOW = "Europe/Moscow";

    @Inject
    SettableClock clock;

    private Company company = Company.create();

    @BeforeEach
    void stopTheClock() {
        clock.set("2026-11-23", "12:00", MOSCOW);
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldShowPlanAgainstFactOfADay() {
        // Given: November 2026 has 20 working days, the 16th is the 10th
        company.metric("calls", "LEADING", 1)
                .metric("revenue", "LAGGING", "MONEY", "AT_LEAST", "SUM", 2)
                .team("north", null)
                .employee("u1", "north")
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .target("employee:u1", "revenue", "MONTH", "100000", JANUARY)
                .fact("u1", MONDAY, "calls", "40")
                .fact("u1", MONDAY.minusDays(3), "calls", "20")
                .fact("u1", MONDAY.minusDays(3), "revenue", "30000.50");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("date", equalTo("2026-11-16"))
                .body("workingDay", is(true))
                .body("closed", is(false))
                .body("history", is(false))
                .body("currency", equalTo("RUB"))
                .body("rows", hasSize(1))
                .body("rows[0].employee", equalTo("u1"))
                .body("rows[0].fullName", equalTo("Person u1"))
                .body("rows[0].team", equalTo("north"))
                .body("rows[0].verdict", equalTo("MET"))
                .body("rows[0].streak.days", equalTo(1))
                .body("rows[0].streak.since", equalTo("2026-11-16"))
                .body("rows[0].leading[0].metric", equalTo("calls"))
                .body("rows[0].leading[0].target", equalTo(40))
                .body("rows[0].leading[0].fact", equalTo(40))
                .body("rows[0].leading[0].percent", equalTo(100))
                .body("rows[0].leading[0].verdict", equalTo("MET"))
                .body("rows[0].leading[0].monthToDate.target", equalTo(400))
                .body("rows[0].leading[0].monthToDate.fact", equalTo(60))
                .body("rows[0].leading[0].monthToDate.percent", equalTo(15))
                .body("rows[0].leading[0].forecast", equalTo(120))
                .body("rows[0].leading[0].requiredPerDay", equalTo(74))
                .body("rows[0].lagging[0].metric", equalTo("revenue"))
                .body("rows[0].lagging[0].target", equalTo(5000))
                .body("rows[0].lagging[0].fact", equalTo(0))
                .body("rows[0].lagging[0].verdict", equalTo("MISSED"))
                .body("rows[0].lagging[0].monthToDate.target", equalTo(50000))
                .body("rows[0].lagging[0].monthToDate.fact", equalTo(30000.5f))
                .body("rows[0].lagging[0].monthToDate.percent", equalTo(60))
                .body("rows[0].lagging[0].forecast", equalTo(60001))
                .body("rows[0].lagging[0].requiredPerDay", equalTo(6999.95f))
                .body("teams[0].team", equalTo("north"))
                .body("teams[0].leading[0].target", equalTo(40))
                .body("organization.verdict", equalTo("MET"))
                .body("organization.lagging[0].monthToDate.fact", equalTo(30000.5f));
    }

    @ParameterizedTest
    @CsvSource({"39,MISSED", "40,MET", "39.99,MISSED"})
    void shouldJudgeAtTheBoundary(String calls, String verdict) {
        // Given
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY, "calls", calls);

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("rows[0].verdict", equalTo(verdict)).body("rows[0].team", nullValue());
    }

    @Test
    void shouldBeATableWhenAskedForALongOrWideForm() {
        // Given
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", "north")
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY, "calls", "20");
        String query = "/api/v1/scoreboard?date=2026-11-16";

        // When
        String rows = company.as("viewer").accept("text/csv").get(query).asString();
        ValidatableResponse wide =
                company.as("viewer").get(query + "&format=wide").then();

        // Then
        assertThat(rows)
                .startsWith(
                        "date,metric,scope,name,team,dayVerdict,streakDays,timing,target,fact,reportedFact,percent,verdict,"
                                + "monthTarget,monthFact,monthPercent,forecast,requiredPerDay\r\n"
                                + "2026-11-16,calls,employee:u1,Person u1,north,MISSED,0,LEADING,40,20,,50,MISSED,"
                                + "400,20,5,40,78\r\n"
                                + "2026-11-16,calls,team:north,Team north,,MISSED,,LEADING,40,20,,50,MISSED,")
                .contains("\r\n2026-11-16,calls,organization,,,MISSED,,LEADING,40,20,,50,MISSED,");
        wide.statusCode(200)
                .body("items.scope", contains("employee:u1", "team:north", "organization"))
                .body("items[0].calls", equalTo(20))
                .body("items[0].calls_monthTarget", equalTo(400))
                .body("nextCursor", equalTo(""))
                .body("currency", equalTo("RUB"));
    }

    @Test
    void shouldShowWhoHasNoLineInTheWideForm() {
        // Given
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", "south")
                .employee("u2", "north")
                .target("employee:u2", "calls", "DAY", "40", JANUARY);
        String query = "/api/v1/scoreboard?date=2026-11-16";

        // When
        ValidatableResponse wide =
                company.as("viewer").get(query + "&format=wide").then();
        ValidatableResponse rows =
                company.as("viewer").get(query + "&format=long").then();
        String csv = company.as("viewer")
                .accept("text/csv")
                .get(query + "&format=wide")
                .asString();

        // Then
        wide.statusCode(200)
                .body("items.scope", contains("employee:u2", "employee:u1", "team:north", "team:south", "organization"))
                .body("items[1].name", equalTo("Person u1"))
                .body("items[1].dayVerdict", equalTo("NO_TARGET"))
                .body("items[1]", hasKey("calls"))
                .body("items[1].calls", nullValue());
        rows.statusCode(200).body("items.scope", contains("employee:u2", "team:north", "organization"));
        assertThat(csv).contains("\r\n2026-11-16,employee:u1,Person u1,south,NO_TARGET,0,,,,,,,,,,,\r\n");
    }

    @ParameterizedTest
    @CsvSource({"tall,application/json", "nested,text/csv"})
    void shouldRefuseAFormThatIsNotThere(String format, String accept) {
        // When
        ValidatableResponse refused = company.as("viewer")
                .accept(accept + ", application/problem+json")
                .get("/api/v1/scoreboard?format=" + format)
                .then();

        // Then
        refused.statusCode(400).body("violations[0].field", equalTo("format"));
    }

    @Test
    void shouldSayNoDataUntilAnybodyPushedAndThenTakeAMissingFactForZero() {
        // Given
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .employee("u2", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY);
        ValidatableResponse silent = at(MONDAY);
        company.fact("u2", MONDAY, "calls", "1");

        // When
        ValidatableResponse pushed = at(MONDAY);

        // Then
        silent.body("rows[0].verdict", equalTo("NO_DATA"))
                .body("rows[0].leading[0].fact", nullValue())
                .body("rows[0].leading[0].verdict", equalTo("NO_DATA"))
                .body("rows[1].verdict", equalTo("NO_TARGET"));
        pushed.body("rows[0].verdict", equalTo("MISSED"))
                .body("rows[0].leading[0].fact", equalTo(0))
                .body("rows[0].leading[0].percent", equalTo(0))
                .body("rows[1].leading[0].verdict", equalTo("NO_TARGET"))
                .body("rows[1].leading[0].fact", equalTo(1));
    }

    @Test
    void shouldHaveNoTargetOnAWeekendAndOnAnAbsence() {
        // Given
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .absent("u1", MONDAY, MONDAY)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY, "calls", "7");

        // When
        ValidatableResponse absence = at(MONDAY);
        ValidatableResponse sunday = at(MONDAY.minusDays(1));

        // Then
        absence.body("rows[0].verdict", equalTo("NO_TARGET"))
                .body("rows[0].leading[0].fact", equalTo(7))
                // 9 days at 40 passed, 10 remain: the absence's share fell away
                .body("rows[0].leading[0].monthToDate.target", equalTo(360))
                .body("rows[0].leading[0].requiredPerDay", equalTo(75.3f));
        sunday.body("workingDay", is(false)).body("rows[0].verdict", equalTo("NO_TARGET"));
    }

    @ParameterizedTest
    @CsvSource({
        // 800 a month on 20 days, 300 done by the 13th, the 9th of them
        "2026-11-13, 45.45", // 500 / 11
        "2026-11-15, 45.45", // a Sunday: the same days remain
        "2026-11-16, 50", // 500 / 10
        "2026-11-27, 500", // one day remains
        "2026-11-30, null" // the last working day: none remains
    })
    void shouldSpreadTheShortfallOverTheRemainingWorkingDays(LocalDate date, String required) {
        // Given
        clock.set("2026-12-01", "00:00", MOSCOW);
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "800", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "300");

        // When
        String found = at(date).extract().path("rows[0].leading[0].requiredPerDay") + "";

        // Then
        assertThat(found.replaceAll("\\.0$", "")).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({
        // 800 a month on 20 days, 300 done by the 13th
        "2026-11-16T09:00:00Z, 2026-11-16, 45.45", // 500 / 11: today remains while it is open
        "2026-11-15T20:59:59Z, 2026-11-16, 45.45", // still Sunday in Moscow: the 16th is to come
        "2026-11-16T21:00:00Z, 2026-11-16, 50", // 500 / 10: over, though not closed
        "2026-11-30T20:59:59Z, 2026-11-30, 500", // the last working day is the one that remains
        "2026-11-30T21:00:00Z, 2026-11-30, null"
    })
    void shouldCountTheDayAmongTheRemainingOnesUntilItIsOver(Instant now, LocalDate date, String required) {
        // Given
        clock.set(now);
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "800", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "300");

        // When
        String found = at(date).extract().path("rows[0].leading[0].requiredPerDay") + "";

        // Then
        assertThat(found.replaceAll("\\.0$", "")).isEqualTo(required);
    }

    @Test
    void shouldRequireOnTheLastDayWhatTheForecastRequires() {
        // Given: the last working day of November, 760 of 800 done, 10 of them today
        clock.set("2026-11-30", "15:00", MOSCOW);
        LocalDate last = LocalDate.of(2026, 11, 30);
        company = Company.create(MOSCOW, last);
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "MONTH", "800", JANUARY)
                .fact("u1", MONDAY, "calls", "750")
                .fact("u1", last, "calls", "10");
        MONDAY.plusDays(1).datesUntil(last).forEach(day -> company.fact("u1", day, "calls", "0"));
        ValidatableResponse open = at(last);
        ValidatableResponse forecast = forecast();
        close(last);

        // When
        ValidatableResponse closed = at(last);
        ValidatableResponse reported = asOfClosing(last, "").statusCode(200);
        ValidatableResponse forecastOfClosed = forecast();

        // Then
        open.body("rows[0].leading[0].requiredPerDay", equalTo(40));
        forecast.body("requiredPerDay", equalTo(40));
        closed.body("rows[0].leading[0].requiredPerDay", nullValue());
        reported.body("rows[0].leading[0].requiredPerDay", nullValue());
        forecastOfClosed.body("requiredPerDay", nullValue());
    }

    private ValidatableResponse forecast() {
        return company.as("viewer")
                .get("/api/v1/kpis/calls/forecast?scope=employee:u1")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldCountTheLeapDay() {
        // Given: February 2024 has 20 working days, the 29th is the last
        company.metric("calls", "LEADING", 1)
                .employee("u1", LocalDate.of(2024, 1, 1), null)
                .target("employee:u1", "calls", "MONTH", "800", LocalDate.of(2024, 1, 1))
                .fact("u1", LocalDate.of(2024, 2, 1), "calls", "700")
                .fact("u1", LocalDate.of(2024, 2, 29), "calls", "40");

        // When
        ValidatableResponse before = at(LocalDate.of(2024, 2, 28));
        ValidatableResponse leapDay = at(LocalDate.of(2024, 2, 29));
        ValidatableResponse after = at(LocalDate.of(2024, 3, 1));

        // Then
        before.body("rows[0].leading[0].monthToDate.target", equalTo(760))
                .body("rows[0].leading[0].requiredPerDay", equalTo(100));
        leapDay.body("rows[0].leading[0].target", equalTo(40))
                .body("rows[0].verdict", equalTo("MET"))
                .body("rows[0].leading[0].monthToDate.target", equalTo(800))
                .body("rows[0].leading[0].monthToDate.fact", equalTo(740))
                .body("rows[0].leading[0].forecast", equalTo(740))
                .body("rows[0].leading[0].requiredPerDay", nullValue());
        after.body("rows[0].leading[0].monthToDate.fact", nullValue());
    }

    @Test
    void shouldSpreadTheShortfallOverThePersonsAndTheTeamsOwnDays() {
        // Given: 40 a day; u1 is away on four of the ten days after the 16th, u2 on all of them
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", "north")
                .employee("u2", "south")
                .absent("u1", LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 20))
                .absent("u2", LocalDate.of(2026, 11, 17), LocalDate.of(2026, 12, 31))
                .target("employee:u1", "calls", "MONTH", "800", JANUARY)
                .target("employee:u2", "calls", "MONTH", "800", JANUARY)
                .target("team:south", "calls", "MONTH", "800", JANUARY)
                .fact("u1", MONDAY, "calls", "310")
                .fact("u2", MONDAY, "calls", "400");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then: (16 x 40 - 310) / 6; u2 has reached 10 x 40, its team has 800 to reach and nobody left to do so
        board.body("rows[0].leading[0].requiredPerDay", equalTo(55))
                .body("rows[1].leading[0].requiredPerDay", equalTo(0))
                .body("teams[0].leading[0].requiredPerDay", equalTo(55))
                .body("teams[1].leading[0].requiredPerDay", nullValue())
                .body("teams[1].leading[0].forecast", equalTo(400));
    }

    @Test
    void shouldTellWhatABudgetStillAllowsPerDay() {
        // Given
        company.metric("spend", "LEADING", "MONEY", "AT_MOST", "SUM", 1)
                .employee("u1", null)
                .employee("u2", null)
                .target("employee:u1", "spend", "MONTH", "20000", JANUARY)
                .target("employee:u2", "spend", "MONTH", "20000", JANUARY)
                .fact("u1", MONDAY, "spend", "15000")
                .fact("u2", MONDAY, "spend", "20001");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("rows[0].leading[0].requiredPerDay", equalTo(500))
                .body("rows[1].leading[0].requiredPerDay", equalTo(0));
    }

    @Test
    void shouldCountAPersonForTheTeamOfEachDayWhenTheyChangeTeams() {
        // Given
        company.metric("calls", "LEADING", 1)
                .team("sales", null)
                .team("north", "sales")
                .team("south", "sales")
                .employee("u1", JANUARY, null)
                .member("u1", "north", JANUARY, MONDAY.minusDays(1))
                .member("u1", "south", MONDAY, null)
                .fact("u1", MONDAY.minusDays(3), "calls", "5")
                .fact("u1", MONDAY, "calls", "7");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("teams.team", contains("sales", "north", "south"))
                .body("teams[1].leading[0].monthToDate.fact", equalTo(5))
                .body("teams[1].leading[0].fact", equalTo(0))
                .body("teams[2].leading[0].monthToDate.fact", equalTo(7))
                .body("teams[0].leading[0].monthToDate.fact", equalTo(12))
                .body("organization.leading[0].monthToDate.fact", equalTo(12))
                .body("rows[0].team", equalTo("south"));
    }

    @Test
    void shouldWeighAveragesAndDivideSummedPartsForTeams() {
        // Given: 10 minutes on 1 lead and 20 on 3; checks of 100 and of 2000 on two deals
        company.metric("response", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 1)
                .metric("deals", "LAGGING", 2)
                .metric("revenue", "LAGGING", "MONEY", "AT_LEAST", "SUM", 3)
                .ratio("check", "MONEY", "revenue", "deals", 4)
                .ratio("share", "PERCENT", "deals", "revenue", 5)
                .team("north", null)
                .employee("u1", "north")
                .employee("u2", "north")
                .target("team:north", "response", "DAY", "17.5", JANUARY)
                .fact("u1", MONDAY, "response", "10", "1")
                .fact("u2", MONDAY, "response", "20", "3")
                .fact("u1", MONDAY, "deals", "1")
                .fact("u1", MONDAY, "revenue", "100")
                .fact("u2", MONDAY, "deals", "2")
                .fact("u2", MONDAY, "revenue", "2000");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("teams[0].leading[0].fact", equalTo(17.5f))
                .body("teams[0].leading[0].verdict", equalTo("MET"))
                .body("teams[0].leading[0].forecast", equalTo(17.5f))
                .body("teams[0].leading[0].requiredPerDay", nullValue())
                .body("teams[0].lagging.metric", contains("deals", "revenue", "check", "share"))
                .body("teams[0].lagging[2].fact", equalTo(700))
                .body("teams[0].lagging[3].fact", equalTo(0.142857f))
                .body("rows[0].lagging[2].fact", equalTo(100))
                .body("rows[1].lagging[2].fact", equalTo(1000));
    }

    @Test
    void shouldFollowAStreakAcrossHolidaysAbsencesAndAnOutage() {
        // Given: met on the working days around the New Year holidays of 2026 (off from 1 to 11 January)
        LocalDate date = LocalDate.of(2026, 1, 16);
        Company old = Company.create("Europe/Moscow", LocalDate.of(2027, 1, 1));
        old.metric("calls", "LEADING", 1)
                .employee("u1", LocalDate.of(2025, 1, 1), null)
                .employee("u2", LocalDate.of(2025, 1, 1), null)
                .target("employee:u1", "calls", "DAY", "40", LocalDate.of(2025, 1, 1))
                .absent("u1", LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 15))
                .fact("u1", date, "calls", "41")
                .fact("u2", LocalDate.of(2026, 1, 15), "calls", "1")
                // nobody pushed anything for the 14th
                .fact("u1", LocalDate.of(2026, 1, 13), "calls", "40")
                .fact("u1", LocalDate.of(2026, 1, 12), "calls", "40")
                .fact("u1", LocalDate.of(2025, 12, 30), "calls", "40")
                .fact("u1", LocalDate.of(2025, 12, 29), "calls", "39");

        // When
        ValidatableResponse board = at(old, date);

        // Then
        board.body("history", is(true))
                .body("rows[0].streak.days", equalTo(4))
                .body("rows[0].streak.since", equalTo("2025-12-30"))
                .body("rows[1].streak.days", equalTo(0))
                .body("rows[1].streak.since", nullValue());
    }

    @Test
    void shouldCountALongStreakOfEverybodyByTheMetricsThatJudgeThem() {
        // Given: 214 working days from 12 January; u1 met each, u2 missed one in spring, u3 is judged by revenue, u4
        // was hired in autumn
        LocalDate date = LocalDate.of(2026, 11, 13);
        Company old = Company.create("Europe/Moscow", LocalDate.of(2027, 1, 1));
        LocalDate first = LocalDate.of(2026, 1, 12);
        old.metric("calls", "LEADING", 1)
                .metric("meetings", "LEADING", 2)
                .metric("revenue", "LAGGING", "MONEY", "AT_LEAST", "SUM", 3)
                .employee("u1", LocalDate.of(2025, 1, 1), null)
                .employee("u2", LocalDate.of(2025, 1, 1), null)
                .employee("u3", LocalDate.of(2025, 1, 1), null)
                .employee("u4", LocalDate.of(2026, 10, 1), null)
                .target("employee:u1", "calls", "DAY", "40", LocalDate.of(2025, 1, 1))
                .target("employee:u2", "calls", "DAY", "40", LocalDate.of(2025, 1, 1))
                .target("employee:u3", "revenue", "DAY", "100", LocalDate.of(2025, 1, 1))
                .target("employee:u4", "calls", "DAY", "40", LocalDate.of(2025, 1, 1));
        for (LocalDate day = first; !day.isAfter(date); day = day.plusDays(1)) {
            boolean hired = !day.isBefore(LocalDate.of(2026, 10, 1));
            old.fact("u1", day, "calls", "40")
                    .fact("u2", day, "calls", day.equals(LocalDate.of(2026, 4, 1)) ? "39" : "40")
                    .fact("u3", day, "revenue", "100")
                    .fact("u4", day, "calls", hired ? "40" : "0");
        }

        // When
        ValidatableResponse board = at(old, date);

        // Then
        board.body("rows[0].streak.days", equalTo(214))
                .body("rows[0].streak.since", equalTo("2026-01-12"))
                .body("rows[1].streak.days", equalTo(158))
                .body("rows[1].streak.since", equalTo("2026-04-02"))
                .body("rows[2].streak.days", equalTo(214))
                .body("rows[2].streak.since", equalTo("2026-01-12"))
                .body("rows[3].streak.days", equalTo(31))
                .body("rows[3].streak.since", equalTo("2026-10-01"));
    }

    @Test
    void shouldKeepTheStreakWhileAnOpenDayIsNotMetYet() {
        // Given
        company = Company.create("Europe/Moscow", MONDAY.minusDays(3));
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "40")
                .fact("u1", MONDAY, "calls", "1");
        ValidatableResponse open = at(MONDAY);
        close(MONDAY);

        // When
        ValidatableResponse closed = at(MONDAY);

        // Then
        open.body("rows[0].verdict", equalTo("MISSED")).body("rows[0].streak.days", equalTo(1));
        closed.body("closed", is(true)).body("rows[0].streak.days", equalTo(0));
    }

    @Test
    void shouldShowTheReportedFactBesideARestatedOne() {
        // Given
        company = Company.create("Europe/Moscow", MONDAY.minusDays(3));
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", "north")
                .employee("u2", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY, "calls", "39");
        close(MONDAY);
        company.fact("u1", MONDAY, "calls", "42");

        // When
        ValidatableResponse now = at(MONDAY);
        ValidatableResponse reported = asOfClosing(MONDAY, "").statusCode(200);
        ValidatableResponse reportedTeam = asOfClosing(MONDAY, "&team=north").statusCode(200);

        // Then
        now.body("closed", is(true))
                .body("rows[0].verdict", equalTo("MET"))
                .body("rows[0].leading[0].fact", equalTo(42))
                .body("rows[0].leading[0].reportedFact", equalTo(39))
                .body("organization.leading[0].fact", equalTo(42))
                .body("organization.leading[0].reportedFact", equalTo(39))
                .body("teams[0].leading[0].reportedFact", equalTo(39));
        reported.body("closed", is(true))
                .body("rows", hasSize(2))
                .body("rows[0].verdict", equalTo("MISSED"))
                .body("rows[0].leading[0].fact", equalTo(39));
        reportedTeam.body("rows.employee", contains("u1")).body("teams.team", contains("north"));
    }

    @Test
    void shouldKeepTheReportedFactWhenTheMetricIsRedefinedOrItsFactsAreGone() {
        // Given
        company = Company.create("Europe/Moscow", MONDAY.minusDays(3));
        company.metric("calls", "LEADING", 1)
                .metric("visits", "LEADING", 2)
                .metric("letters", "LEADING", 3)
                .employee("u1", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY, "calls", "39")
                .fact("u1", MONDAY, "visits", "3");
        close(MONDAY);
        company.execute("UPDATE metric SET timing = 'LAGGING' WHERE code = 'calls'")
                .execute("DELETE FROM daily_fact WHERE metric = 'visits'")
                .fact("u1", MONDAY, "letters", "5");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("rows[0].lagging[0].metric", equalTo("calls"))
                .body("rows[0].lagging[0].fact", equalTo(39))
                .body("rows[0].lagging[0].reportedFact", equalTo(39))
                .body("rows[0].leading.metric", contains("visits", "letters"))
                .body("rows[0].leading[0].fact", equalTo(0))
                .body("rows[0].leading[0].reportedFact", equalTo(3))
                .body("rows[0].leading[1].fact", equalTo(5))
                .body("rows[0].leading[1].reportedFact", nullValue());
    }

    @Test
    void shouldListWhoWasReportedWhenThePersonIsNotEmployedOnTheDayAnyMore() {
        // Given
        company = Company.create("Europe/Moscow", MONDAY.minusDays(3));
        company.metric("calls", "LEADING", 1).employee("u1", null).target("employee:u1", "calls", "DAY", "40", JANUARY);
        company.employee("u2", null).fact("u2", MONDAY, "calls", "1");
        close(MONDAY);
        company.execute("UPDATE employee SET left_on = '2026-11-15' WHERE code = 'u1'");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("rows.employee", contains("u1", "u2")).body("rows[0].leading[0].reportedFact", equalTo(0));
    }

    @Test
    void shouldRefuseTheReportOfADayThatIsNotClosed() {
        // When
        ValidatableResponse answer = asOfClosing(MONDAY, "");

        // Then
        answer.statusCode(409).body("type", equalTo("urn:komdir:problem:day-not-closed"));
    }

    @Test
    void shouldShowATeamWithItsSubTeamsOnly() {
        // Given
        company.metric("calls", "LEADING", 1)
                .team("sales", null)
                .team("north", "sales")
                .team("other", null)
                .employee("u1", "north")
                .employee("u2", "sales")
                .employee("u3", "other")
                .fact("u3", MONDAY, "calls", "3");

        // When
        ValidatableResponse board = company.as("head")
                .get("/api/v1/scoreboard?date=2026-11-16&team=sales")
                .then()
                .statusCode(200);

        // Then
        board.body("rows.employee", contains("u1", "u2"))
                .body("teams.team", contains("sales", "north"))
                .body("organization.leading[0].fact", equalTo(3));
    }

    @Test
    void shouldListThoseEmployedOrWithFactsOnTheDay() {
        // Given
        company.metric("calls", "LEADING", 1)
                .employee("gone", JANUARY, MONDAY.minusDays(1))
                .employee("late", JANUARY, MONDAY.minusDays(1))
                .employee("next", MONDAY.plusDays(1), null)
                .employee("new", MONDAY, null)
                .fact("late", MONDAY, "calls", "1");

        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("rows.employee", contains("late", "new"));
    }

    @Test
    void shouldShowAnOrganizationWithoutPeople() {
        // When
        ValidatableResponse board = at(MONDAY);

        // Then
        board.body("rows", empty())
                .body("teams", empty())
                .body("organization.verdict", equalTo("NO_TARGET"))
                .body("organization.leading", empty())
                .body("organization.lagging", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void shouldShowTodayOfTheOrganizationsTimeZoneWhenNoDateIsGiven(String timeZone) {
        // Given
        Company far = Company.create(timeZone, JANUARY);
        clock.set("2026-11-16", "23:59", timeZone);

        // When
        String date = far.as("viewer")
                .get("/api/v1/scoreboard")
                .then()
                .statusCode(200)
                .extract()
                .path("date");

        // Then
        assertThat(date).isEqualTo("2026-11-16");
    }

    @Test
    void shouldAnswer304UntilSomethingChanges() {
        // Given
        company.metric("calls", "LEADING", 1).employee("u1", null);
        String tag = at(MONDAY).extract().header("ETag");
        int same = company.as("director")
                .header("If-None-Match", tag)
                .get("/api/v1/scoreboard?date=2026-11-16")
                .statusCode();
        company.fact("u1", MONDAY, "calls", "1");

        // When
        ValidatableResponse changed = company.as("director")
                .header("If-None-Match", tag)
                .get("/api/v1/scoreboard?date=2026-11-16")
                .then();

        // Then
        assertThat(same).isEqualTo(304);
        changed.statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @ParameterizedTest
    @CsvSource({
        "date=2026-02-30,date",
        "date=today,date",
        "date=1999-12-31,date",
        "date=2101-01-01,date",
        "asOf=now,asOf"
    })
    void shouldNameTheBadParameter(String query, String name) {
        // When
        ValidatableResponse answer =
                company.as("viewer").get("/api/v1/scoreboard?" + query).then();

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:bad-parameter"))
                .body("violations[0].field", equalTo(name));
    }

    @Test
    void shouldNotFindATeamThatIsNotThere() {
        // When
        ValidatableResponse answer =
                company.as("viewer").get("/api/v1/scoreboard?team=nowhere").then();

        // Then
        answer.statusCode(404).body("type", equalTo("urn:komdir:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({"director,200", "head,200", "viewer,200", "crm,403", "auditor,403", "recruiter,403"})
    void shouldAnswerThoseWhoMayRead(String role, int status) {
        // When
        ValidatableResponse answer = company.as(role).get("/api/v1/scoreboard").then();

        // Then
        answer.statusCode(status);
    }

    @Test
    void shouldNeverShowAnotherOrganizationsPeople() {
        // Given
        company.metric("calls", "LEADING", 1).employee("u1", null).fact("u1", MONDAY, "calls", "9");
        Company other = Company.create();
        other.metric("calls", "LEADING", 1).employee("u1", null);

        // When
        ValidatableResponse board = at(other, MONDAY);

        // Then
        board.body("rows[0].employee", equalTo("u1")).body("rows[0].leading", empty());
    }

    private ValidatableResponse at(LocalDate date) {
        return at(company, date);
    }

    private static ValidatableResponse at(Company whose, LocalDate date) {
        return whose.as("director")
                .get("/api/v1/scoreboard?date=" + date)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse asOfClosing(LocalDate date, String more) {
        return company.as("viewer")
                .get("/api/v1/scoreboard?asOf=closing&date=" + date + more)
                .then();
    }

    private void close(LocalDate date) {
        company.as("director")
                .contentType("application/json")
                .post("/api/v1/days/" + date + "/close")
                .then()
                .statusCode(200);
    }
}
