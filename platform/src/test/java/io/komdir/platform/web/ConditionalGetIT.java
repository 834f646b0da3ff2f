package io.komdir.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ConditionalGetIT {
    private static final String NOTES = "/api/v1/notes?limit=3&on=2026-11-23";

    @BeforeEach
    void setRevision() {
        SampleRevision.become(7, "2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "W/%s"})
    void shouldNotRunTheMethodWhenNothingHasChanged(String seen) {
        // Given
        String tag = tag(NOTES);
        int calls = NoteResource.CALLS.get();

        // When
        var answer = director().header("If-None-Match", seen.formatted(tag)).get(NOTES);

        // Then
        answer.then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Accept-Language"))
                .body(emptyString());
        assertThat(NoteResource.CALLS.get()).isEqualTo(calls);
    }

    @Test
    void shouldGiveAnotherTagWhenTheAnswerMayDiffer() {
        // Given
        String tag = tag(NOTES);

        // When
        String sameQueryInAnotherOrder = tag("/api/v1/notes?on=2026-11-23&limit=3");
        String anotherQuery = tag("/api/v1/notes?limit=4&on=2026-11-23");
        String anotherLanguage =
                director().header("Accept-Language", "ru").get(NOTES).header("ETag");
        String anotherOrganization = given().auth()
                .oauth2(TestTokens.token("other", "director"))
                .get(NOTES)
                .header("ETag");
        SampleRevision.become(8, "2026-11-23");
        String anotherRevision = tag(NOTES);
        SampleRevision.become(7, "2026-11-24");
        String anotherDay = tag(NOTES);

        // Then
        assertThat(sameQueryInAnotherOrder).isEqualTo(tag).startsWith("\"");
        assertThat(anotherQuery).isNotEqualTo(tag);
        assertThat(anotherLanguage).isNotEqualTo(tag);
        assertThat(anotherOrganization).isNotEqualTo(tag);
        assertThat(anotherRevision).isNotEqualTo(tag);
        assertThat(anotherDay).isNotEqualTo(tag);
    }

    @Test
    void shouldTagByContentWhenThereIsNoRevision() {
        // Given
        SampleRevision.NOW.set(null);
        String tag = tag(NOTES);

        // When
        var same = director().header("If-None-Match", tag).get(NOTES);
        var other = director().header("If-None-Match", tag).get("/api/v1/notes?limit=2");

        // Then
        same.then().statusCode(304).header("ETag", tag);
        other.then().statusCode(200);
        assertThat(other.header("ETag")).isNotEqualTo(tag);
        director().get("/api/v1/notes/whoami").then().statusCode(200).body("organization", equalTo("acme"));
    }

    @Test
    void shouldCompareVersionsWhenTheResourceOwnsItsTag() {
        // Given
        String tag = tag("/api/v1/notes/n1");

        // When
        var unchanged = director().header("If-None-Match", tag).get("/api/v1/notes/n1");
        var stale = put("\"stale\"");
        var first = put(tag);
        var second = put(tag);

        // Then
        unchanged.then().statusCode(304).header("ETag", tag);
        stale.then().statusCode(412).body("type", equalTo("urn:komdir:problem:precondition-failed"));
        first.then().statusCode(200).header("Cache-Control", "no-store");
        second.then().statusCode(412);
        director().header("If-None-Match", "*").get("/api/v1/notes/n1").then().statusCode(304);
        director().header("If-None-Match", tag).get("/api/v1/notes/n1").then().statusCode(200);
    }

    @Test
    void shouldTellWhatIsMissingWhenAnythingWouldDo() {
        director()
                .header("If-None-Match", "*")
                .get("/api/v1/notes/missing")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNotTagWhenTheAnswerIsAProblem() {
        var answer = director().get("/api/v1/notes?limit=0");
        answer.then().statusCode(400).header("Cache-Control", "no-store");
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void shouldTellTheLimitWhenARequestIsCounted() {
        director()
                .get(NOTES)
                .then()
                .header("RateLimit-Policy", "\"requests\";q=6000;w=60")
                .header("RateLimit", containsString("\"requests\";r="))
                .header("X-Content-Type-Options", "nosniff");
    }

    private static io.restassured.response.Response put(String ifMatch) {
        return director()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"title\":\"a\"}")
                .put("/api/v1/notes/n1");
    }

    private static String tag(String path) {
        return director().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static RequestSpecification director() {
        return given().auth().oauth2(TestTokens.token("acme", "director"));
    }
}
