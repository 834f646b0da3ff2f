package io.komdir.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ConventionsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | malformed-json | ",
                "{\"title\":\"a\"} x | malformed-json | ",
                "{\"titel\":\"a\"} | unknown-property | titel",
                "{\"title\":\"a\",\"lines\":[{\"text\":\"b\"},{\"txt\":\"c\"}]} | unknown-property | lines[1].txt",
                "{\"title\":\"a\",\"day\":\"2026-02-30\"} | bad-field | day",
                "{\"title\":\"a\",\"rank\":\"7\"} | bad-field | rank",
                "{\"title\":\"a\",\"rank\":1.5} | bad-field | rank",
                "{\"title\":\"a\",\"weekday\":\"SOMEDAY\"} | bad-field | weekday",
                "{\"title\":\"a\",\"value\":\"NaN\"} | bad-field | value",
                "{\"title\":\"a\",\"value\":NaN} | malformed-json | ",
                "{\"title\":7} | bad-field | title",
                "{\"title\":\"\\u0000\"} | bad-field | title",
                "{\"title\":\"a\"} {} | malformed-json | ",
                "{\"title\":\"a\"} [] | malformed-json | ",
                "[] | unexpected-json | ",
                "[{\"title\":\"a\"}] | unexpected-json | ",
                "7 | unexpected-json | ",
                "\"a\" | unexpected-json | ",
                "true | unexpected-json | ",
                "null | body-missing | ",
            })
    void shouldNameWhatCannotBeReadWhenJsonIsBad(String body, String slug, String field) {
        var answer = director().contentType("application/json").body(body).post("/api/v1/notes");
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:" + slug))
                .body("status", equalTo(400))
                .body("instance", equalTo("/api/v1/notes"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        if (field != null) {
            answer.then().body("violations.field", hasItem(field));
        }
    }

    @Test
    void shouldNameWhatIsExpectedWhenTheBodyIsAnotherKindOfJson() {
        director()
                .contentType("application/json")
                .header("Accept-Language", "ru")
                .body("[]")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Тело запроса должно быть объектом JSON."))
                .body("violations.code", hasItem("json-root"));
    }

    @Test
    void shouldNameEveryBrokenRuleWhenTheBodyBreaksSeveral() {
        director()
                .contentType("application/json")
                .body("{\"title\":\"12345678901\",\"rank\":101,\"lines\":[{},null]}")
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:komdir:problem:rule-violation"))
                .body("violations.field", equalTo(java.util.List.of("lines[0].text", "lines[1]", "rank", "title")))
                .body("violations.code", equalTo(java.util.List.of("required", "required", "at-most", "size")));
    }

    @Test
    void shouldTellInTheCallersLanguageWhenTheServiceHasTextsOfItsOwn() {
        director()
                .contentType("application/json")
                .header("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5")
                .body("{\"title\":\"conflict\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(409)
                .body("title", equalTo("Сначала основы"))
                .body("detail", equalTo("Проверка scripts идёт после основ."))
                .body("open", equalTo(java.util.List.of("regulations")));
    }

    @Test
    void shouldHideTheReasonWhenTheFailureIsOurs() {
        director()
                .contentType("application/json")
                .body("{\"title\":\"broken\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("traceId", notNullValue())
                .body(not(containsString("secret detail")));
    }

    @ParameterizedTest
    @CsvSource({
        "on=2026-02-30,on",
        "limit=0,limit",
        "limit=1001,limit",
        "limit=x,limit",
        "cursor=abc,cursor",
        "weekday=X,weekday"
    })
    void shouldNameTheParameterWhenItIsBad(String query, String name) {
        director().get("/api/v1/notes?" + query).then().statusCode(400).body("violations.field", hasItem(name));
    }

    @Test
    void shouldAnswerAProblemWhenNothingIsThere() {
        director().get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        director().get("/api/v1/notes/by-id/no-uuid").then().statusCode(404).contentType("application/problem+json");
        director()
                .get("/api/v1/notes/missing")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no note missing."));
    }

    @Test
    void shouldAnswerAProblemWhenMethodOrTypeIsWrong() {
        director().delete("/api/v1/notes").then().statusCode(405).contentType("application/problem+json");
        director()
                .accept("image/png")
                .get("/api/v1/notes")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        director()
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        director()
                .contentType("application/json;charset=windows-1251")
                .body("{}")
                .post("/api/v1/notes")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:komdir:problem:unsupported-charset"));
    }

    @Test
    void shouldRefuseWhenCredentialsAreMissingOrNotGood() {
        given().get("/api/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
        for (String token : java.util.List.of(
                TestTokens.expired("o1", "director"),
                TestTokens.foreign("o1", "director"),
                TestTokens.forged("o1", "director"),
                TestTokens.otherIssuer("o1", "director"),
                TestTokens.withoutOrganization("director"),
                TestTokens.withoutSubject("o1", "director"),
                TestTokens.tokenFor(" ", "o1", "director"),
                TestTokens.token("not a code", "director"),
                "rubbish")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("urn:komdir:problem:invalid-credentials"));
        }
    }

    @Test
    void shouldRefuseWhenTheRoleHasNoRight() {
        given().auth()
                .oauth2(TestTokens.token("o1", "crm"))
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:forbidden"));
        given().get("/api/v1/notes/open").then().statusCode(200);
    }

    private static RequestSpecification director() {
        return given().auth().oauth2(TestTokens.token("acme", "director"));
    }
}
