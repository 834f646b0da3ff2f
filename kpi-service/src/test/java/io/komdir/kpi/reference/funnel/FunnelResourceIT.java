package io.komdir.kpi.reference.funnel;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class FunnelResourceIT {
    private static final String PATH = "/api/v1/funnels";
    private static final String LEADS = "{'code':'lead','name':'Lead','metric':'leads'}";
    private static final String MEETINGS = "{'code':'meeting','name':'Meeting','metric':'key_meetings_held',"
            + "'targetConversion':0.40,'normWorkingDays':5}";
    private static final String DEALS = "{'code':'deal','name':'Deal','metric':'deals_won'}";

    private Tenant tenant;

    @BeforeEach
    void create() {
        tenant = Tenant.created();
    }

    @Test
    void shouldCreateAndReplaceWhenPut() {
        // Given
        String shorter = funnel("New", LEADS, DEALS);

        // When
        var created = put("new", funnel(" New ", LEADS, MEETINGS, DEALS));
        var replaced = put("new", shorter);

        // Then
        created.then()
                .statusCode(201)
                .body("code", equalTo("new"))
                .body("name", equalTo("New"))
                .body("stages.code", contains("lead", "meeting", "deal"))
                .body("stages[0].targetConversion", nullValue())
                .body("stages[1].targetConversion", equalTo(0.4f))
                .body("stages[1].normWorkingDays", equalTo(5))
                .body("stages[2].metric", equalTo("deals_won"));
        replaced.then().statusCode(200).body("stages.code", contains("lead", "deal"));
        tenant.as("viewer").get(PATH + "/new").then().statusCode(200).body("stages", hasSize(2));
    }

    @Test
    void shouldChangeNothingWhenThePutIsReplayed() {
        // Given
        String tag = put("new", funnel("New", LEADS, MEETINGS)).header("ETag");
        put("other", funnel("Other", LEADS, DEALS));

        // When
        var replay = put("new", funnel("New", LEADS, MEETINGS));

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag));
        tenant.as("head").get(PATH + "/new").then().header("ETag", equalTo(tag));
        tenant.as("head").header("If-None-Match", tag).get(PATH + "/new").then().statusCode(304);
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        String stale = put("new", funnel("New", LEADS, MEETINGS)).header("ETag");
        put("new", funnel("New", LEADS, DEALS)).then().header("ETag", not(equalTo(stale)));

        // When
        var answer = tenant.director()
                .header("If-Match", stale)
                .body(funnel("Newer", LEADS, DEALS))
                .put(PATH + "/new");

        // Then
        answer.then().statusCode(412);
        tenant.director().get(PATH + "/new").then().body("name", equalTo("New"));
        tenant.director()
                .header("If-None-Match", "*")
                .body(funnel("Newer", LEADS, DEALS))
                .put(PATH + "/new")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldPageByCode() {
        // Given
        List.of("c", "a", "b").forEach(code -> put(code, funnel("F " + code, LEADS, DEALS)));

        // When
        var first = tenant.as("viewer").queryParam("limit", 2).get(PATH);

        // Then
        first.then().statusCode(200).body("items.code", contains("a", "b")).body("items[1].stages", hasSize(2));
        tenant.director()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("items.code", contains("c"))
                .body("nextCursor", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "targetConversion | 0 | share",
                "targetConversion | -0.1 | share",
                "targetConversion | 1.000001 | share",
                "targetConversion | 0.0000001 | digits",
                "normWorkingDays | 0 | range",
                "normWorkingDays | 367 | range",
                "metric | null | required",
                "metric | 'nothing' | unknown-metric",
                "metric | 'average_check' | not-a-sum",
                "metric | 'first_response_minutes' | not-a-sum",
                "metric | 'revenue' | not-a-count",
                "code | 'lead' | duplicate",
                "code | 'no code' | code",
                "code | null | required",
                "name | ' ' | required",
            })
    void shouldNameTheFieldWhenARuleOfAStageIsBroken(String field, String value, String rule) {
        // Given
        var stage = new java.util.TreeMap<String, String>();
        stage.put("code", "'meeting'");
        stage.put("name", "'Meeting'");
        stage.put("metric", "'key_meetings_held'");
        stage.put(field, value);
        String second = stage.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "':" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));

        // When
        var answer = put("new", funnel("New", LEADS, second));

        // Then
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("stages[1]." + field))
                .body("violations.code", contains(rule));
        tenant.director().get(PATH + "/new").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "targetConversion,1",
        "targetConversion,0.000001",
        "normWorkingDays,1",
        "normWorkingDays,366",
    })
    void shouldTakeAValueAtTheLimit(String field, String value) {
        // Given
        String second = "{'code':'m','name':'M','metric':'leads','" + field + "':" + value + "}";

        // When
        var answer = put("new", funnel("New", LEADS, second));

        // Then
        answer.then().statusCode(201);
        tenant.director().get(PATH + "/new").then().body("stages[1]." + field, not(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"1,422", "2,201", "20,201", "21,422"})
    void shouldTakeFromTwoToTwentyStages(int stages, int status) {
        // Given
        String[] many = IntStream.range(0, stages)
                .mapToObj(number -> "{'code':'s" + number + "','name':'S','metric':'leads'}")
                .toArray(String[]::new);

        // When
        var answer = put("long", funnel("Long", many));

        // Then
        answer.then().statusCode(status);
    }

    @Test
    void shouldTakeFiftyFunnelsAndNoMore() {
        // Given
        IntStream.range(0, 49)
                .forEach(number ->
                        put("f" + number, funnel("F", LEADS, DEALS)).then().statusCode(201));

        // When
        var fiftieth = put("last", funnel("Last", LEADS, DEALS));
        var oneMore = put("more", funnel("More", LEADS, DEALS));

        // Then one that is there can still be replaced
        fiftieth.then().statusCode(201);
        oneMore.then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:too-many-funnels"))
                .body(
                        "detail",
                        equalTo("An organization may have up to 50 funnels. Replace one that is no longer used."));
        tenant.director().get(PATH + "/more").then().statusCode(404);
        put("last", funnel("Replaced", LEADS, DEALS)).then().statusCode(200);
    }

    @Test
    void shouldTellAllThatIsWrongInTheReadersLanguage() {
        // Given
        String body = funnel(
                "",
                "{'code':'a','name':'A','metric':'leads','targetConversion':0.5}",
                "null",
                "{'code':'b','name':'B'}");

        // When
        var answer =
                tenant.director().header("Accept-Language", "ru").body(body).put(PATH + "/ne~w");

        // Then
        answer.then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("code", "name", "stages[0].targetConversion", "stages[1]", "stages[2].metric"))
                .body("violations[2].message", equalTo("не указывается у первого этапа: перед ним нет этапа"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':'N','steps':[]} | steps",
                "{'name':'N','stages':{}} | stages",
                "{'name':'N','stages':[{'code':1}]} | stages[0].code",
                "{'name':'N','stages':[{'goal':1}]} | stages[0].goal",
                "{'name':'N','stages':[{'targetConversion':'0.4'}]} | stages[0].targetConversion",
                "{'name':'N','stages':[{'normWorkingDays':1.5}]} | stages[0].normWorkingDays",
            })
    void shouldNameTheFieldWhenItCannotBeRead(String body, String field) {
        // When
        var answer = put("new", body.replace('\'', '"'));

        // Then
        answer.then().statusCode(400).body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "viewer", "crm", "auditor", "recruiter"})
    void shouldForbidChangesToAllButTheDirector(String role) {
        // When
        var answer = tenant.as(role).body(funnel("New", LEADS, DEALS)).put(PATH + "/new");

        // Then
        answer.then().statusCode(403);
    }

    @Test
    void shouldNotSeeAnotherOrganization() {
        // Given
        Tenant other = Tenant.created();
        put("new", funnel("New", LEADS, DEALS)).then().statusCode(201);

        // When
        var answer = other.director().get(PATH + "/new");

        // Then
        answer.then().statusCode(404).body("detail", equalTo("There is no funnel new."));
        other.director().get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void shouldKeepTheMetricOfAStageACount() {
        // Given
        put("new", funnel("New", LEADS, DEALS)).then().statusCode(201);
        String money = "{\"timing\":\"LEADING\",\"unit\":\"MONEY\",\"formula\":{\"type\":\"AVERAGE\"}}";

        // When
        var answer = tenant.director().body(money).put("/api/v1/metrics/leads");

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", contains("unit", "formula.type"))
                .body("violations.code", contains("in-a-funnel", "in-a-funnel"));
        tenant.director().body(money).put("/api/v1/metrics/clicks").then().statusCode(200);
    }

    private Response put(String code, String body) {
        return tenant.director().body(body).put(PATH + "/" + code);
    }

    private static String funnel(String name, String... stages) {
        return ("{'name':'" + name + "','stages':[" + String.join(",", stages) + "]}").replace('\'', '"');
    }
}
