package io.komdir.kpi.reference.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TeamResourceIT {
    private static final String PATH = "/api/v1/teams";
    private static final String EMPLOYEES = "/api/v1/employees";

    private Tenant tenant;

    @BeforeEach
    void create() {
        tenant = Tenant.created();
    }

    @Test
    void shouldCreateAndReplaceWhenPut() {
        // Given
        tenant.director()
                .body("{\"fullName\":\"Anna\",\"role\":\"HEAD\"}")
                .put(EMPLOYEES + "/anna")
                .then()
                .statusCode(201);
        put("sales", "{\"name\":\" Sales \"}").then().statusCode(201).body("name", equalTo("Sales"));

        // When
        var created = put("north", "{\"name\":\"North\",\"parent\":\"sales\"}");
        var replaced = put("north", "{\"name\":\"North\",\"head\":\"anna\",\"parent\":\"sales\"}");

        // Then
        created.then()
                .statusCode(201)
                .body("code", equalTo("north"))
                .body("head", nullValue())
                .body("parent", equalTo("sales"));
        replaced.then().statusCode(200).body("head", equalTo("anna"));
        tenant.as("viewer").get(PATH + "/north").then().statusCode(200).body("head", equalTo("anna"));
    }

    @Test
    void shouldChangeNothingWhenThePutIsReplayed() {
        // Given
        String tag = put("north", "{\"name\":\"North\"}").header("ETag");
        put("south", "{\"name\":\"South\"}");

        // When
        var replay = put("north", "{\"name\":\"North\"}");

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag));
        tenant.as("head").get(PATH + "/north").then().header("ETag", equalTo(tag));
    }

    @Test
    void shouldTellEveryChangeOfATeamAndNoReplay() {
        // Given
        tenant.director()
                .body("{\"fullName\":\"Anna\",\"role\":\"HEAD\"}")
                .put(EMPLOYEES + "/anna")
                .then()
                .statusCode(201);
        put("sales", "{\"name\":\"Sales\"}");
        put("north", "{\"name\":\"North\"}");

        // When
        put("north", "{\"name\":\"North\"}").then().statusCode(200);
        put("north", "{\"name\":\"North\",\"head\":\"anna\"}");
        put("north", "{\"name\":\"North\",\"head\":\"anna\",\"parent\":\"sales\"}");
        put("north", "{\"name\":\"North\",\"head\":\"nobody\"}").then().statusCode(422);
        put("north", "{\"name\":\" \"}").then().statusCode(422);

        // Then
        List<SentEvents.Sent> events = SentEvents.all(tenant.code(), "komdir.kpi.teams").stream()
                .filter(event -> event.text("code").equals("north"))
                .toList();
        assertThat(events).extracting(SentEvents.Sent::type).containsOnly("io.komdir.kpi.team.changed.v1");
        assertThat(events).extracting(SentEvents.Sent::key).containsOnly(tenant.code() + "/north");
        assertThat(events).extracting(event -> event.text("head")).containsExactly("null", "anna", "anna");
        assertThat(events).extracting(event -> event.text("parent")).containsExactly("null", "null", "sales");
        assertThat(events)
                .extracting(event -> event.data().get("revision").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.get(0).headers()).containsEntry("ce_subject", "team:north");
        assertThat(events.get(0).data().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("code", "name", "head", "parent", "revision");
        assertThat(SentEvents.all(tenant.code(), "komdir.kpi.teams")).hasSize(4);
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        String stale = put("north", "{\"name\":\"North\"}").header("ETag");
        tenant.director()
                .header("If-Match", stale)
                .body("{\"name\":\"North 2\"}")
                .put(PATH + "/north")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(stale)));

        // When
        var answer = tenant.director()
                .header("If-Match", stale)
                .body("{\"name\":\"North 3\"}")
                .put(PATH + "/north");

        // Then
        answer.then().statusCode(412);
        tenant.director().get(PATH + "/north").then().body("name", equalTo("North 2"));
        tenant.director()
                .header("If-None-Match", "*")
                .body("{\"name\":\"North 3\"}")
                .put(PATH + "/north")
                .then()
                .statusCode(412);
        tenant.director()
                .header("If-Match", "*")
                .body("{\"name\":\"South\"}")
                .put(PATH + "/south")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldAnswerNotModifiedWhenTheTagIsThePresentOne() {
        // Given
        String tag = put("north", "{\"name\":\"North\"}").header("ETag");
        String listTag = tenant.director().get(PATH).header("ETag");

        // When
        var one = tenant.director().header("If-None-Match", tag).get(PATH + "/north");
        var list = tenant.director().header("If-None-Match", listTag).get(PATH);

        // Then
        one.then().statusCode(304);
        list.then().statusCode(304);
        put("south", "{\"name\":\"South\"}");
        tenant.director()
                .header("If-None-Match", tag)
                .get(PATH + "/north")
                .then()
                .statusCode(304);
        tenant.director().header("If-None-Match", listTag).get(PATH).then().statusCode(200);
    }

    @Test
    void shouldPageByCode() {
        // Given
        List.of("c", "a", "b").forEach(code -> put(code, "{\"name\":\"T\"}"));

        // When
        var first = tenant.director().queryParam("limit", 2).get(PATH);

        // Then
        first.then().statusCode(200).body("items.code", contains("a", "b"));
        tenant.director()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("items.code", contains("c"))
                .body("nextCursor", equalTo(""));
        tenant.director().queryParam("limit", 1001).get(PATH).then().statusCode(400);
        tenant.director().queryParam("cursor", "x").get(PATH).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "north | {} | name | required",
                "north | {'name':'  '} | name | required",
                "north | {'name':'N','head':'nobody'} | head | unknown-employee",
                "north | {'name':'N','head':'no body'} | head | code",
                "north | {'name':'N','parent':'nowhere'} | parent | unknown-team",
                "north | {'name':'N','parent':'north'} | parent | team-cycle",
                "north | {'name':'N','parent':''} | parent | code",
                "no~rth | {'name':'N'} | code | code",
            })
    void shouldNameTheFieldWhenARuleIsBroken(String code, String body, String field, String rule) {
        // When
        var answer = put(code, body.replace('\'', '"'));

        // Then
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(rule)));
        tenant.director().get(PATH + "/" + code).then().statusCode(404);
    }

    @Test
    void shouldTellAllThatIsWrongInTheReadersLanguage() {
        // When
        var answer = tenant.director()
                .header("Accept-Language", "ru")
                .body("{\"head\":\"nobody\",\"parent\":\"nowhere\"}")
                .put(PATH + "/north");

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", contains("name", "head", "parent"))
                .body("violations.message", hasItems("такой группы в организации нет"));
    }

    @Test
    void shouldRefuseAParentThatIsBelowTheTeam() {
        // Given
        put("a", "{\"name\":\"A\"}");
        put("b", "{\"name\":\"B\",\"parent\":\"a\"}");
        put("c", "{\"name\":\"C\",\"parent\":\"b\"}");

        // When
        var answer = put("a", "{\"name\":\"A\",\"parent\":\"c\"}");

        // Then
        answer.then()
                .statusCode(422)
                .body("violations[0].field", equalTo("parent"))
                .body("violations[0].code", equalTo("team-cycle"));
        tenant.director().get(PATH + "/a").then().body("parent", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{'name':'N','chief':'x'} | chief", "{'name':1} | name", "{'name':'N','head':[]} | head"})
    void shouldNameTheFieldWhenItCannotBeRead(String body, String field) {
        // When
        var answer = put("north", body.replace('\'', '"'));

        // Then
        answer.then().statusCode(400).body("violations.field", hasItems(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "viewer", "crm", "auditor", "recruiter"})
    void shouldForbidChangesToAllButTheDirector(String role) {
        // When
        var answer = tenant.as(role).body("{\"name\":\"North\"}").put(PATH + "/north");

        // Then
        answer.then().statusCode(403).contentType("application/problem+json");
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
        put("north", "{\"name\":\"North\"}");
        other.director().body("{\"name\":\"South\"}").put(PATH + "/south");

        // When
        var answer = other.director().get(PATH + "/north");

        // Then
        answer.then().statusCode(404).body("detail", equalTo("There is no team north."));
        other.director().get(PATH).then().body("items.code", contains("south"));
        put("east", "{\"name\":\"East\",\"parent\":\"south\"}").then().statusCode(422);
        other.director()
                .body("{\"name\":\"Other\"}")
                .put(PATH + "/north")
                .then()
                .statusCode(201);
        tenant.director().get(PATH + "/north").then().body("name", equalTo("North"));
    }

    private Response put(String code, String body) {
        return tenant.director().body(body).put(PATH + "/" + code);
    }
}
