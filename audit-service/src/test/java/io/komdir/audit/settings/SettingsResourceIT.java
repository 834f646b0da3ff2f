package io.komdir.audit.settings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class SettingsResourceIT {
    private static final String PATH = "/api/v1/settings";

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldShowTheDefaultsUntilOthersAreSet() {
        as("viewer")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("fastFixDays", equalTo(5))
                .body("fastResultDays", equalTo(14))
                .body("effectWorkingDays", equalTo(10))
                .body("effectMinimumCount", equalTo(30));
    }

    @Test
    void shouldReplaceAllSettings() {
        put("{\"fastFixDays\":3,\"effectWorkingDays\":15}")
                .statusCode(200)
                .body("fastFixDays", equalTo(3))
                .body("fastResultDays", equalTo(14))
                .body("effectWorkingDays", equalTo(15));
        put("{\"fastResultDays\":20}")
                .statusCode(200)
                .body("fastFixDays", equalTo(5))
                .body("fastResultDays", equalTo(20));
        as("viewer").get(PATH).then().body("fastResultDays", equalTo(20)).body("fastFixDays", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource({
        "fastFixDays, 1, 250",
        "fastResultDays, 1, 250",
        "effectWorkingDays, 2, 60",
        "effectMinimumCount, 1, 1000000",
    })
    void shouldTakeEachUpToItsBoundsAndNotOnePast(String field, int least, int most) {
        put(json(field, least)).statusCode(200).body(field, equalTo(least));
        put(json(field, most)).statusCode(200).body(field, equalTo(most));
        put(json(field, least - 1)).statusCode(422).body("violations.field", hasItem(field));
        put(json(field, most + 1)).statusCode(422).body("violations.field", hasItem(field));
        as("viewer").get(PATH).then().body(field, equalTo(most));
    }

    @Test
    void shouldRefuseWhatIsNotUnderstood() {
        put("{\"slowDays\":3}").statusCode(400).body("violations[0].field", equalTo("slowDays"));
        put("{\"fastFixDays\":\"3\"}").statusCode(400).body("violations[0].field", equalTo("fastFixDays"));
        put("{\"fastFixDays\":3.5}").statusCode(400).body("violations[0].field", equalTo("fastFixDays"));
        put("").statusCode(400);
    }

    @Test
    void shouldRefuseAChangeOfAnOlderState() {
        String seen = as("viewer").get(PATH).header("ETag");
        put("{\"fastFixDays\":3}").statusCode(200);

        as("director")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body("{\"fastFixDays\":4}")
                .put(PATH)
                .then()
                .statusCode(412);
        as("viewer").get(PATH).then().body("fastFixDays", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "head, 403", "recruiter, 403", "crm, 403", "auditor, 200", "director, 200"})
    void shouldLetOnlyAuditorsAndDirectorsSet(String role, int status) {
        as(role).contentType(ContentType.JSON).body("{}").put(PATH).then().statusCode(status);
    }

    private ValidatableResponse put(String body) {
        return as("director").contentType(ContentType.JSON).body(body).put(PATH).then();
    }

    private static String json(String field, int value) {
        return "{\"" + field + "\":" + value + "}";
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
