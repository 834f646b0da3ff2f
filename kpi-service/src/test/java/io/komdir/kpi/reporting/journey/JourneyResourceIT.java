package io.komdir.kpi.reporting.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class JourneyResourceIT {
    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

    private final Company company = Company.create();
    private int touches;

    @Test
    void shouldKeepOnePathWhenACustomerComesBackThroughAnotherChannel() {
        // Given
        touch("c1", "2026-11-02T09:00:00Z", "ads", "landing-a");
        touch("c1", "2026-11-09T09:00:00Z", "seo", "landing-b");
        touch("c1", "2026-11-09T10:00:00Z", "email", "application");

        // When
        ValidatableResponse paths = get("/paths?" + NOVEMBER);

        // Then
        paths.body("items", hasSize(1))
                .body("items[0].path", contains("ads", "seo", "email"))
                .body("items[0].truncated", equalTo(false))
                .body("items[0].customers", equalTo(1))
                .body("items[0].conversions", equalTo(1))
                .body("items[0].conversion", equalTo(1))
                .body("items[0].medianSecondsToGoal", equalTo(7 * 86_400 + 3600))
                .body("nextCursor", equalTo(""))
                .body("timeZone", equalTo("Europe/Moscow"));
    }

    @Test
    void shouldCountThoseWhoDidNotReachTheGoalAmongTheCustomersOnly() {
        // Given: two of three convert, after 2 h and after 1 h
        journey("c1", "2026-11-02", "ads:landing", "seo:shop", "seo:application");
        journey("c2", "2026-11-03", "ads:landing", "seo:application");
        journey("c3", "2026-11-04", "ads:landing", "seo:landing");
        journey("c4", "2026-11-05", "ads:landing");

        // When
        ValidatableResponse paths = get("/paths?" + NOVEMBER);

        // Then
        paths.body("items.path", contains(List.of("ads", "seo"), List.of("ads"), List.of("ads", "seo", "seo")))
                .body("items.customers", contains(2, 1, 1))
                .body("items.conversions", contains(1, 0, 1))
                .body("items.conversion", contains(0.5f, 0, 1))
                .body("items.medianSecondsToGoal", contains(3600, null, 7200))
                .body("total.customers", equalTo(4))
                .body("total.conversions", equalTo(2))
                .body("total.conversion", equalTo(0.5f))
                .body("total.medianSecondsToGoal", equalTo(5400))
                .body("leftOut.paths", equalTo(0))
                .body("leftOut.customers", equalTo(0));
    }

    @Test
    void shouldEndAtTheFirstGoalAndLeaveOutWhatComesAfterIt() {
        // Given
        journey("c1", "2026-11-02", "ads:landing", "seo:application", "email:shop", "email:application");

        // When
        ValidatableResponse paths = get("/paths?" + NOVEMBER);
        ValidatableResponse shop = get("/paths?goal=shop&" + NOVEMBER);
        ValidatableResponse never = get("/paths?goal=nothing&" + NOVEMBER);

        // Then
        paths.body("items.path", contains(List.of("ads", "seo"))).body("total.medianSecondsToGoal", equalTo(3600));
        shop.body("items.path", contains(List.of("ads", "seo", "email")));
        never.body("items.path", contains(List.of("ads", "seo", "email", "email")))
                .body("total.conversion", equalTo(0))
                .body("total.medianSecondsToGoal", nullValue());
    }

    @Test
    void shouldNameTouchpointsBeforeTheGoalWhenAskedByTouchpoint() {
        // Given
        journey("c1", "2026-11-02", "ads:landing", "seo:shop", "seo:application");
        journey("c2", "2026-11-02", "ads:application");

        // When
        ValidatableResponse paths = get("/paths?by=TOUCHPOINT&" + NOVEMBER);
        ValidatableResponse transitions = get("/transitions?by=TOUCHPOINT&" + NOVEMBER);

        // Then
        paths.body("items.path", contains(List.of("application"), List.of("landing", "shop")));
        transitions
                .body("items.source", contains("(start)", "(start)", "1. landing", "2. shop"))
                .body("items.target", contains("1. landing", "application", "2. shop", "application"));
    }

    @Test
    void shouldJoinEqualNeighboursWhenAskedTo() {
        // Given
        journey("c1", "2026-11-02", "ads:a", "ads:b", "seo:c", "ads:application");
        journey("c2", "2026-11-02", "ads:a", "seo:b", "seo:c", "seo:d", "ads:application");

        // When
        ValidatableResponse kept = get("/paths?" + NOVEMBER);
        ValidatableResponse joined = get("/paths?collapse=true&" + NOVEMBER);

        // Then
        kept.body("items", hasSize(2));
        joined.body("items.path", contains(List.of("ads", "seo", "ads"))).body("items[0].customers", equalTo(2));
    }

    @Test
    void shouldKeepTouchesAtWhateverLengthTheyMayHaveAndShowThemOnceTheyArePushed() {
        // Given
        String longest = "€".repeat(200);
        String path = "/api/v1/journeys/paths?by=TOUCHPOINT&" + NOVEMBER;
        String tag = company.as("viewer").get(path).header("ETag");
        Map<String, String> touch = Map.of("id", longest, "customer", longest, "channel", "c".repeat(64));
        Map<String, String> first = new HashMap<>(touch);
        first.putAll(Map.of("touchpoint", longest, "occurredAt", "2026-11-02T09:00:00Z"));
        Map<String, String> second = new HashMap<>(first);
        second.putAll(Map.of("id", "2", "touchpoint", "Заявка > сайт", "occurredAt", "2026-11-02T10:00:00Z"));

        // When
        int pushed = company.as("director")
                .contentType("application/json")
                .body(Map.of("events", List.of(first, second)))
                .post("/api/v1/touchpoints")
                .statusCode();

        // Then
        assertThat(pushed).isEqualTo(200);
        company.as("viewer")
                .header("If-None-Match", tag)
                .queryParam("goal", "Заявка > сайт")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.path", contains(List.of(longest)))
                .body("items[0].conversions", equalTo(1));
    }

    @Test
    void shouldKeepPathsApartThatLookTheSameAsText() {
        // Given
        journey("c1", "2026-11-02", "ads:a", "ads:b");
        journey("c2", "2026-11-02", "ads:a > b");

        // When
        String csv = csv("/paths?by=TOUCHPOINT&format=wide&" + NOVEMBER);

        // Then
        assertThat(csv.lines().skip(1))
                .containsExactly("1,a > b,false,1,0,0,", "2,a > b,false,1,0,0,", ",(total),,2,0,0,");
    }

    @Test
    void shouldOrderTouchesOfOneMomentByTheirId() {
        // Given
        touch("c1", "z1", "2026-11-02T09:00:00Z", "seo", "b");
        touch("c1", "a1", "2026-11-02T09:00:00Z", "ads", "a");
        touch("c1", "z2", "2026-11-02T08:59:59Z", "email", "c");

        // When
        ValidatableResponse paths = get("/paths?" + NOVEMBER);

        // Then
        paths.body("items.path", contains(List.of("email", "ads", "seo")));
    }

    @Test
    void shouldCutPathsOfMoreThan30StepsAndSaySo() {
        // Given
        journey("c30", "2026-11-02", steps(29, "ads:application"));
        journey("c31", "2026-11-02", steps(30, "ads:application"));
        journey("c32", "2026-11-02", steps(32));

        // When
        ValidatableResponse paths = get("/paths?" + NOVEMBER);
        ValidatableResponse transitions = get("/transitions?" + NOVEMBER);

        // Then
        paths.body("items.truncated", contains(true, false))
                .body("items.customers", contains(2, 1))
                .body("items.conversions", contains(1, 1))
                .body("items[0].path", hasSize(30))
                .body("items[1].path", hasSize(30))
                .body("total.truncated", equalTo(2));
        transitions
                .body("items", hasSize(32))
                .body("total.truncated", equalTo(2))
                .body("items.find { it.target == 'application' }.customers", equalTo(1))
                .body("items.find { it.target == 'application' }.conversion", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        // Midnight of 2026-11-02 and of 2026-11-03 at the place
        "Europe/Moscow,2026-11-01T20:59:59Z,2026-11-01T21:00:00Z,2026-11-02T20:59:59Z,2026-11-02T21:00:00Z",
        "America/New_York,2026-11-02T04:59:59Z,2026-11-02T05:00:00Z,2026-11-03T04:59:59Z,2026-11-03T05:00:00Z",
        "UTC,2026-11-01T23:59:59Z,2026-11-02T00:00:00Z,2026-11-02T23:59:59Z,2026-11-03T00:00:00Z",
    })
    void shouldTakeTheDayOfTheFirstTouchInTheOrganizationsTimeZone(
            String zone, String before, String first, String last, String after) {
        // Given
        Company there = Company.create(zone, LocalDate.of(2026, 1, 1));
        touch(there, "c1", "t1", before, "before", "a");
        touch(there, "c1", "t2", first, "later", "a");
        touch(there, "c2", "t3", first, "first", "a");
        touch(there, "c3", "t4", last, "last", "a");
        touch(there, "c3", "t5", after, "next", "a");
        touch(there, "c4", "t6", after, "after", "a");

        // When
        ValidatableResponse paths = there.as("viewer")
                .get("/api/v1/journeys/paths?from=2026-11-02&to=2026-11-02")
                .then();

        // Then
        paths.statusCode(200).body("items.path", contains(List.of("first"), List.of("last", "next")));
    }

    @Test
    void shouldTakeALeapDay() {
        // Given
        journey("c1", "2028-02-29", "ads:application");

        // When
        ValidatableResponse day = get("/paths?from=2028-02-29&to=2028-02-29");
        ValidatableResponse next = get("/paths?from=2028-03-01&to=2028-03-01");

        // Then
        day.body("total.customers", equalTo(1));
        next.body("total.customers", equalTo(0));
    }

    @Test
    void shouldAnswerAnEmptyPeriod() {
        // When
        ValidatableResponse paths = get("/paths");
        ValidatableResponse transitions = get("/transitions");

        // Then
        paths.body("items", empty())
                .body("total.customers", equalTo(0))
                .body("total.conversion", nullValue())
                .body("total.medianSecondsToGoal", nullValue())
                .body("leftOut.paths", equalTo(0));
        transitions.body("items", empty()).body("leftOut.transitions", equalTo(0));
    }

    @Test
    void shouldShowMostCustomersFirstAndSayWhatTheLimitLeavesOut() {
        // Given
        journey("c1", "2026-11-02", "seo:a");
        journey("c2", "2026-11-02", "ads:a");
        journey("c3", "2026-11-02", "email:a");
        journey("c4", "2026-11-02", "email:application");

        // When
        ValidatableResponse two = get("/paths?limit=2&" + NOVEMBER);
        ValidatableResponse one = get("/transitions?limit=1&" + NOVEMBER);

        // Then
        two.body("items.path", contains(List.of("email"), List.of("ads")))
                .body("leftOut.paths", equalTo(1))
                .body("leftOut.customers", equalTo(1))
                .body("total.customers", equalTo(4));
        one.body("items.to", contains("email"))
                .body("leftOut.transitions", equalTo(3))
                .body("leftOut.customers", equalTo(3))
                .body("leftOut.conversions", equalTo(1));
    }

    @Test
    void shouldTellInTheFlatFormsWhatTheLimitLeavesOut() {
        // Given
        journey("c1", "2026-11-02", "seo:a");
        journey("c2", "2026-11-02", "ads:a");
        journey("c3", "2026-11-02", "ads:a");
        journey("c4", "2026-11-02", "email:application");

        // When
        String paths = csv("/paths?format=wide&limit=1&" + NOVEMBER);
        String transitions = csv("/transitions?limit=1&" + NOVEMBER);

        // Then
        assertThat(paths.lines().skip(1))
                .containsExactly("1,ads,false,2,0,0,", ",(left out),,2,1,0.5,", ",(total),,4,1,0.25,0");
        assertThat(transitions.lines().skip(1))
                .containsExactly(
                        "(start),ads,0,(start),1. ads,2,0.5,0,0",
                        ",(left out),,,,3,,2,0.666667",
                        ",(total),,,,4,,1,0.25");
    }

    @Test
    void shouldShowUpTo1000TransitionsAnd100PathsWhenNoLimitIsGiven() {
        // When
        ValidatableResponse paths = get("/paths?" + NOVEMBER);
        ValidatableResponse transitions = get("/transitions?" + NOVEMBER);

        // Then
        paths.body("query.limit", equalTo(100));
        transitions.body("query.limit", equalTo(1000));
    }

    @Test
    void shouldRefuseATableOfTransitionsThatIsNearlyEmpty() {
        // Given: 500 sources, each with a target of its own
        company.execute("""
                INSERT INTO touchpoint
                SELECT current_setting('komdir.organization'), 'w' || n || '-' || step, 'c' || n, 'ads', 'p' || n || '-' || step,
                       timestamptz '2026-11-02T09:00:00Z' + step * interval '1 hour', uuidv7()
                FROM generate_series(1, 500) AS n, generate_series(1, 2) AS step
                """);

        // When
        ValidatableResponse wide = company.as("viewer")
                .get("/api/v1/journeys/transitions?by=TOUCHPOINT&format=wide&" + NOVEMBER)
                .then();

        // Then
        wide.statusCode(400)
                .body("type", equalTo("urn:komdir:problem:report-too-large"))
                .body("limit", equalTo(500_000));
        get("/transitions?by=TOUCHPOINT&format=long&" + NOVEMBER).body("items", hasSize(1001));
    }

    @Test
    void shouldTellWhereCustomersGoFromEachStep() {
        // Given
        journey("c1", "2026-11-02", "ads:a", "seo:b", "ads:application");
        journey("c2", "2026-11-03", "ads:a", "seo:b");
        journey("c3", "2026-11-04", "ads:a", "email:application");
        journey("c4", "2026-11-05", "ads:a");

        // When
        ValidatableResponse transitions = get("/transitions?" + NOVEMBER);

        // Then
        transitions
                .body("items.step", contains(0, 1, 1, 2, 2, 3))
                .body("items.from", contains("(start)", "ads", "ads", "email", "seo", "ads"))
                .body("items.to", contains("ads", "seo", "email", "application", "ads", "application"))
                .body("items.source", contains("(start)", "1. ads", "1. ads", "2. email", "2. seo", "3. ads"))
                .body("items.target", contains("1. ads", "2. seo", "2. email", "application", "3. ads", "application"))
                .body("items.customers", contains(4, 2, 1, 1, 1, 1))
                .body("items.conversion", contains(1, 0.5f, 0.25f, 1, 0.5f, 1))
                .body("items.conversions", contains(2, 1, 1, 1, 1, 1))
                .body("items.goalConversion", contains(0.5f, 0.5f, 1, 1, 1, 1));
    }

    @Test
    void shouldOfferPathsLongAndWide() {
        // Given
        journey("c1", "2026-11-02", "ads:a", "seo:application");

        // When
        ValidatableResponse rows = get("/paths?format=long&" + NOVEMBER);
        String csv = csv("/paths?format=wide&" + NOVEMBER);

        // Then
        rows.body("items[0..3].path", everyItem(equalTo("ads > seo")))
                .body("items[0..3].figure", contains("customers", "conversions", "conversion", "medianSecondsToGoal"))
                .body("items.value", contains(1, 1, 1, 3600, 1, 1, 1, 3600))
                .body("items[4..7].path", everyItem(equalTo("(total)")))
                .body("items[4].place", nullValue());
        assertThat(csv.lines())
                .containsExactly(
                        "place,path,truncated,customers,conversions,conversion,medianSecondsToGoal",
                        "1,ads > seo,false,1,1,1,3600",
                        ",(total),,1,1,1,3600");
    }

    @Test
    void shouldOfferTransitionsLongAndWideAlsoWhenAChannelHasTheGoalsCode() {
        // Given
        journey("c1", "2026-11-02", "ads:a", "application:b");
        journey("c2", "2026-11-02", "ads:application");

        // When
        String rows = csv("/transitions?" + NOVEMBER);
        ValidatableResponse wide = get("/transitions?format=wide&" + NOVEMBER);

        // Then
        assertThat(rows.lines())
                .containsExactly(
                        "source,to,step,from,target,customers,conversion,conversions,goalConversion",
                        "(start),ads,0,(start),1. ads,2,1,1,0.5",
                        "1. ads,application,1,ads,2. application,1,0.5,0,0",
                        "1. ads,(application),1,ads,application,1,0.5,1,1",
                        ",(total),,,,2,,1,0.5");
        wide.body("items", hasSize(3))
                .body("items[1].application", equalTo(1))
                .body("items[1].'(application)'", equalTo(1));
    }

    @Test
    void shouldAnswer304WhenNothingChangedAnd200WhenATouchCame() {
        // Given
        journey("c1", "2026-11-02", "ads:a");
        String path = "/api/v1/journeys/paths?" + NOVEMBER;
        String tag = company.as("viewer").get(path).header("ETag");

        // When
        int same = company.as("viewer").header("If-None-Match", tag).get(path).statusCode();
        journey("c2", "2026-11-02", "ads:a");
        int changed =
                company.as("viewer").header("If-None-Match", tag).get(path).statusCode();

        // Then
        assertThat(same).isEqualTo(304);
        assertThat(changed).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01,from",
        "to=x,to",
        "from=1999-12-31&to=2000-01-02,from",
        "from=2100-12-31&to=2101-01-01,to",
        "from=2026-11-02&to=2026-11-01,to",
        "goal=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,goal",
        "from=2024-01-01&to=2026-01-02,to",
        "goal=a\u0007b,goal",
        "by=PAGE,by",
        "collapse=maybe,collapse",
        "limit=0,limit",
        "limit=1001,limit",
        "limit=x,limit",
        "format=tall,format",
    })
    void shouldNameTheBadParameter(String query, String name) {
        // When
        ValidatableResponse paths =
                company.as("viewer").get("/api/v1/journeys/paths?" + query).then();
        ValidatableResponse transitions = company.as("viewer")
                .get("/api/v1/journeys/transitions?" + query)
                .then();

        // Then
        paths.statusCode(400).contentType("application/problem+json").body("violations[0].field", equalTo(name));
        transitions.statusCode(400).body("violations[0].field", equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({"limit=1", "limit=1000", "from=2024-01-01&to=2026-01-01"})
    void shouldTakeWhatIsAtTheLimit(String query) {
        // When
        int status = company.as("viewer").get("/api/v1/journeys/paths?" + query).statusCode();

        // Then
        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"director,200", "head,200", "viewer,200", "crm,403", "auditor,403", "recruiter,403"})
    void shouldAnswerThoseWhoMayRead(String role, int status) {
        // When
        int paths = company.as(role).get("/api/v1/journeys/paths").statusCode();
        int transitions = company.as(role).get("/api/v1/journeys/transitions").statusCode();

        // Then
        assertThat(Map.of("paths", paths, "transitions", transitions))
                .isEqualTo(Map.of("paths", status, "transitions", status));
    }

    @Test
    void shouldNeverShowAnotherOrganizationsTouches() {
        // Given
        journey("c1", "2026-11-02", "ads:a");
        Company other = Company.create();

        // When
        ValidatableResponse paths =
                other.as("viewer").get("/api/v1/journeys/paths?" + NOVEMBER).then();

        // Then
        paths.statusCode(200).body("total.customers", equalTo(0));
    }

    /** Touches an hour apart from 09:00 UTC; each {@code channel:touchpoint}. */
    private void journey(String customer, String day, String... steps) {
        for (int i = 0; i < steps.length; i++) {
            String[] parts = steps[i].split(":", 2);
            LocalDate date = LocalDate.parse(day);
            String at = date.atTime(9, 0).plusHours(i) + ":00Z";
            touch(customer, at, parts[0], parts[1]);
        }
    }

    /** So many touches of channels in turn, then the others. */
    private static String[] steps(int count, String... then) {
        List<String> steps = IntStream.range(0, count)
                .mapToObj(i -> (i % 2 == 0 ? "ads:a" : "seo:b"))
                .toList();
        return Stream.concat(steps.stream(), List.of(then).stream()).toArray(String[]::new);
    }

    private void touch(String customer, String at, String channel, String touchpoint) {
        touch(customer, "t" + touches++, at, channel, touchpoint);
    }

    private void touch(String customer, String id, String at, String channel, String touchpoint) {
        touch(company, customer, id, at, channel, touchpoint);
    }

    private static void touch(
            Company company, String customer, String id, String at, String channel, String touchpoint) {
        company.execute("""
                INSERT INTO touchpoint
                VALUES (current_setting('komdir.organization'), ?, ?, ?, ?, ?::timestamptz, uuidv7())
                """, id, customer, channel, touchpoint, at);
    }

    private ValidatableResponse get(String query) {
        return company.as("viewer").get("/api/v1/journeys" + query).then().statusCode(200);
    }

    private String csv(String query) {
        return company.as("viewer")
                .accept("text/csv")
                .get("/api/v1/journeys" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
