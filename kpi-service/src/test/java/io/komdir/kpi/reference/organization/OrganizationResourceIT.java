package io.komdir.kpi.reference.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OrganizationResourceIT {
    private static final String PATH = "/api/v1/organization";

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shouldCreateWithDefaultsAndStandardMetricsWhenPutFirst() {
        // Given
        Tenant tenant = Tenant.unknown();
        clock.set("2026-11-22", "00:30", "Europe/Moscow");

        // When
        var answer = tenant.director().body("{\"name\":\" Acme \"}").put(PATH);

        // Then
        answer.then()
                .statusCode(201)
                .body("code", equalTo(tenant.code()))
                .body("name", equalTo("Acme"))
                .body("timeZone", equalTo("Europe/Moscow"))
                .body("currency", equalTo("RUB"))
                .body("country", equalTo("RU"))
                .body("stage", equalTo("ESTABLISHED"))
                .body("dayClosesAt", equalTo("20:00"))
                .body("workingWeek", equalTo(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")))
                .body("startsOn", equalTo("2026-11-22"))
                .body("deviations.windowWorkingDays", equalTo(5))
                .body("deviations.minimumCount", equalTo(30))
                .body("deviations.missedDays", equalTo(3));
        assertThat(row(tenant)).isEqualTo("1 1 2026-11-22 2026-11-22 17:00:00+00");
        tenant.as("viewer").get("/api/v1/metrics").then().statusCode(200).body("items", hasSize(20));
        assertThat(told(tenant)).containsExactly(1);
    }

    @Test
    void shouldAnswerNotFoundEverywhereWhenNotCreated() {
        // Given
        Tenant tenant = Tenant.unknown();

        for (String path :
                List.of("/organization", "/metrics", "/calendar?from=2026-01-01&to=2026-01-31", "/api-keys")) {
            // When
            var answer = tenant.director().get("/api/v1" + path);

            // Then
            answer.then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("There is no organization " + tenant.code() + "."));
        }
        tenant.director().body("[]").put("/api/v1/calendar/days").then().statusCode(404);
        tenant.director()
                .header("If-Match", "\"x\"")
                .body("{\"name\":\"A\"}")
                .put(PATH)
                .then()
                .statusCode(412);
    }

    @Test
    void shouldChangeNothingWhenPutIsReplayed() {
        // Given
        Tenant tenant = Tenant.unknown();
        String body = "{\"name\":\"Acme\",\"timeZone\":\"Asia/Yekaterinburg\",\"dayClosesAt\":\"19:30\"}";
        String tag = tenant.director().body(body).put(PATH).header("ETag");
        clock.set("2026-11-20", "00:00", "UTC");

        // When
        var replay = tenant.director().body(body).put(PATH);

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag));
        assertThat(row(tenant)).startsWith("1 1 ");
        tenant.director().body("{\"name\":\"New\"}").put(PATH).then().statusCode(200);
        assertThat(told(tenant)).containsExactly(1, 2);
    }

    @Test
    void shouldKeepTheNextClosingRightWhenTimesChange() {
        // Given
        Tenant tenant = Tenant.unknown();
        tenant.director()
                .body("{\"name\":\"Acme\",\"startsOn\":\"2026-11-23\"}")
                .put(PATH);

        // When
        tenant.director()
                .body(
                        "{\"name\":\"Acme\",\"startsOn\":\"2026-12-01\",\"timeZone\":\"Asia/Yekaterinburg\",\"dayClosesAt\":\"18:00\"}")
                .put(PATH)
                .then()
                .statusCode(200);

        // Then
        assertThat(row(tenant)).isEqualTo("2 2 2026-12-01 2026-12-01 13:00:00+00");
        assertThat(told(tenant)).containsExactly(1, 2);
    }

    @Test
    void shouldKeepTheFirstDayWhenADayHasBeenClosed() throws SQLException {
        // Given
        Tenant tenant = Tenant.unknown();
        tenant.director()
                .body("{\"name\":\"Acme\",\"startsOn\":\"2026-11-02\"}")
                .put(PATH);
        closeFirstDay(tenant);

        // When
        var moved = tenant.director()
                .body("{\"name\":\"Acme\",\"startsOn\":\"2026-11-01\"}")
                .put(PATH);
        var renamed = tenant.director()
                .body("{\"name\":\"New\",\"dayClosesAt\":\"21:00\"}")
                .put(PATH);

        // Then
        moved.then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:starts-on-fixed"))
                .body("detail", equalTo("Days have been closed, so startsOn stays 2026-11-02."));
        renamed.then().statusCode(200).body("startsOn", equalTo("2026-11-02"));
        assertThat(row(tenant)).isEqualTo("2 2 2026-11-03 2026-11-03 18:00:00+00");
    }

    @Test
    void shouldRefuseAStaleTagAndAcceptThePresentOne() {
        // Given
        Tenant tenant = Tenant.created();
        String stale = tenant.director().get(PATH).header("ETag");
        tenant.director()
                .header("If-Match", stale)
                .body("{\"name\":\"B\"}")
                .put(PATH)
                .then()
                .statusCode(200);

        // When
        var answer = tenant.director()
                .header("If-Match", stale)
                .body("{\"name\":\"C\"}")
                .put(PATH);

        // Then
        answer.then().statusCode(412);
        tenant.director()
                .header("If-None-Match", "*")
                .body("{\"name\":\"C\"}")
                .put(PATH)
                .then()
                .statusCode(412);
        tenant.director().get(PATH).then().body("name", equalTo("B")).header("ETag", not(equalTo(stale)));
    }

    @Test
    void shouldAnswerNotModifiedWhenTheTagIsThePresentOne() {
        // Given
        Tenant tenant = Tenant.created();
        String tag = tenant.director().get(PATH).header("ETag");

        // When
        var answer = tenant.as("viewer").header("If-None-Match", tag).get(PATH);

        // Then
        answer.then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "viewer", "crm", "auditor", "recruiter"})
    void shouldForbidChangesToAllButTheDirector(String role) {
        // When
        var answer = Tenant.unknown().as(role).body("{\"name\":\"A\"}").put(PATH);

        // Then
        answer.then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void shouldRefuseEveryBadToken() {
        // Given
        String code = Tenant.created().code();

        for (String token : List.of(
                TestTokens.expired(code, "director"),
                TestTokens.foreign(code, "director"),
                TestTokens.forged(code, "director"),
                TestTokens.otherIssuer(code, "director"),
                TestTokens.withoutOrganization("director"))) {
            // When
            var answer = given().auth().oauth2(token).get(PATH);

            // Then
            answer.then().statusCode(401).contentType("application/problem+json");
        }
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name | required",
                "{'name':' '} | name | required",
                "{'name':'A','timeZone':'Moscow'} | timeZone | time-zone",
                "{'name':'A','timeZone':'+03:00'} | timeZone | time-zone",
                "{'name':'A','currency':'RUR1'} | currency | currency",
                "{'name':'A','country':'ZZ'} | country | country",
                "{'name':'A','dayClosesAt':'00:00'} | dayClosesAt | at-least",
                "{'name':'A','dayClosesAt':'20:00:30'} | dayClosesAt | whole-minutes",
                "{'name':'A','workingWeek':[]} | workingWeek | size",
                "{'name':'A','workingWeek':[null]} | workingWeek | required",
                "{'name':'A','startsOn':'1999-12-31'} | startsOn | range",
                "{'name':'A','startsOn':'2101-01-01'} | startsOn | range",
                "{'name':'A','deviations':{'missedDays':0}} | deviations.missedDays | range",
                "{'name':'A','deviations':{'minimumCount':1000001}} | deviations.minimumCount | range",
                "{'name':'A','deviations':{'windowWorkingDays':61}} | deviations.windowWorkingDays | range",
            })
    void shouldNameTheFieldWhenARuleIsBroken(String body, String field, String code) {
        // Given
        Tenant tenant = Tenant.unknown();

        // When
        var answer = tenant.director().body(body.replace('\'', '"')).put(PATH);

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(code)));
        tenant.director().get(PATH).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'A','nmae':'B'} | nmae",
                "{'name':'A','stage':'OLD'} | stage",
                "{'name':'A','dayClosesAt':'25:00'} | dayClosesAt",
                "{'name':'A','startsOn':'2026-02-30'} | startsOn",
                "{'name':'A','workingWeek':['FUNDAY']} | workingWeek[0]",
                "{'name':'A','deviations':{'missedDays':1.5}} | deviations.missedDays",
            })
    void shouldNameTheFieldWhenItCannotBeRead(String body, String field) {
        // When
        var answer = Tenant.unknown().director().body(body.replace('\'', '"')).put(PATH);

        // Then
        answer.then().statusCode(400).body("violations.field", hasItems(field));
    }

    @Test
    void shouldNotSeeAnotherOrganization() {
        // Given
        Tenant one = Tenant.created();
        Tenant other = Tenant.unknown();

        // When
        other.director().body("{\"name\":\"Other\"}").put(PATH).then().statusCode(201);

        // Then
        one.director().get(PATH).then().body("name", equalTo("Acme"));
        other.director().get(PATH).then().body("name", equalTo("Other"));
    }

    @Test
    void shouldCreateOnceWhenSeveralPutAtTheSameTime() throws Exception {
        // Given
        Tenant tenant = Tenant.unknown();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Integer>> puts = IntStream.range(0, 4)
                .mapToObj(client -> clients.submit(() -> {
                    start.await();
                    return tenant.director()
                            .body("{\"name\":\"Acme\"}")
                            .put(PATH)
                            .statusCode();
                }))
                .toList();

        // When
        start.countDown();

        // Then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> put : puts) {
            statuses.add(put.get());
        }
        clients.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(row(tenant)).startsWith("1 1 ");
    }

    /** Revision, changed revision, next day to close and the moment of its closing. */
    private static String row(Tenant tenant) {
        return query(
                        "SELECT concat_ws(' ', revision, changed_revision, next_close_day, next_close_at AT TIME ZONE 'UTC')"
                                + " || '+00' FROM organization WHERE organization_id = ?",
                        tenant)
                .get(0);
    }

    /** The revisions that the events of the organization tell. */
    private static List<Integer> told(Tenant tenant) {
        return SentEvents.all(tenant.code(), "komdir.kpi.organizations").stream()
                .map(event -> event.data().get("revision").asInt())
                .toList();
    }

    private static void closeFirstDay(Tenant tenant) throws SQLException {
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                PreparedStatement close = connection.prepareStatement("""
                        WITH day AS (
                            UPDATE organization SET next_close_day = next_close_day + 1 WHERE organization_id = ?
                            RETURNING organization_id, old.next_close_day AS day)
                        INSERT INTO closed_day SELECT organization_id, day, true, now(), 'tester', 1, '{}' FROM day
                        """)) {
            close.setString(1, tenant.code());
            close.executeUpdate();
        }
    }

    private static List<String> query(String sql, Tenant tenant) {
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.code());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
