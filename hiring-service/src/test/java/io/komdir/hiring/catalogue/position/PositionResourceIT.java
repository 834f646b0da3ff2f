package io.komdir.hiring.catalogue.position;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PositionResourceIT {
    private static final String POSITIONS = "/api/v1/positions/";
    private static final String TEXT = "{\"ru\":\"текст\",\"en\":\"text\"}";

    private final String organization = "positions-" + UUID.randomUUID();

    @Test
    void shouldShipTheInternetMarketerWrittenOutInFull() {
        as("viewer")
                .get(POSITIONS + "internet-marketer")
                .then()
                .statusCode(200)
                .body("levels", contains("JUNIOR", "MIDDLE", "SENIOR"))
                .body("role", equalTo("MARKETER"))
                .body("title.ru", equalTo("Интернет-маркетолог"))
                .body("kpi.en", equalTo("The plan for leads is met"))
                .body("manages", hasSize(10))
                .body("skills", hasSize(9))
                .body("duties", hasSize(7))
                .body("exclusive", equalTo(true))
                .body("exclusiveClause.ru", not(emptyString()))
                .body("careerPath", equalTo("marketing"))
                .body("builtIn", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "sales-manager, HUNTER, 3",
        "first-line-operator, FIRST_LINE, 3",
        "farmer, FARMER, 3",
        "head-of-sales, HEAD, 1",
        "sales-director, HEAD, 1",
        "commercial-director, HEAD, 1",
        "internet-marketer, MARKETER, 3",
        "head-of-marketing, HEAD, 1",
        "marketing-director, HEAD, 1"
    })
    void shouldShipEveryPositionInBothLanguages(String code, String role, int levels) {
        as("viewer")
                .get(POSITIONS + code)
                .then()
                .statusCode(200)
                .body("role", equalTo(role))
                .body("levels", hasSize(levels))
                .body("levels", hasItem("SENIOR"))
                .body("skills.ru", everyItem(not(emptyString())))
                .body("skills.size()", greaterThanOrEqualTo(5))
                .body("duties.en", everyItem(not(emptyString())))
                .body("duties.size()", greaterThanOrEqualTo(6));
    }

    @Test
    void shouldPutTheOrganizationsProfileInThePlaceOfTheBuiltInOne() {
        // When
        put("farmer", profile(1, ""))
                .statusCode(200)
                .body("builtIn", equalTo(false))
                .body("version", equalTo(2));

        // Then
        put("farmer", profile(1, "")).statusCode(200).body("version", equalTo(2));
        put("farmer", profile(2, "")).statusCode(200).body("version", equalTo(3));
        as("viewer").get(POSITIONS + "farmer").then().body("skills", hasSize(2));
        as("viewer")
                .get("/api/v1/positions?limit=2")
                .then()
                .body("items.code", contains("commercial-director", "farmer"))
                .body("items.builtIn", contains(true, false));
        given().auth()
                .oauth2(TestTokens.token("other-" + organization, "viewer"))
                .get(POSITIONS + "farmer")
                .then()
                .body("builtIn", equalTo(true));
    }

    @Test
    void shouldCreateAPositionOfItsOwnOnce() {
        put("key-account-manager", profile(1, "")).statusCode(201).body("version", equalTo(1));
        put("key-account-manager", profile(1, "")).statusCode(200).body("version", equalTo(1));
        as("recruiter")
                .contentType("application/json")
                .header("If-Match", "\"stale\"")
                .body(profile(2, ""))
                .put(POSITIONS + "key-account-manager")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldTellAnUnchangedPositionBy304() {
        String tag = as("viewer").get(POSITIONS + "farmer").then().extract().header("ETag");
        as("viewer")
                .header("If-None-Match", tag)
                .get(POSITIONS + "farmer")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldTakeAsManySkillsAsAllowedAndNotOneMore() {
        put("many", profile(30, "")).statusCode(201);
        put("many", profile(31, "")).statusCode(422).body("violations.field", hasItem("skills"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"exclusive\":true, | exclusiveClause",
                "\"exclusiveClause\":{\"ru\":\"а\",\"en\":\"a\"}, | exclusiveClause",
                "\"careerPath\":\"not a code\", | careerPath"
            })
    void shouldRefuseWhatBreaksARule(String more, String field) {
        put("own", profile(1, more)).statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void shouldNeedBothLanguages() {
        put("own", profile(1, "").replace("\"title\":" + TEXT, "\"title\":{\"ru\":\"только\"}"))
                .statusCode(422)
                .body("violations.field", hasItem("title.en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "head", "auditor", "crm"})
    void shouldLetOnlyRecruitersAndDirectorsWrite(String role) {
        as(role).contentType("application/json")
                .body(profile(1, ""))
                .put(POSITIONS + "own")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse put(String code, String body) {
        return as("recruiter")
                .contentType("application/json")
                .body(body)
                .put(POSITIONS + code)
                .then();
    }

    private static String profile(int skills, String more) {
        return "{\"levels\":[\"MIDDLE\"],\"title\":" + TEXT + ",\"function\":" + TEXT + ",\"kpi\":" + TEXT + "," + more
                + "\"skills\":[" + String.join(",", Collections.nCopies(skills, TEXT)) + "],\"duties\":[" + TEXT + "]}";
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
