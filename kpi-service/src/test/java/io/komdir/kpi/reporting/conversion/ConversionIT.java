package io.komdir.kpi.reporting.conversion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sales has the teams north and south; u2 moved from north to south on 16 March 2026 and u3 left at the end of it. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ConversionIT {
    private static final UUID BATCH = UUID.fromString("01936b2e-0000-7000-8000-000000000000");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate MOVE = LocalDate.of(2026, 3, 16);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Inject
    SettableClock clock;

    private Company company;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @BeforeEach
    void create() {
        company = Company.create()
                .metric("leads", "LEADING", 10)
                .metric("meetings", "LEADING", 20)
                .metric("deals", "LAGGING", 30)
                .team("sales", null)
                .team("north", "sales")
                .team("south", "sales")
                .employee("u1", "north")
                .employee("u2", (String) null)
                .member("u2", "north", LocalDate.of(2026, 1, 1), MOVE.minusDays(1))
                .member("u2", "south", MOVE, null)
                .employee("u3", LocalDate.of(2026, 1, 1), LAST)
                .employee("u4", (String) null)
                .execute("INSERT INTO funnel VALUES (current_setting('komdir.organization'), 'new', 'New', 1)");
        stage(0, "lead", "leads", null);
        stage(1, "meeting", "meetings", "0.4");
        stage(2, "deal", "deals", "0.5");
        fact("u1", FIRST, "leads", "ads", 100);
        fact("u1", FIRST, "meetings", "ads", 30);
        fact("u1", FIRST, "meetings", "", 10);
        fact("u2", MOVE.minusDays(1), "leads", "ads", 50);
        fact("u2", MOVE, "leads", "", 30);
        fact("u2", MOVE, "meetings", "", 24);
        fact("u3", LAST, "deals", "", 16);
        fact("u4", LAST, "leads", "", 20);
    }

    @Test
    void shouldMeasureTheWholeFunnel() {
        // When
        var answer = conversion("");

        // Then
        answer.statusCode(200)
                .body("funnel", equalTo("new"))
                .body("from", equalTo("2026-03-01"))
                .body("stages.stage", contains("lead", "meeting", "deal"))
                .body("stages.count", contains(200, 64, 16))
                .body("stages.conversion", contains(nullValue(), equalTo(0.32f), equalTo(0.25f)))
                .body("stages.gapPoints", contains(nullValue(), equalTo(-8), equalTo(-25)))
                .body("stages.verdict", contains("NO_TARGET", "MISSED", "MISSED"))
                .body("overallConversion", equalTo(0.08f));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "channel=ads,150,30,0",
                "channel=,50,34,16",
                "channel=nothing,0,0,0",
                "team=north,150,40,0",
                "team=south,30,24,0",
                "team=sales,180,64,0",
                "employee=u2,80,24,0",
                "employee=u3,0,0,16",
                "team=north&employee=u2,50,0,0",
                "team=north&channel=ads&employee=u1,100,30,0",
                "employee=u2&channel=,30,24,0",
            })
    void shouldCountOnlyWhatHoldsTogether(String filter, int leads, int meetings, int deals) {
        // When
        var answer = conversion("&" + filter);

        // Then
        answer.statusCode(200).body("stages.count", contains(leads, meetings, deals));
    }

    @Test
    void shouldGroupByChannel() {
        // When
        var answer = conversion("&groupBy=CHANNEL");

        // Then
        answer.statusCode(200)
                .body("groupBy", equalTo("CHANNEL"))
                .body("groups.group", contains("", "ads"))
                .body("groups[0].stages.count", contains(50, 34, 16))
                .body("groups[1].stages.count", contains(150, 30, 0))
                .body("groups[1].overallConversion", equalTo(0));
        answer.body("$", not(hasKey("stages")));
    }

    @Test
    void shouldGroupByTheTeamOfTheDayWithItsSubTeams() {
        // When
        var answer = conversion("&groupBy=TEAM");

        // Then
        answer.statusCode(200)
                .body("groups.group", contains("", "north", "sales", "south"))
                .body("groups[0].stages.count", contains(20, 0, 16))
                .body("groups[1].stages.count", contains(150, 40, 0))
                .body("groups[2].stages.count", contains(180, 64, 0))
                .body("groups[3].stages.count", contains(30, 24, 0));
        conversion("&groupBy=TEAM&team=north").body("groups.group", contains("north"));
        conversion("&groupBy=TEAM&employee=u2").body("groups.group", contains("north", "sales", "south"));
    }

    @Test
    void shouldGroupByEmployee() {
        // When
        var answer = conversion("&groupBy=EMPLOYEE");

        // Then
        answer.statusCode(200)
                .body("groups.group", contains("u1", "u2", "u3", "u4"))
                .body("groups[1].stages.count", contains(80, 24, 0));
        conversion("&groupBy=EMPLOYEE&team=north").body("groups[1].stages.count", contains(50, 0, 0));
    }

    @Test
    void shouldHaveEveryPeriodOfTheRange() {
        // When
        var days = conversion("&groupBy=DAY");
        var weeks = conversion("&groupBy=WEEK");
        var months = conversion("&groupBy=MONTH");

        // Then
        days.body("groups", hasSize(31)).body("groups[0].group", equalTo("2026-03-01"));
        days.body("groups.find { it.group == '2026-03-16' }.stages.count", contains(30, 24, 0));
        days.body("groups.find { it.group == '2026-03-16' }.stages[1].verdict", equalTo("MET"));
        days.body("groups.find { it.group == '2026-03-03' }.stages[1].verdict", equalTo("NO_DATA"));
        weeks.body("groups.group", contains("2026-W09", "2026-W10", "2026-W11", "2026-W12", "2026-W13", "2026-W14"))
                .body("groups[1].stages.count", contains(100, 40, 0));
        months.body("groups.group", contains("2026-03")).body("groups[0].stages.count", contains(200, 64, 16));
    }

    @Test
    void shouldCountALeapDayInItsMonth() {
        // Given
        fact("u1", LocalDate.of(2024, 2, 29), "leads", "", 7);

        // When
        var months = get("from=2024-02-01&to=2024-03-01&groupBy=MONTH");
        var day = get("from=2024-02-29&to=2024-02-29");

        // Then
        months.body("groups.group", contains("2024-02", "2024-03"))
                .body("groups.stages.collect { it[0].count }", contains(7, 0));
        day.body("stages[0].count", equalTo(7));
    }

    @Test
    void shouldAnswerWithoutFacts() {
        // When
        var total = get("from=2025-01-01&to=2025-01-01");
        var groups = get("from=2025-01-01&to=2025-01-01&groupBy=CHANNEL");

        // Then
        total.statusCode(200)
                .body("stages.count", everyItem(equalTo(0)))
                .body("stages.conversion", everyItem(nullValue()))
                .body("stages.verdict", contains("NO_TARGET", "NO_DATA", "NO_DATA"))
                .body("overallConversion", nullValue());
        groups.statusCode(200).body("groups", empty());
    }

    @Test
    void shouldOfferTheFlatForms() {
        // When
        var wide = get("from=2026-03-01&to=2026-03-31&groupBy=CHANNEL&format=wide");
        var csv = company.as("viewer")
                .accept("text/csv")
                .get("/api/v1/funnels/new/conversion?from=2026-03-01&to=2026-03-31&groupBy=CHANNEL");
        var single = get("from=2026-03-01&to=2026-03-31&format=long");

        // Then
        wide.statusCode(200)
                .body("items.group", contains("", "ads"))
                .body("items[0].overallConversion", equalTo(0.32f))
                .body("items[1].lead", equalTo(150))
                .body("items[1].meeting_conversion", equalTo(0.2f))
                .body("items[1].meeting_verdict", equalTo("MISSED"))
                .body("nextCursor", equalTo(""));
        csv.then().statusCode(200).body(lines("""
                        group,stage,overallConversion,count,conversion,targetConversion,gapPoints,verdict
                        ,lead,0.32,50,,,,NO_TARGET
                        ,meeting,0.32,34,0.68,0.4,28,MET
                        ,deal,0.32,16,0.470588,0.5,-2.9412,MISSED
                        ads,lead,0,150,,,,NO_TARGET
                        ads,meeting,0,30,0.2,0.4,-20,MISSED
                        ads,deal,0,0,0,0.5,-50,MISSED
                        """));
        single.body("items.group", everyItem(nullValue()))
                .body("items.stage", contains("lead", "meeting", "deal"))
                .body("items.overallConversion", everyItem(equalTo(0.08f)));
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati,2026-03-31", "Pacific/Pago_Pago,2026-03-30"})
    void shouldReachUpToTodayInTheOrganizationsTimeZone(String zone, String today) {
        // Given
        clock.set("2026-03-31", "01:00", "UTC");
        company.execute("UPDATE organization SET time_zone = ?", zone);

        // When
        var answer = get("team=north");

        // Then
        answer.statusCode(200).body("from", equalTo("2026-03-01")).body("to", equalTo(today));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-01,400,to",
        "from=2024-01-01&to=2026-01-02,400,to",
        "from=1999-12-31&to=2000-01-01,400,from",
        "from=today,400,from",
        "groupBy=QUARTER,400,groupBy",
        "format=tall,400,format",
    })
    void shouldNameTheParameterThatIsWrong(String query, int status, String parameter) {
        // When
        var answer = get(query);

        // Then
        answer.statusCode(status).body("violations.field", contains(parameter));
    }

    @ParameterizedTest
    @CsvSource({"from=2024-01-01&to=2026-01-01,200", "team=nowhere,404", "employee=nobody,404"})
    void shouldAnswerAtTheLimitAndKnowWhoIsThere(String query, int status) {
        // When
        var answer = get(query);

        // Then
        answer.statusCode(status);
        company.as("viewer").get("/api/v1/funnels/none/conversion").then().statusCode(404);
        company.as("crm").get("/api/v1/funnels/new/conversion").then().statusCode(403);
    }

    @Test
    void shouldAnswerNotModifiedUntilSomethingChanges() {
        // Given
        String tag = conversion("").extract().header("ETag");

        // When
        var again = company.as("viewer")
                .header("If-None-Match", tag)
                .get("/api/v1/funnels/new/conversion?from=2026-03-01&to=2026-03-31");

        // Then
        again.then().statusCode(304);
        fact("u1", FIRST, "deals", "", 1);
        company.as("viewer")
                .header("If-None-Match", tag)
                .get("/api/v1/funnels/new/conversion?from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .body("stages[2].count", equalTo(17));
    }

    @Test
    void shouldProjectMeasuredCounts() {
        // When
        var answer = whatIf("""
                {"from": "2026-03-01", "to": "2026-03-31", "changes": [{"stage": "meeting", "conversion": 0.4}]}
                """);

        // Then
        answer.statusCode(200)
                .body("stages.baseline", contains(200, 64, 16))
                .body("stages.projected", contains(200, 80, 20))
                .body("stages.multiplier", contains(equalTo(1), equalTo(1.25f), equalTo(1.25f)));
        whatIf("""
                {"from": "2026-03-01", "to": "2026-03-31", "team": "north", "channel": "ads",
                 "changes": [{"stage": "meeting", "points": 10}]}
                """).body("stages.baseline", contains(150, 30, 0)).body("stages.projected", contains(150, 45, 0));
    }

    @Test
    void shouldProjectGivenCounts() {
        // When
        var answer = whatIf("""
                {"counts": [10000, 500, 100], "changes": [{"stage": "meeting", "points": 2.5}]}
                """);

        // Then
        answer.statusCode(200)
                .body("from", nullValue())
                .body("stages.projected", contains(10000, 750, 150))
                .body("stages[1].multiplier", equalTo(1.5f));
    }

    @Test
    void shouldOfferTheFlatFormsOfAProjection() {
        // Given
        String body = """
                {"counts": [10000, 500, 100], "changes": [{"stage": "meeting", "points": 2.5}]}
                """;

        // When
        var wide = company.as("viewer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/funnels/new/what-if?format=wide");
        var csv = company.as("viewer")
                .contentType("application/json")
                .accept("text/csv")
                .body(body)
                .post("/api/v1/funnels/new/what-if");

        // Then
        wide.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].funnel", equalTo("new"))
                .body("items[0].meeting", equalTo(750))
                .body("items[0].meeting_baseline", equalTo(500))
                .body("items[0].deal_multiplier", equalTo(1.5f))
                .body("nextCursor", equalTo(""));
        csv.then().statusCode(200).body(lines("""
                        funnel,stage,baseline,projected,conversion,projectedConversion,multiplier
                        new,lead,10000,10000,,,1
                        new,meeting,500,750,0.05,0.075,1.5
                        new,deal,100,150,0.2,0.2,1.5
                        """));
        company.as("viewer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/funnels/new/what-if?format=tall")
                .then()
                .statusCode(400)
                .body("violations.field", contains("format"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'changes':[{'stage':'deal','points':1}]} | counts | counts-or-days",
                "{'counts':[1,2,3],'from':'2026-03-01','changes':[{'stage':'deal','points':1}]} | counts | counts-or-days",
                "{'counts':[1,2],'changes':[{'stage':'deal','points':1}]} | counts | one-per-stage",
                "{'counts':[1,2,3,4],'changes':[{'stage':'deal','points':1}]} | counts | one-per-stage",
                "{'counts':[1,-1,3],'changes':[{'stage':'deal','conversion':1}]} | counts[1] | not-negative",
                "{'counts':[1,null,3],'changes':[{'stage':'deal','conversion':1}]} | counts[1] | required",
                "{'counts':[1,1e999999,3],'changes':[{'stage':'deal','conversion':1}]} | counts[1] | digits",
                "{'counts':[1,1,3],'changes':[{'stage':'deal','conversion':1e-999999}]} | changes[0].conversion | digits",
                "{'counts':[1,2,3]} | changes | required",
                "{'counts':[1,2,3],'changes':[]} | changes | size",
                "{'counts':[1,2,3],'changes':[null]} | changes[0] | required",
                "{'counts':[1,2,3],'changes':[{'stage':'deal'}]} | changes[0] | conversion-or-points",
                "{'counts':[1,2,3],'changes':[{'stage':'deal','points':1,'conversion':1}]} | changes[0] | conversion-or-points",
                "{'counts':[1,2,3],'changes':[{'points':1}]} | changes[0].stage | required",
                "{'counts':[1,2,3],'changes':[{'stage':'lead','points':1}]} | changes[0].stage | no-conversion",
                "{'counts':[1,2,3],'changes':[{'stage':'call','points':1}]} | changes[0].stage | unknown-stage",
                "{'counts':[9,2,1],'changes':[{'stage':'deal','points':1},{'stage':'deal','points':1}]} | changes[1].stage | duplicate",
                "{'counts':[9,2,1],'changes':[{'stage':'deal','conversion':1.1}]} | changes[0].conversion | conversion-range",
                "{'counts':[9,0,1],'changes':[{'stage':'deal','points':1}]} | changes[0].points | no-baseline",
                "{'from':'2026-03-01','changes':[{'stage':'deal','points':1}]} | to | required",
                "{'from':'+999999999-01-01','to':'2026-03-01','changes':[{'stage':'deal','points':1}]} | from | range",
                "{'from':'2026-03-02','to':'2026-03-01','changes':[{'stage':'deal','points':1}]} | to | not-before",
                "{'from':'2026-03-01','to':'2026-03-01','team':'x','changes':[{'stage':'deal','conversion':1}]} | team | unknown-team",
                "{'from':'2026-03-01','to':'2026-03-01','employee':'x','changes':[{'stage':'deal','conversion':1}]} | employee | unknown-employee",
            })
    void shouldNameWhatIsWrongWithTheQuestion(String body, String field, String rule) {
        // When
        var answer = whatIf(body.replace('\'', '"'));

        // Then
        answer.statusCode(422).body("violations.field", contains(field)).body("violations.code", contains(rule));
    }

    @Test
    void shouldLetOnlyReadersAsk() {
        // When
        var answer =
                company.as("crm").contentType("application/json").body("{}").post("/api/v1/funnels/new/what-if");

        // Then
        answer.then().statusCode(403);
        company.as("viewer")
                .contentType("application/json")
                .body("{\"counts\":[1,1,1],\"changes\":[{\"stage\":\"deal\",\"conversion\":1}]}")
                .post("/api/v1/funnels/none/what-if")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse conversion(String more) {
        return get("from=2026-03-01&to=2026-03-31" + more);
    }

    private ValidatableResponse get(String query) {
        return company.as("viewer")
                .urlEncodingEnabled(false)
                .get("/api/v1/funnels/new/conversion?" + query)
                .then();
    }

    private ValidatableResponse whatIf(String body) {
        return company.as("viewer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/funnels/new/what-if")
                .then();
    }

    private void stage(int position, String code, String metric, String target) {
        company.execute(
                "INSERT INTO funnel_stage VALUES (current_setting('komdir.organization'), 'new', ?, ?, ?, ?, ?, NULL)",
                position,
                code,
                code,
                metric,
                target == null ? null : new BigDecimal(target));
    }

    private void fact(String employee, LocalDate date, String metric, String channel, int value) {
        company.execute("SELECT ensure_fact_partition(?)", date)
                .execute(
                        "INSERT INTO daily_fact VALUES (current_setting('komdir.organization'), ?, ?, ?, ?, 'crm', false, ?, 1, ?)",
                        date,
                        employee,
                        metric,
                        channel,
                        BigDecimal.valueOf(value),
                        BATCH);
    }

    private static Matcher<String> lines(String text) {
        return equalTo(text.replace("\n", "\r\n"));
    }
}
