package io.komdir.audit.audits.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TemplateResourceIT {
    private static final String PATH = "/api/v1/templates";
    private static final List<String> BUILT_IN =
            List.of("hiring", "owner-mistakes", "repeat-sales", "sales-department", "stage-diagnosis");

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldListTheBuiltInTemplates() {
        // When
        var answer = as("viewer").get(PATH);

        // Then
        answer.then()
                .statusCode(200)
                .body("items.code", equalTo(BUILT_IN))
                .body("items.version", everyItem(equalTo(1)))
                .body("items.builtIn", everyItem(equalTo(true)))
                .body("items.builtInVersion", everyItem(equalTo(1)))
                .body("items.items", equalTo(List.of(10, 9, 5, 70, 16)))
                .body("items[3].title.ru", equalTo("Аудит коммерческого блока"))
                .body("nextCursor", equalTo(""));
    }

    @Test
    void shouldShowABuiltInTemplateInBothLanguages() {
        // When
        var answer = as("head").get(PATH + "/owner-mistakes");

        // Then
        answer.then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("changedAt", nullValue())
                .body("areas.code", contains("management", "tools", "people", "system"))
                .body("items", hasSize(9))
                .body("items[5].code", equalTo("daily-kpis"))
                .body("items[5].metric", equalTo("key_meetings_held"))
                .body("items[5].basic", equalTo(true))
                .body("items[5].question.ru", containsString("опережающие"))
                .body("items[5].hint.en", containsString("daily norm"))
                .body("items[5].evidence.ru", containsString("отчёт"));
    }

    @Test
    void shouldCreateAnOwnTemplateFromTheContractsFieldsAlone() {
        // When
        var created =
                put("own", "{'items':[" + item("b", 20, "'basic':true") + "," + item("a", 10, "'stage':'s'") + "]}");

        // Then
        created.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("builtIn", equalTo(false))
                .body("builtInVersion", nullValue())
                .body("changedBy", equalTo(TestTokens.SUBJECT))
                .body("title.ru", equalTo("own"))
                .body("areas.code", contains("x"))
                .body("areas.title.en", contains("x"))
                .body("items.code", contains("a", "b"))
                .body("items.basic", contains(false, true))
                .body("items[0].stage", equalTo("s"))
                .body("items[0].evidence", nullValue());
        as("viewer").get(PATH + "/own").then().body("", equalTo(created.path("")));
    }

    @Test
    void shouldAddAVersionForEachChangeAndNoneForTheSameAgain() {
        // Given
        String first = "{'title':{'ru':'Проба','en':'Sample'},'items':[" + item("a", 1) + "," + item("b", 2) + "]}";
        String turned = "{'title':{'ru':' Проба ','en':'Sample'},'items':[" + item("b", 2) + "," + item("a", 1) + "]}";
        String tag = put("own", first).header("ETag");

        // When
        var same = put("own", turned);
        var second = put("own", "{'items':[" + item("a", 1) + "]}");
        var third = put("own", first);

        // Then
        same.then().statusCode(200).body("version", equalTo(1)).header("ETag", equalTo(tag));
        second.then().statusCode(200).body("version", equalTo(2)).body("title.ru", equalTo("own"));
        third.then().statusCode(200).body("version", equalTo(3));
        as("viewer").get(PATH + "/own").then().body("version", equalTo(3));
        as("viewer")
                .queryParam("version", 2)
                .get(PATH + "/own")
                .then()
                .statusCode(200)
                .body("items.code", contains("a"));
        as("viewer").get(PATH + "/own/versions").then().body("items.version", contains(3, 2, 1));
    }

    @Test
    void shouldMakeAnOwnVersionOfABuiltInTemplateAndReturnToIt() {
        // Given
        Map<String, Object> shipped = content(as("auditor").get(PATH + "/hiring"));
        String tag = as("auditor").get(PATH + "/hiring").header("ETag");
        var unchanged = as("auditor").body(shipped).put(PATH + "/hiring");
        unchanged.then().statusCode(200).body("version", equalTo(1)).header("ETag", equalTo(tag));

        // When
        var own = put("hiring", "{'items':[" + item("a", 1) + "]}");

        // Then
        own.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("builtIn", equalTo(false))
                .body("builtInVersion", equalTo(1));
        as("viewer")
                .get(PATH + "/hiring?version=1")
                .then()
                .body("items", hasSize(10))
                .body("builtIn", equalTo(true));
        as("viewer").get(PATH + "/hiring/built-in").then().statusCode(200).body("items", hasSize(10));
        as("auditor")
                .body(content(as("auditor").get(PATH + "/hiring/built-in")))
                .put(PATH + "/hiring")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("builtIn", equalTo(true));
        as("viewer")
                .get(PATH + "/hiring/versions")
                .then()
                .body("items.version", contains(3, 2, 1))
                .body("items.builtIn", contains(true, false, true))
                .body("items.items", contains(10, 1, 10));
        as("viewer").get(PATH).then().body("items.code", equalTo(BUILT_IN)).body("items[0].version", equalTo(3));
    }

    @Test
    void shouldPageTemplatesAndVersions() {
        // Given
        put("a-own", "{'items':[" + item("a", 1) + "]}").then().statusCode(201);
        put("z-own", "{'items':[" + item("a", 1) + "]}").then().statusCode(201);
        put("z-own", "{'items':[" + item("b", 1) + "]}").then().statusCode(200);

        // When
        var first = as("viewer").queryParam("limit", 6).get(PATH);

        // Then
        first.then()
                .body(
                        "items.code",
                        contains(
                                "a-own",
                                "hiring",
                                "owner-mistakes",
                                "repeat-sales",
                                "sales-department",
                                "stage-diagnosis"));
        as("viewer")
                .queryParam("limit", 6)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("items.code", contains("z-own"))
                .body("items.version", contains(2))
                .body("nextCursor", equalTo(""));
        var newest = as("viewer").queryParam("limit", 1).get(PATH + "/z-own/versions");
        newest.then().body("items.version", contains(2));
        as("viewer")
                .queryParam("limit", 1)
                .queryParam("cursor", newest.<String>path("nextCursor"))
                .get(PATH + "/z-own/versions")
                .then()
                .body("items.version", contains(1))
                .body("nextCursor", equalTo(""));
        as("viewer").get(PATH + "?limit=1001").then().statusCode(400);
        as("viewer").get(PATH + "?cursor=x").then().statusCode(400);
        as("viewer")
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH + "/z-own/versions")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldKeepToPreconditions() {
        // Given
        String shipped = as("auditor").get(PATH + "/hiring").header("ETag");
        as("viewer")
                .header("If-None-Match", shipped)
                .get(PATH + "/hiring")
                .then()
                .statusCode(304);
        String list = as("viewer").get(PATH).header("ETag");
        as("viewer").header("If-None-Match", list).get(PATH).then().statusCode(304);

        // When
        var seen = as("auditor")
                .header("If-Match", shipped)
                .body(json("{'items':[" + item("a", 1) + "]}"))
                .put(PATH + "/hiring");

        // Then
        seen.then().statusCode(200).header("ETag", not(equalTo(shipped)));
        as("viewer").get(PATH + "/hiring").then().header("ETag", equalTo(seen.header("ETag")));
        String other = json("{'items':[" + item("b", 1) + "]}");
        as("auditor")
                .header("If-Match", shipped)
                .body(other)
                .put(PATH + "/hiring")
                .then()
                .statusCode(412);
        as("auditor")
                .header("If-None-Match", "*")
                .body(other)
                .put(PATH + "/hiring")
                .then()
                .statusCode(412);
        as("auditor")
                .header("If-Match", "*")
                .body(other)
                .put(PATH + "/nothing")
                .then()
                .statusCode(412);
        as("viewer").get(PATH + "/hiring").then().body("version", equalTo(2));
        as("viewer").header("If-None-Match", list).get(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | 422 | items | required",
                "{'items':[]} | 422 | items | size",
                "{'items':[null]} | 422 | items[0] | required",
                "{'items':[{'code':'a','area':'x','position':1,'question':{'en':'Q'},'hint':{'ru':'П','en':'H'}}]} | 422 | items[0].question.ru | required",
                "{'items':[{'code':'a','area':'x','position':1,'question':{'ru':'В','en':'Q'},'hint':{'ru':'П','en':' '}}]} | 422 | items[0].hint.en | required",
                "{'items':[{'code':'a','area':'x','position':1,'question':{'ru':'В','en':'Q','de':'F'},'hint':{'ru':'П','en':'H'}}]} | 400 | items[0].question.de | unknown-property",
                "{'items':[{'code':'a','area':'x','position':1,'question':'Q','hint':{'ru':'П','en':'H'}}]} | 400 | items[0].question | unreadable",
                "{'items':[{'code':'a','area':'x','position':'1'}]} | 400 | items[0].position | number",
                "{'items':[{'code':'a','weight':1}]} | 400 | items[0].weight | unknown-property",
                "{'title':{'ru':'Т'},'items':[]} | 422 | title.en | required",
            })
    void shouldNameTheFieldThatIsWrong(String body, int status, String field, String rule) {
        // When
        var answer = put("own", body);

        // Then
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItems(field))
                .body("violations.code", hasItems(rule));
        as("viewer").get(PATH + "/own").then().statusCode(404);
    }

    @Test
    void shouldTakeTheMostItemsAndNotOneMore() {
        put("own", items(201))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("items"))
                .body("violations[0].message", containsString("200"));
        put("own", items(200)).then().statusCode(201).body("items", hasSize(200));
    }

    @ParameterizedTest
    @CsvSource({"\\ud83d\\ude00, 201", "\\u0000, 400", "\\ud800, 400"})
    void shouldStoreTextOfAnyScriptAndRefuseWhatIsNoText(String character, int status) {
        put("own", "{'title':{'ru':'Проба " + character + "','en':'Sample'},'items':[" + item("a", 1) + "]}")
                .then()
                .statusCode(status);
    }

    @Test
    void shouldTellInTheReadersLanguage() {
        // When
        var answer = as("auditor")
                .header("Accept-Language", "ru")
                .body(json("{'items':[" + item("a", 1, "'metric':'calls','stage':'s'") + "]}"))
                .put(PATH + "/own");

        // Then
        answer.then()
                .statusCode(422)
                .body("violations[0].field", equalTo("items[0].metric"))
                .body("violations[0].message", containsString("либо к показателю"));
        as("viewer")
                .header("Accept-Language", "ru")
                .get(PATH + "/nothing")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Не найдено: шаблон nothing."));
    }

    @Test
    void shouldNotFindWhatIsNotThere() {
        as("viewer").get(PATH + "/nothing").then().statusCode(404);
        as("viewer").get(PATH + "/nothing/versions").then().statusCode(404);
        as("viewer").get(PATH + "/nothing/built-in").then().statusCode(404);
        as("viewer").get(PATH + "/hiring?version=2").then().statusCode(404);
        as("viewer").get(PATH + "/hiring?version=0").then().statusCode(404);
        as("viewer")
                .get(PATH + "/hiring?version=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("version"));
        put("no~thing", "{'items':[" + item("a", 1) + "]}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("code"));
        as("auditor").put(PATH + "/nothing").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"director, 201", "auditor, 201", "head, 403", "viewer, 403", "recruiter, 403", "crm, 403"})
    void shouldLetOnlyAuditorsAndDirectorsWrite(String role, int status) {
        as(role).body(json("{'items':[" + item("a", 1) + "]}"))
                .put(PATH + "/own")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recruiter", "crm"})
    void shouldForbidReadingToOthers(String role) {
        as(role).get(PATH).then().statusCode(403);
        as(role).get(PATH + "/hiring").then().statusCode(403);
    }

    @Test
    void shouldNotShowAnotherOrganizationsVersions() {
        // Given
        put("own", "{'items':[" + item("a", 1) + "]}").then().statusCode(201);
        put("hiring", "{'items':[" + item("a", 1) + "]}").then().statusCode(200);
        RequestSpecification other = given().auth().oauth2(TestTokens.token("other-" + UUID.randomUUID(), "director"));

        // When
        var hiring = other.get(PATH + "/hiring");

        // Then
        hiring.then().body("version", equalTo(1)).body("items", hasSize(10));
        other.get(PATH + "/own").then().statusCode(404);
        other.get(PATH).then().body("items.code", equalTo(BUILT_IN));
    }

    @Test
    void shouldNumberSimultaneousChangesOneAfterTheOther() {
        // When
        List<CompletableFuture<Integer>> changes = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() ->
                        put("own", "{'items':[" + item("a" + number, 1) + "]}").<Integer>path("version")))
                .toList();

        // Then
        assertThat(changes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    private Response put(String code, String body) {
        return as("auditor").body(json(body)).put(PATH + "/" + code);
    }

    private static Map<String, Object> content(Response shown) {
        Map<String, Object> content = new TreeMap<>();
        List.of("title", "areas", "items").forEach(field -> content.put(field, shown.path(field)));
        return content;
    }

    private static String items(int count) {
        return "{'items':["
                + String.join(
                        ",",
                        IntStream.range(0, count)
                                .mapToObj(n -> item("i" + n, n + 1))
                                .toList())
                + "]}";
    }

    private static String item(String code, int position, String... more) {
        return "{'code':'" + code + "','area':'x','position':" + position
                + ",'question':{'ru':'Вопрос','en':'Question'},'hint':{'ru':'Подсказка','en':'Hint'}"
                + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role)).contentType("application/json");
    }
}
