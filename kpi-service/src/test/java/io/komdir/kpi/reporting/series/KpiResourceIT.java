package io.komdir.kpi.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class KpiResourceIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final Company company = Company.create();

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldGiveEveryDayOfTheRangeWhenTheGrainIsDay() {
        // Given
        people().fact("u1", MONDAY, "calls", "40").fact("u2", MONDAY, "calls", "2.5");

        // When
        ValidatableResponse series =
                kpis("metric=calls&scope=employee:u1&scope=organization&from=2026-11-15&to=2026-11-16");

        // Then
        series.body("items", hasSize(4))
                .body("nextCursor", equalTo(""))
                .body("currency", equalTo("RUB"))
                .body("items.period", contains("2026-11-15", "2026-11-15", "2026-11-16", "2026-11-16"))
                .body("items.scope", contains("employee:u1", "organization", "employee:u1", "organization"))
                .body("items[0].target", nullValue())
                .body("items[0].fact", nullValue())
                .body("items[0].verdict", equalTo("NO_TARGET"))
                .body("items[2].metric", equalTo("calls"))
                .body("items[2].target", equalTo(40))
                .body("items[2].fact", equalTo(40))
                .body("items[2].percent", equalTo(100))
                .body("items[2].verdict", equalTo("MET"))
                .body("items[3].fact", equalTo(42.5f))
                .body("items[3].percent", equalTo(106.3f));
    }

    @Test
    void shouldAddUpIsoWeeksAndMonths() {
        // Given
        people().fact("u1", LocalDate.of(2026, 10, 30), "calls", "1")
                .fact("u1", LocalDate.of(2026, 11, 1), "calls", "10")
                .fact("u1", LocalDate.of(2026, 11, 2), "calls", "100");

        // When
        ValidatableResponse weeks = kpis("metric=calls&from=2026-10-30&to=2026-11-08&grain=WEEK");
        ValidatableResponse months = kpis("metric=calls&from=2026-10-30&to=2026-11-08&grain=MONTH");

        // Then: Wednesday, 4 November 2026 is a holiday
        weeks.body("items.period", contains("2026-W44", "2026-W45"))
                .body("items.fact", contains(11, 100))
                .body("items.target", contains(40, 160));
        months.body("items.period", contains("2026-10", "2026-11"))
                .body("items.fact", contains(1, 110))
                .body("items.target", contains(40, 160))
                .body("items.verdict", contains("MISSED", "MISSED"));
    }

    @Test
    void shouldCountTheTeamOfEachDayWithItsSubTeams() {
        // Given
        company.metric("calls", "LEADING", 1)
                .team("sales", null)
                .team("north", "sales")
                .team("south", "sales")
                .employee("u1", JANUARY, null)
                .member("u1", "north", JANUARY, MONDAY)
                .member("u1", "south", MONDAY.plusDays(1), null)
                .fact("u1", MONDAY, "calls", "5")
                .fact("u1", MONDAY.plusDays(1), "calls", "7");

        // When
        ValidatableResponse series = kpis(
                "grain=MONTH&from=2026-11-01&to=2026-11-30" + "&scope=team:north&scope=team:south&scope=team:sales");

        // Then
        series.body("items.fact", contains(5, 7, 12));
    }

    @Test
    void shouldWeighAveragesAndDivideSummedPartsOverThePeriod() {
        // Given
        company.metric("response", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 1)
                .metric("deals", "LAGGING", 2)
                .metric("revenue", "LAGGING", "MONEY", "AT_LEAST", "SUM", 3)
                .ratio("check", "MONEY", "revenue", "deals", 4)
                .employee("u1", null)
                .fact("u1", MONDAY, "response", "10", "1")
                .fact("u1", MONDAY.plusDays(1), "response", "20", "3")
                .fact("u1", MONDAY, "deals", "1")
                .fact("u1", MONDAY, "revenue", "100")
                .fact("u1", MONDAY.plusDays(1), "deals", "2")
                .fact("u1", MONDAY.plusDays(1), "revenue", "2000");

        // When
        ValidatableResponse series = kpis("grain=WEEK&from=2026-11-16&to=2026-11-22&metric=check&metric=response");

        // Then
        series.body("items.metric", contains("response", "check")).body("items.fact", contains(17.5f, 700));
    }

    @Test
    void shouldHaveAColumnPerMetricWhenWide() {
        // Given
        people().metric("deals", "LAGGING", 2).fact("u1", MONDAY, "calls", "20");

        // When
        ValidatableResponse series = kpis("format=wide&from=2026-11-16&to=2026-11-17&scope=employee:u1");

        // Then
        series.body("items", hasSize(2))
                .body("items[0].period", equalTo("2026-11-16"))
                .body("items[0].scope", equalTo("employee:u1"))
                .body("items[0].calls", equalTo(20))
                .body("items[0].calls_target", equalTo(40))
                .body("items[0].calls_percent", equalTo(50))
                .body("items[0].calls_verdict", equalTo("MISSED"))
                .body("items[0].deals", equalTo(0))
                .body("items[1].calls", nullValue())
                .body("items[1].calls_verdict", equalTo("NO_DATA"));
    }

    @Test
    void shouldWriteCsvWhenItIsAccepted() {
        // Given
        people().fact("u1", MONDAY, "calls", "20");
        String query = "/api/v1/kpis?from=2026-11-16&to=2026-11-17&scope=employee:u1";

        // When
        ValidatableResponse rows =
                company.as("viewer").accept("text/csv").get(query).then();
        ValidatableResponse columns = company.as("viewer")
                .accept("text/csv;q=0.9, application/json;q=0.1")
                .get(query + "&format=wide")
                .then();

        // Then
        rows.statusCode(200).contentType(equalTo("text/csv;charset=UTF-8")).header("ETag", startsWith("\""));
        assertThat(rows.extract().asString())
                .isEqualTo(String.join(
                        "\r\n",
                        "period,metric,scope,target,fact,percent,verdict,complete",
                        "2026-11-16,calls,employee:u1,40,20,50,MISSED,false",
                        "2026-11-17,calls,employee:u1,40,,,NO_DATA,false",
                        ""));
        assertThat(columns.extract().asString())
                .isEqualTo(String.join(
                        "\r\n",
                        "period,scope,calls,calls_target,calls_percent,calls_verdict,calls_complete",
                        "2026-11-16,employee:u1,20,40,50,MISSED,false",
                        "2026-11-17,employee:u1,,40,,NO_DATA,false",
                        ""));
    }

    @Test
    void shouldSayWhichPeriodsAreNotOverYet() {
        // Given: history up to Friday, 13 November; Monday closed, Tuesday open
        Company young = Company.create("Europe/Moscow", LocalDate.of(2026, 11, 14))
                .metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY, "calls", "20")
                .fact("u1", MONDAY.plusDays(1), "calls", "1");
        young.as("director")
                .contentType("application/json")
                .post("/api/v1/days/2026-11-16/close")
                .then()
                .statusCode(200);

        // When
        ValidatableResponse days = kpis(young, "scope=employee:u1&from=2026-11-13&to=2026-11-17");
        ValidatableResponse weeks = kpis(young, "scope=employee:u1&from=2026-11-02&to=2026-11-17&grain=WEEK");
        ValidatableResponse past = kpis(young, "from=2026-10-01&to=2026-11-16&grain=MONTH");
        ValidatableResponse wide = kpis(young, "from=2026-11-16&to=2026-11-17&format=wide");

        // Then: closing a day closes those before it
        days.body("items.complete", contains(true, true, true, true, false))
                .body("items.verdict", contains("NO_DATA", "NO_TARGET", "NO_TARGET", "MISSED", "MISSED"));
        weeks.body("items.complete", contains(true, true, false));
        past.body("items.complete", contains(true, true));
        wide.body("items.calls_complete", contains(true, false));
    }

    @ParameterizedTest
    @CsvSource({
        // Today is no history that is over, in the organization's time zone; nor is what is to come
        "Pacific/Kiritimati, 2026-11-15T11:00:00Z, true, false",
        "Etc/GMT+12, 2026-11-16T11:00:00Z, false, false",
        "Etc/GMT+12, 2026-11-17T12:00:00Z, true, true",
        "Etc/GMT+12, 2026-11-14T12:00:00Z, false, false"
    })
    void shouldNotTakeHistoryForOverBeforeItIs(String zone, Instant now, boolean fifteenth, boolean sixteenth) {
        // Given
        clock.set(now);
        Company later = Company.create(zone, LocalDate.of(2027, 1, 1)).metric("calls", "LEADING", 1);

        // When
        ValidatableResponse days = kpis(later, "from=2026-11-15&to=2026-11-16");

        // Then
        days.body("items.complete", contains(fifteenth, sixteenth));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-11-30T09:59:59Z, 2026-11-01, 30",
        "Pacific/Kiritimati, 2026-11-30T10:00:00Z, 2026-12-01, 1",
        "Etc/GMT+12, 2026-12-01T11:59:59Z, 2026-11-01, 30",
        "Etc/GMT+12, 2026-12-01T12:00:00Z, 2026-12-01, 1"
    })
    void shouldEndTodayInTheOrganizationsTimeZoneWhenNoEndIsGiven(String zone, Instant now, String first, int days) {
        // Given
        clock.set(now);
        Company far = Company.create(zone, JANUARY).metric("calls", "LEADING", 1);

        // When
        ValidatableResponse series = kpis(far, "metric=calls");

        // Then
        series.body("items", hasSize(days)).body("items[0].period", equalTo(first));
    }

    @Test
    void shouldAskNothingOfAnEmployeeWhoLeftButCountTheFacts() {
        // Given: gone after Friday, 13 November; one late fact
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", JANUARY, MONDAY.minusDays(3))
                .member("u1", "north", JANUARY, MONDAY.minusDays(3))
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "10")
                .fact("u1", MONDAY, "calls", "5");
        String scopes = "&scope=employee:u1&scope=team:north&scope=organization";

        // When
        ValidatableResponse weeks = kpis("grain=WEEK&from=2026-11-09&to=2026-11-22" + scopes);
        ValidatableResponse month = kpis("grain=MONTH&from=2026-11-01&to=2026-11-30" + scopes);

        // Then: of the team only what its member did; 9 working days up to the 13th
        weeks.body("items.target", contains(200, 200, 200, null, null, null))
                .body("items.fact", contains(10, 10, 10, 5, 0, 5))
                .body("items[3].verdict", equalTo("NO_TARGET"));
        month.body("items.target", contains(360, 360, 360)).body("items.fact", contains(15, 10, 15));
    }

    @Test
    void shouldHaveNoTargetWhenNoWorkingDayOfTheMonthIsInTheRange() {
        // Given: a whole month away, then only a weekend of the month
        people().target("employee:u2", "calls", "MONTH", "800", JANUARY)
                .absent("u2", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                .fact("u1", LocalDate.of(2026, 11, 28), "calls", "3");

        // When
        ValidatableResponse away = kpis("grain=MONTH&from=2026-11-01&to=2026-11-30&scope=employee:u2");
        ValidatableResponse weekend =
                kpis("grain=MONTH&from=2026-11-28&to=2026-11-29&scope=employee:u1&scope=employee:u2");

        // Then
        away.body("items[0].target", nullValue()).body("items[0].verdict", equalTo("NO_TARGET"));
        weekend.body("items.target", contains(null, null))
                .body("items.fact", contains(3, 0))
                .body("items.verdict", contains("NO_TARGET", "NO_TARGET"));
    }

    @Test
    void shouldCountTheLeapDay() {
        // Given: February 2024 has 20 working days
        people().fact("u1", LocalDate.of(2024, 2, 29), "calls", "7")
                .target("organization", "calls", "MONTH", "800", LocalDate.of(2024, 1, 1));

        // When
        ValidatableResponse day = kpis("from=2024-02-29&to=2024-03-01");
        ValidatableResponse month = kpis("from=2024-02-01&to=2024-02-29&grain=MONTH");
        ValidatableResponse week = kpis("from=2024-02-26&to=2024-03-03&grain=WEEK");

        // Then
        day.body("items.period", contains("2024-02-29", "2024-03-01"))
                .body("items[0].fact", equalTo(7))
                .body("items[0].target", equalTo(40));
        month.body("items.fact", contains(7)).body("items.target", contains(800));
        week.body("items.period", contains("2024-W09")).body("items.fact", contains(7));
    }

    @Test
    void shouldShowTheMonthToDateOfTheOrganizationWhenNothingIsAskedFor() {
        // Given
        people();

        // When
        ValidatableResponse series = kpis("grain=DAY");

        // Then
        series.body("items[0].period", containsString("-01")).body("items[0].scope", equalTo("organization"));
    }

    @Test
    void shouldAnswer304WhenNothingChanged() {
        // Given
        people();
        String path = "/api/v1/kpis?from=2026-11-01&to=2026-11-30";
        String tag = company.as("viewer").get(path).header("ETag");

        // When
        ValidatableResponse again =
                company.as("viewer").header("If-None-Match", tag).get(path).then();

        // Then
        again.statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01,from",
        "to=x,to",
        "from=1999-12-31&to=2000-01-02,from",
        "from=2026-11-02&to=2026-11-01,to",
        "from=2024-01-01&to=2026-01-02,to",
        "grain=YEAR,grain",
        "format=tall,format",
        "scope=region:north,scope",
        "scope=employee:,scope",
    })
    void shouldNameTheBadParameter(String query, String name) {
        // When
        ValidatableResponse answer =
                company.as("viewer").get("/api/v1/kpis?" + query).then();

        // Then
        answer.statusCode(400).contentType("application/problem+json").body("violations[0].field", equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({"metric=nothing", "scope=team:nowhere", "scope=employee:nobody"})
    void shouldNotFindWhatIsNotThere(String query) {
        // When
        ValidatableResponse answer =
                company.as("viewer").get("/api/v1/kpis?" + query).then();

        // Then
        answer.statusCode(404).body("type", equalTo("urn:komdir:problem:not-found"));
    }

    @Test
    void shouldTakeThe732ndDayAndRefuseThe733rd() {
        // When
        int longest = company.as("viewer")
                .get("/api/v1/kpis?from=2024-01-01&to=2026-01-01")
                .statusCode();
        ValidatableResponse oneOver = company.as("viewer")
                .header("Accept-Language", "ru")
                .get("/api/v1/kpis?from=2024-01-01&to=2026-01-02")
                .then();

        // Then
        assertThat(longest).isEqualTo(200);
        oneOver.statusCode(400).body("violations[0].message", containsString("732"));
    }

    @Test
    void shouldTakeTheMostFiguresAndRefuseMore() {
        // Given: 50 metrics x 4 scopes x 500 days are 100 000 figures
        IntStream.range(0, 50).forEach(number -> company.metric("m" + number, "LEADING", number));
        String scopes = IntStream.range(0, 4)
                .peek(number -> company.employee("u" + number, null))
                .mapToObj(number -> "&scope=employee:u" + number)
                .collect(Collectors.joining());

        // When
        ValidatableResponse most = kpis("from=2025-01-01&to=2026-05-15" + scopes);
        ValidatableResponse over = company.as("viewer")
                .get("/api/v1/kpis?from=2025-01-01&to=2026-05-16" + scopes)
                .then();
        ValidatableResponse metrics = company.metric("m50", "LEADING", 50)
                .as("viewer")
                .get("/api/v1/kpis?from=2025-01-01&to=2025-01-01")
                .then();

        // Then
        most.body("items", hasSize(100_000));
        over.statusCode(400)
                .body("type", equalTo("urn:komdir:problem:report-too-large"))
                .body("limit", equalTo(100_000));
        metrics.statusCode(400).body("violations[0].field", equalTo("metric"));
    }

    @ParameterizedTest
    @CsvSource({"director,200", "head,200", "viewer,200", "crm,403", "auditor,403", "recruiter,403"})
    void shouldAnswerThoseWhoMayRead(String role, int status) {
        // When
        ValidatableResponse answer = company.as(role).get("/api/v1/kpis").then();

        // Then
        answer.statusCode(status);
    }

    @Test
    void shouldNeverShowAnotherOrganizationsFacts() {
        // Given
        people().fact("u1", MONDAY, "calls", "9");
        Company other = Company.create().metric("calls", "LEADING", 1).employee("u1", null);

        // When
        ValidatableResponse series = other.as("viewer")
                .get("/api/v1/kpis?from=2026-11-16&to=2026-11-16&scope=employee:u1")
                .then();

        // Then
        series.statusCode(200).body("items[0].fact", nullValue());
    }

    /** Two people; only u1 has a target: 40 calls a day. */
    private Company people() {
        return company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .employee("u2", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY);
    }

    private ValidatableResponse kpis(String query) {
        return kpis(company, query);
    }

    private static ValidatableResponse kpis(Company whose, String query) {
        return whose.as("viewer").get("/api/v1/kpis?" + query).then().statusCode(200);
    }
}
