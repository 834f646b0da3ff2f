package io.komdir.kpi.reference.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class MetricResourceIT {
    private static final String PATH = "/api/v1/metrics";
    private static final String DEMOS = "{\"name\":\"Demos\",\"timing\":\"LEADING\",\"unit\":\"COUNT\"}";

    @Test
    void shouldNameStandardMetricsInTheReadersLanguage() {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var english = tenant.as("viewer").get(PATH + "/average_check");
        var russian = tenant.as("viewer").header("Accept-Language", "ru").get(PATH + "/average_check");

        // Then
        english.then()
                .statusCode(200)
                .body("name", equalTo("Average check"))
                .body("timing", equalTo("LAGGING"))
                .body("unit", equalTo("MONEY"))
                .body("goal", equalTo("AT_LEAST"))
                .body("formula.type", equalTo("RATIO"))
                .body("formula.numerator", equalTo("revenue"))
                .body("formula.denominator", equalTo("deals_won"));
        russian.then().body("name", equalTo("Средний чек")).header("ETag", not(equalTo(english.header("ETag"))));
    }

    @Test
    void shouldCreateWithDefaultsAtTheEndWhenNew() {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.director().body(DEMOS).put(PATH + "/demos");

        // Then
        answer.then()
                .statusCode(201)
                .body("code", equalTo("demos"))
                .body("goal", equalTo("AT_LEAST"))
                .body("formula.type", equalTo("SUM"))
                .body("position", equalTo(210));
        tenant.director().get(PATH).then().body("items", hasSize(21)).body("items[20].code", equalTo("demos"));
    }

    @Test
    void shouldChangeNothingWhenPutIsReplayed() {
        // Given
        Tenant tenant = Tenant.created();
        String tag = tenant.director().body(DEMOS).put(PATH + "/demos").header("ETag");
        String list = tenant.director().get(PATH).header("ETag");

        // When
        var replay = tenant.director().body(DEMOS).put(PATH + "/demos");

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag));
        tenant.director().header("If-None-Match", list).get(PATH).then().statusCode(304);
    }

    @Test
    void shouldKeepSpeakingEveryLanguageWhenAStandardMetricIsWrittenBack() {
        // Given
        Tenant tenant = Tenant.created();
        String read = tenant.director().get(PATH + "/calls").jsonPath().getString("name");

        // When
        var answer = tenant.director()
                .body("{\"name\":\"" + read + "\",\"timing\":\"LAGGING\",\"unit\":\"COUNT\"}")
                .put(PATH + "/calls");

        // Then
        answer.then().statusCode(200).body("name", equalTo("Calls")).body("timing", equalTo("LAGGING"));
        tenant.as("head")
                .header("Accept-Language", "ru")
                .get(PATH + "/calls")
                .then()
                .body("name", equalTo("Звонки"));
    }

    @Test
    void shouldShowTheOwnNameInEveryLanguageWhenGiven() {
        // Given
        Tenant tenant = Tenant.created();

        // When
        tenant.director().body(DEMOS).put(PATH + "/calls").then().statusCode(200);

        // Then
        tenant.as("head")
                .header("Accept-Language", "ru")
                .get(PATH + "/calls")
                .then()
                .body("name", equalTo("Demos"));
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        Tenant tenant = Tenant.created();
        String stale = tenant.director().get(PATH + "/calls").header("ETag");
        tenant.director()
                .header("If-Match", stale)
                .body(DEMOS)
                .put(PATH + "/calls")
                .then()
                .statusCode(200);

        // When
        var answer = tenant.director()
                .header("If-Match", stale)
                .body(DEMOS.replace("Demos", "Shows"))
                .put(PATH + "/calls");

        // Then
        answer.then().statusCode(412);
        tenant.director()
                .header("If-None-Match", stale)
                .get(PATH + "/calls")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldGiveEveryMetricOnceByPages() {
        // Given
        Tenant tenant = Tenant.created();
        List<String> codes = new ArrayList<>();
        String cursor = "";

        // When
        do {
            var page = tenant.as("viewer")
                    .queryParam("limit", 7)
                    .queryParam("cursor", cursor)
                    .get(PATH)
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            cursor = page.getString("nextCursor");
        } while (!cursor.isEmpty());

        // Then
        assertThat(codes)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .startsWith("impressions")
                .endsWith("repeat_revenue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demos | {} | name | required",
                "demos | {} | timing | required",
                "demos | {} | unit | required",
                "demos | {'name':'A','timing':'LEADING','unit':'COUNT','position':-1} | position | range",
                "demos | {'name':'A','timing':'LEADING','unit':'COUNT','formula':{'type':'RATIO','denominator':'leads'}} | formula.numerator | required",
                "demos | {'name':'A','timing':'LEADING','unit':'COUNT','formula':{'type':'RATIO','numerator':'none','denominator':'leads'}} | formula.numerator | unknown-metric",
                "demos | {'name':'A','timing':'LEADING','unit':'COUNT','formula':{'type':'RATIO','numerator':'leads','denominator':'average_check'}} | formula.denominator | not-a-sum",
                "demos | {'name':'A','timing':'LEADING','unit':'COUNT','formula':{'type':'SUM','numerator':'leads'}} | formula.numerator | only-for-ratio",
                "leads | {'timing':'LEADING','unit':'COUNT','formula':{'type':'RATIO','numerator':'leads','denominator':'calls'}} | formula.numerator | not-a-sum",
                "revenue | {'timing':'LEADING','unit':'COUNT','formula':{'type':'AVERAGE'}} | formula.type | in-a-ratio",
                "a b | {'name':'A','timing':'LEADING','unit':'COUNT'} | code | code",
            })
    void shouldNameTheFieldWhenARuleIsBroken(String metric, String body, String field, String code) {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.director().body(body.replace('\'', '"')).put(PATH + "/{code}", metric);

        // Then
        answer.then().statusCode(422).body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    void shouldNameTheFieldWhenItCannotBeRead() {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.director().body(DEMOS.replace("LEADING", "EARLY")).put(PATH + "/demos");

        // Then
        answer.then().statusCode(400).body("violations.field", hasItem("timing"));
        tenant.director()
                .body(DEMOS.replace("unit", "unti"))
                .put(PATH + "/demos")
                .then()
                .statusCode(400);
        tenant.director()
                .get(PATH + "/demos")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no metric demos."));
    }

    @Test
    void shouldHoldRolesAndOrganizationsApart() {
        // Given
        Tenant tenant = Tenant.created();
        Tenant other = Tenant.created();
        tenant.director().body(DEMOS).put(PATH + "/demos").then().statusCode(201);

        // When
        var byHead = tenant.as("head").body(DEMOS).put(PATH + "/demos");
        var byOther = other.director().get(PATH + "/demos");

        // Then
        byHead.then().statusCode(403);
        byOther.then().statusCode(404);
    }
}
