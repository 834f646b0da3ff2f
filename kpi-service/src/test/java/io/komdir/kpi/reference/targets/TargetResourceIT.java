package io.komdir.kpi.reference.targets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TargetResourceIT {
    private static final String PATH = "/api/v1/targets";
    private static final String CALLS =
            "{'metric':'calls','scope':'employee:u1','period':'DAY','value':40,'from':'2026-11-01'}";
    private static final String REVENUE =
            "{'metric':'revenue','scope':'team:north','period':'MONTH','value':1000000.50,'from':'2026-11-01','to':'2026-11-30'}";

    private Tenant tenant;

    @BeforeEach
    void hire() {
        tenant = Tenant.created();
        tenant.director()
                .body("{\"name\":\"North\"}")
                .put("/api/v1/teams/north")
                .then()
                .statusCode(201);
        tenant.director()
                .body("{\"fullName\":\"Anna\",\"role\":\"HUNTER\"}")
                .put("/api/v1/employees/u1")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldInsertAndReplaceByKeyWhenPut() {
        // Given
        Response first = put("[" + CALLS + "," + REVENUE + "]");
        int revision = first.path("revision");

        // When
        var second = put("[" + CALLS.replace("40", "45") + "," + REVENUE + "]");

        // Then
        first.then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(0));
        second.then()
                .statusCode(200)
                .body("revision", equalTo(revision + 1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        tenant.as("viewer")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.scope", contains("employee:u1", "team:north"))
                .body("items[0].metric", equalTo("calls"))
                .body("items[0].period", equalTo("DAY"))
                .body("items[0].value", equalTo(45))
                .body("items[0].from", equalTo("2026-11-01"))
                .body("items[0].to", nullValue())
                .body("items[1].value", equalTo(1000000.5f))
                .body("items[1].to", equalTo("2026-11-30"));
    }

    @Test
    void shouldChangeNothingWhenThePutIsReplayed() {
        // Given
        int revision = put("[" + CALLS + "]").path("revision");
        String tag = tenant.director().get(PATH).header("ETag");

        // When
        var replay = put("[" + CALLS.replace("40", "40.000") + "]");

        // Then
        replay.then()
                .statusCode(200)
                .body("revision", equalTo(revision))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1));
        tenant.director().header("If-None-Match", tag).get(PATH).then().statusCode(304);
        put("[" + CALLS.replace("40", "41") + "]");
        tenant.director().get(PATH).then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    void shouldAnswer412WhenSomethingChangedSinceTheTagOfIfMatch() {
        // Given
        String seen = tenant.director().get(PATH + "?metric=calls&limit=1").header("ETag");
        tenant.director()
                .header("If-Match", seen)
                .body("[" + CALLS.replace('\'', '"') + "]")
                .put(PATH)
                .then()
                .statusCode(200);

        // When
        var late = tenant.director()
                .header("If-Match", seen)
                .body("[" + CALLS.replace('\'', '"').replace("40", "41") + "]")
                .put(PATH);

        // Then
        late.then().statusCode(412).body("type", equalTo("urn:komdir:problem:precondition-failed"));
        tenant.director().get(PATH).then().body("items.value", contains(40));
        String now = tenant.director().get(PATH).header("ETag");
        tenant.director()
                .header("If-Match", "\"other\", " + now)
                .body("[" + CALLS.replace('\'', '"').replace("40", "41") + "]")
                .put(PATH)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        tenant.director()
                .header("If-Match", "*")
                .body("[" + CALLS.replace('\'', '"') + "]")
                .put(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldFilterByScopeMetricAndDay() {
        // Given
        put("[" + CALLS + "," + REVENUE + ","
                + CALLS.replace("2026-11-01", "2026-11-16").replace("40", "50") + "]");
        put("[{'metric':'calls','scope':'organization','period':'DAY','value':9,'from':'2026-11-01'}]");

        // When
        var all = tenant.director().get(PATH + "?scope=employee:u1");

        // Then
        all.then().body("items.from", contains("2026-11-01", "2026-11-16"));
        list("scope=employee:u1&on=2026-11-15").body("items.value", contains(40));
        list("scope=employee:u1&on=2026-11-16").body("items.value", contains(50));
        list("scope=employee:u1&on=2026-10-31").body("items", empty());
        list("metric=revenue&on=2026-12-01").body("items", empty());
        list("metric=calls").body("items", hasSize(3));
        list("scope=organization").body("items.value", contains(9));
        tenant.director()
                .get(PATH + "?scope=boss")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scope"));
        tenant.director().get(PATH + "?on=today").then().statusCode(400).body("violations[0].field", equalTo("on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&on=2026-11-20"})
    void shouldPageWithoutGapsOrRepeats(String filter) {
        // Given
        put("[" + CALLS + "," + REVENUE + "," + CALLS.replace("calls", "proposals") + "]");

        // When
        Response first = tenant.director().get(PATH + "?limit=2" + filter);

        // Then
        first.then().body("items.metric", contains("calls", "proposals"));
        tenant.director()
                .get(PATH + "?limit=2&cursor=" + first.path("nextCursor") + filter)
                .then()
                .body("items.metric", contains("revenue"))
                .body("nextCursor", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'metric':'calls' | 'metric':'cold_calls' | [1].metric | unknown-metric",
                "'metric':'calls', | -- | [1].metric | required",
                "employee:u1 | employee:u2 | [1].scope | unknown-employee",
                "employee:u1 | team:south | [1].scope | unknown-team",
                "employee:u1 | boss | [1].scope | scope",
                "employee:u1 | employee:a b | [1].scope | scope",
                "'value':40 | 'value':-0.01 | [1].value | not-negative",
                "'value':40 | 'value':0.0000001 | [1].value | value-digits",
                "'value':40 | 'value':1234567890123456789 | [1].value | value-digits",
                "'value':40 | 'value':1e400 | [1].value | value-digits",
                "'value':40 | 'value':null | [1].value | required",
                "2026-11-01 | 1999-12-31 | [1].from | range",
                "2026-11-01 | 2101-01-01 | [1].from | range",
                "'from':'2026-11-01' | 'from':'2026-11-01','to':'2026-10-31' | [1].to | not-before",
                "'period':'DAY', | -- | [1].period | required",
                "'metric':'calls' | 'metric':'revenue' | [1] | same-key",
            })
    void shouldStoreNothingAndNameTheItemWhenARuleIsBroken(String good, String bad, String field, String rule) {
        // Given
        String broken = CALLS.replace(good, bad.equals("--") ? "" : bad);
        String other = CALLS.replace("calls", "revenue");

        // When
        var answer = put("[" + other + "," + broken + "]");

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(rule)));
        tenant.director().get(PATH).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'value':999999999999999999", "'value':999999999999.999999", "'value':0"})
    void shouldStoreWhatIsStillInRange(String value) {
        // When
        var answer = put("[" + CALLS.replace("'value':40", value) + "]");

        // Then
        answer.then().statusCode(200).body("changed", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'value':40 | 'value':NaN | 400",
                "'value':40 | 'value':'40' | 400",
                "'period' | 'perod' | 400",
                "DAY | WEEK | 400",
                "2026-11-01 | 2026-11-31 | 400",
            })
    void shouldBeBadRequestWhenItCannotBeRead(String good, String bad, int status) {
        // When
        var answer = put("[" + CALLS.replace(good, bad) + "]");

        // Then
        answer.then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void shouldTakeTheLimitAndRefuseOneMore() {
        // Given
        String limit = IntStream.range(0, 1_000)
                .mapToObj(day -> CALLS.replace(
                        "2026-11-01", LocalDate.EPOCH.plusDays(20_000L + day).toString()))
                .collect(Collectors.joining(","));

        // When
        var atLimit = put("[" + limit + "]");
        var over = put("[" + limit + "," + REVENUE + "]");

        // Then
        atLimit.then().statusCode(200).body("changed", equalTo(1_000));
        over.then().statusCode(413).body("limit", equalTo(1_000));
        put("[]").then().statusCode(422);
        put("[null]").then().statusCode(422).body("violations.field", hasItems("[0]"));
    }

    @ParameterizedTest
    @CsvSource({"director,200", "head,200", "viewer,403", "crm,403", "auditor,403", "recruiter,403"})
    void shouldBeSetByDirectorsAndHeads(String role, int status) {
        // When
        var answer = tenant.as(role).body("[" + CALLS.replace('\'', '"') + "]").put(PATH);

        // Then
        answer.then().statusCode(status);
    }

    @Test
    void shouldBeNotFoundWhenTheOrganizationIsNotCreated() {
        // Given
        Tenant unknown = Tenant.unknown();

        // When
        var answer = unknown.director().get(PATH);

        // Then
        answer.then().statusCode(404).body("detail", equalTo("There is no organization " + unknown.code() + "."));
    }

    @Test
    void shouldNotSeeAnotherOrganization() {
        // Given
        Tenant other = Tenant.created();
        put("[" + CALLS + "]").then().statusCode(200);

        // When
        var answer = other.director().get(PATH);

        // Then
        answer.then().statusCode(200).body("items", empty());
        other.director()
                .body("[" + CALLS.replace('\'', '"') + "]")
                .put(PATH)
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown-employee"));
    }

    private ValidatableResponse list(String query) {
        return tenant.director().get(PATH + "?" + query).then().statusCode(200);
    }

    private Response put(String body) {
        return tenant.director().body(body.replace('\'', '"')).put(PATH);
    }
}
