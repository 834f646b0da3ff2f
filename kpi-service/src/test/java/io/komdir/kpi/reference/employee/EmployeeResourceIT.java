package io.komdir.kpi.reference.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class EmployeeResourceIT {
    private static final String PATH = "/api/v1/employees";
    private static final String ANNA = """
            {"fullName":" Anna Petrova ","team":"north","position":"sales-manager","role":"HUNTER",
             "hiredOn":"2026-03-02","email":"anna@example.com"}
            """;

    private Tenant tenant;

    @Inject
    SettableClock clock;

    @BeforeEach
    void makeTeams() {
        tenant = Tenant.created();
        for (String team : List.of("north", "south")) {
            tenant.director()
                    .body("{\"name\":\"T\"}")
                    .put("/api/v1/teams/" + team)
                    .then()
                    .statusCode(201);
        }
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shouldShowAllFieldsWhenCreated() {
        // When
        var created = put("u1", ANNA);

        // Then
        created.then()
                .statusCode(201)
                .body("code", equalTo("u1"))
                .body("fullName", equalTo("Anna Petrova"))
                .body("team", equalTo("north"))
                .body("teamSince", equalTo("2026-03-02"))
                .body("position", equalTo("sales-manager"))
                .body("role", equalTo("HUNTER"))
                .body("hiredOn", equalTo("2026-03-02"))
                .body("leftOn", nullValue())
                .body("email", equalTo("anna@example.com"))
                .body("memberships.team", contains("north"))
                .body("memberships[0].from", equalTo("2026-03-02"))
                .body("memberships[0].to", nullValue())
                .body("absences", empty());
        tenant.as("viewer").get(PATH + "/u1").then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
    }

    @Test
    void shouldKeepTheFormerTeamWhenTheEmployeeMoves() {
        // Given
        put("u1", ANNA);
        clock.set("2026-11-23", "12:00", "Europe/Moscow");

        // When
        var moved = put("u1", ANNA.replace("north", "south"));

        // Then
        moved.then()
                .statusCode(200)
                .body("team", equalTo("south"))
                .body("teamSince", equalTo("2026-11-23"))
                .body("memberships.team", contains("north", "south"))
                .body("memberships.to", contains("2026-11-22", null));
    }

    @Test
    void shouldReplaceWhatOverlapsWhenTheMoveIsBackdated() {
        // Given
        put("u1", ANNA);

        // When
        var moved = put("u1", ANNA.replace("\"north\"", "\"south\",\"teamSince\":\"2026-04-01\""));

        // Then
        moved.then()
                .statusCode(200)
                .body("memberships.from", contains("2026-03-02", "2026-04-01"))
                .body("memberships.to", contains("2026-03-31", null));
    }

    @Test
    void shouldEndTheMembershipWhenTheEmployeeLeaves() {
        // Given
        put("u1", ANNA);

        // When
        var left = put("u1", ANNA.replace("\"role\"", "\"leftOn\":\"2026-10-30\",\"role\""));

        // Then
        left.then()
                .statusCode(200)
                .body("team", equalTo("north"))
                .body("leftOn", equalTo("2026-10-30"))
                .body("memberships.to", contains("2026-10-30"));
    }

    @Test
    void shouldTellOnlyRealChangesWhenPutsAreReplayed() {
        // Given
        String tag = put("u1", ANNA).header("ETag");
        put("u1", ANNA).then().statusCode(200).header("ETag", equalTo(tag));
        put("u1", ANNA.replace("anna@", "petrova@")).then().statusCode(200);

        // When
        put("u1", ANNA.replace("HUNTER", "FARMER")).then().statusCode(200);

        // Then
        var events = SentEvents.all(tenant.code(), "komdir.kpi.employees");
        assertThat(events).extracting(event -> event.text("role")).containsExactly("HUNTER", "FARMER");
        assertThat(events).extracting(SentEvents.Sent::key).containsOnly(tenant.code() + "/u1");
        assertThat(events.get(0).type()).isEqualTo("io.komdir.kpi.employee.changed.v1");
        assertThat(events.get(0).data().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "code", "fullName", "team", "position", "role", "hiredOn", "leftOn", "revision");
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        String stale = put("u1", ANNA).header("ETag");
        put("u1", ANNA.replace("HUNTER", "FARMER"));

        // When
        var answer = tenant.director().header("If-Match", stale).body(ANNA).put(PATH + "/u1");

        // Then
        answer.then().statusCode(412);
        tenant.director().get(PATH + "/u1").then().body("role", equalTo("FARMER"));
    }

    @Test
    void shouldAnswerNotModifiedWhenTheTagIsThePresentOne() {
        // Given
        String tag = put("u1", ANNA).header("ETag");

        // When
        var answer = tenant.director().header("If-None-Match", tag).get(PATH + "/u1");

        // Then
        answer.then().statusCode(304);
    }

    @Test
    void shouldListByTeamAndEmployment() {
        // Given
        put("a", "{\"fullName\":\"A\",\"role\":\"HUNTER\",\"team\":\"north\"}");
        put("b", "{\"fullName\":\"B\",\"role\":\"HUNTER\",\"team\":\"south\"}");
        put("c", "{\"fullName\":\"C\",\"role\":\"HUNTER\",\"team\":\"north\",\"leftOn\":\"2020-01-01\"}");
        put("d", "{\"fullName\":\"D\",\"role\":\"HUNTER\",\"hiredOn\":\"2090-01-01\"}");

        // When
        var first = tenant.as("head").queryParam("limit", 3).get(PATH);

        // Then
        first.then().statusCode(200).body("items.code", contains("a", "b", "c"));
        tenant.director()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("items.code", contains("d"))
                .body("nextCursor", equalTo(""));
        tenant.director().get(PATH + "?team=north").then().body("items.code", contains("a", "c"));
        tenant.director().get(PATH + "?active=true").then().body("items.code", contains("a", "b"));
        tenant.director().get(PATH + "?active=false").then().body("items.code", contains("c", "d"));
        tenant.director().get(PATH + "?active=yes").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "u1 | {'role':'HUNTER'} | fullName | required",
                "u1 | {'fullName':'A'} | role | required",
                "u1 | {'fullName':'A','role':'HUNTER','team':'west'} | team | unknown-team",
                "u1 | {'fullName':'A','role':'HUNTER','email':'anna'} | email | email",
                "u1 | {'fullName':'A','role':'HUNTER','hiredOn':'1949-12-31'} | hiredOn | range",
                "u1 | {'fullName':'A','role':'HUNTER','leftOn':'2101-01-01'} | leftOn | range",
                "u1 | {'fullName':'A','role':'HUNTER','hiredOn':'2026-02-02','leftOn':'2026-02-01'} | leftOn | not-before",
                "u1 | {'fullName':'A','role':'HUNTER','hiredOn':'2026-02-02','teamSince':'2026-02-01'} | teamSince | not-before",
                "u1 | {'fullName':'A','role':'HUNTER','leftOn':'2026-02-02','teamSince':'2026-02-03'} | teamSince | not-after",
                "u~1 | {'fullName':'A','role':'HUNTER'} | code | code",
            })
    void shouldNameTheFieldWhenARuleIsBroken(String code, String body, String field, String rule) {
        // When
        var answer = put(code, body.replace('\'', '"'));

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(rule)));
        tenant.director().get(PATH + "/" + code).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'fullName':'A','role':'HUNTER','salary':1} | salary",
                "{'fullName':'A','role':'SELLER'} | role",
                "{'fullName':'A','role':'HUNTER','hiredOn':'2026-02-30'} | hiredOn",
            })
    void shouldNameTheFieldWhenItCannotBeRead(String body, String field) {
        // When
        var answer = put("u1", body.replace('\'', '"'));

        // Then
        answer.then().statusCode(400).body("violations.field", hasItems(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "viewer", "crm", "auditor", "recruiter"})
    void shouldForbidChangesToAllButTheDirector(String role) {
        // When
        var answer = tenant.as(role).body(ANNA).put(PATH + "/u1");

        // Then
        answer.then().statusCode(403);
        tenant.as(role).body("[]").put(PATH + "/u1/absences").then().statusCode(403);
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
        put("u1", ANNA);

        // When
        var answer = other.director().get(PATH + "/u1");

        // Then
        answer.then().statusCode(404);
        other.director().get(PATH).then().body("items", empty());
        other.director().body(ANNA).put(PATH + "/u1").then().statusCode(422);
        other.director().body("[]").put(PATH + "/u1/absences").then().statusCode(404);
    }

    private Response put(String code, String body) {
        return tenant.director().body(body).put(PATH + "/" + code);
    }
}
