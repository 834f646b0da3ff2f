package io.komdir.hiring.catalogue.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AgencyResourceIT {
    private static final List<String> CRITERIA = List.of(
            "closed-vacancies",
            "reviews",
            "recommendations",
            "replacement-guarantee",
            "reaction-speed",
            "clarifying-questions",
            "result-orientation",
            "talks-figures");
    private static final String KADRY = "{\"name\":\" Kadry plus \",\"positions\":[\"farmer\",\"farmer\"],"
            + "\"fee\":{\"from\":1,\"to\":1.50},\"guarantee\":{\"days\":90,\"replacements\":1}}";

    private final String organization = "agencies-" + UUID.randomUUID();

    @Test
    void shouldKeepTheAssessmentWhenTheAgencyIsDescribedAnew() {
        // Given
        put(KADRY)
                .statusCode(201)
                .body("name", equalTo("Kadry plus"))
                .body("positions", contains("farmer"))
                .body("fee.to", equalTo(1.5f))
                .body("assessment", nullValue());
        put(KADRY).statusCode(200);
        assess(criteria("{\"code\":\"%s\",\"score\":4}"))
                .statusCode(200)
                .body("assessment.percent", equalTo(80.0f))
                .body("assessment.points", equalTo(64))
                .body("assessment.criteria.weight", contains(3, 2, 3, 2, 1, 1, 2, 2));

        // When
        put("{\"name\":\"Kadry\"}").statusCode(200);

        // Then
        as("viewer")
                .get("/api/v1/agencies/kadry")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kadry"))
                .body("guarantee", nullValue())
                .body("assessment.percent", equalTo(80.0f));
        as("viewer").get("/api/v1/agencies").then().body("items.code", contains("kadry"));
        Search.as("x" + organization, "viewer")
                .get("/api/v1/agencies/kadry")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\" \"} | 422 | name",
                "{\"name\":\"a\",\"fee\":{\"from\":2,\"to\":1}} | 422 | fee.to",
                "{\"name\":\"a\",\"fee\":{\"from\":0,\"to\":24.01}} | 422 | fee.to",
                "{\"name\":\"a\",\"fee\":{\"from\":0}} | 422 | fee.to",
                "{\"name\":\"a\",\"guarantee\":{\"days\":1001,\"replacements\":1}} | 422 | guarantee.days",
                "{\"name\":\"a\",\"guarantee\":{\"days\":90,\"replacements\":101}} | 422 | guarantee.replacements",
                "{\"name\":\"a\",\"positions\":[\"a b\"]} | 422 | positions[0]",
                "{\"name\":\"a\",\"typo\":1} | 400 | typo"
            })
    void shouldNameTheFieldThatIsWrong(String body, int status, String field) {
        put(body).statusCode(status).body("violations.field", hasItem(field));
        as("viewer").get("/api/v1/agencies/kadry").then().statusCode(404);
    }

    @Test
    void shouldTakeTheLimitsAndNotOnePast() {
        String positions = "\"a\",".repeat(49) + "\"a\"";
        put("{\"name\":\"" + "n".repeat(200) + "\",\"website\":\"" + "w".repeat(500) + "\",\"contact\":\""
                        + "c".repeat(500) + "\",\"positions\":[" + positions + "],\"fee\":{\"from\":24,\"to\":24},"
                        + "\"guarantee\":{\"days\":1000,\"replacements\":100,\"conditions\":\"" + "g".repeat(2000)
                        + "\"}}")
                .statusCode(201);
        put("{\"name\":\"" + "n".repeat(201) + "\"}").statusCode(422);
        put("{\"name\":\"a\",\"website\":\"" + "w".repeat(501) + "\"}").statusCode(422);
        put("{\"name\":\"a\",\"contact\":\"" + "c".repeat(501) + "\"}").statusCode(422);
        put("{\"name\":\"a\",\"positions\":[" + positions + ",\"a\"]}").statusCode(422);
        put("{\"name\":\"a\",\"guarantee\":{\"days\":1,\"replacements\":1,\"conditions\":\"" + "g".repeat(2001)
                        + "\"}}")
                .statusCode(422);
        as("recruiter").body(KADRY).put("/api/v1/agencies/ranking").then().statusCode(422);
        as("recruiter")
                .body(KADRY)
                .put("/api/v1/agencies/" + "a".repeat(65))
                .then()
                .statusCode(422);
    }

    @Test
    void shouldWantEveryCriterionOnce() {
        put(KADRY).statusCode(201);
        assess(criteria("{\"code\":\"%s\",\"score\":4}").replace("reviews", "talks-figures"))
                .statusCode(422)
                .body("violations.code", contains("twice", "criterion-missing"))
                .body("violations", hasSize(2));
        assess(criteria("{\"code\":\"%s\",\"score\":6}")).statusCode(422);
        assess(criteria("{\"code\":\"%s\",\"score\":-1}")).statusCode(422);
        assess(criteria("{\"code\":\"%s\"}")).statusCode(422);
        assess(criteria("{\"code\":\"%s\",\"score\":1,\"weight\":11}")).statusCode(422);
        assess(criteria("{\"code\":\"%s\",\"score\":1,\"weight\":0}"))
                .statusCode(422)
                .body("violations.field", contains("criteria[0].weight"));
        assess(criteria("{\"code\":\"%s\",\"score\":1}").replace("reviews", "smell"))
                .statusCode(400);
        as("recruiter")
                .body("{\"criteria\":" + criteria("{\"code\":\"%s\",\"score\":4}") + "}")
                .put("/api/v1/agencies/unknown/assessment")
                .then()
                .statusCode(404);
        as("viewer").get("/api/v1/agencies/kadry").then().body("assessment", nullValue());
    }

    @Test
    void shouldLetTheSecondOfTwoWritersKnow() {
        put(KADRY).statusCode(201);
        String seen = as("viewer").get("/api/v1/agencies/kadry").header("ETag");
        put("{\"name\":\"Other\"}").statusCode(200);
        as("recruiter")
                .header("If-Match", seen)
                .body(KADRY)
                .put("/api/v1/agencies/kadry")
                .then()
                .statusCode(412);
        as("recruiter")
                .header("If-Match", seen)
                .body("{\"criteria\":" + criteria("{\"code\":\"%s\",\"score\":4}") + "}")
                .put("/api/v1/agencies/kadry/assessment")
                .then()
                .statusCode(412);
        as("viewer").get("/api/v1/agencies/kadry").then().body("name", equalTo("Other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "auditor", "viewer"})
    void shouldLetOthersReadOnly(String role) {
        put(KADRY).statusCode(201);
        as(role).get("/api/v1/agencies/kadry").then().statusCode(200);
        as(role).body(KADRY).put("/api/v1/agencies/kadry").then().statusCode(403);
        as(role).body("{}").put("/api/v1/agencies/kadry/assessment").then().statusCode(403);
    }

    private ValidatableResponse put(String body) {
        return as("recruiter").body(body).put("/api/v1/agencies/kadry").then();
    }

    private ValidatableResponse assess(String criteria) {
        return as("recruiter")
                .body("{\"criteria\":" + criteria + "}")
                .put("/api/v1/agencies/kadry/assessment")
                .then();
    }

    private static String criteria(String each) {
        return CRITERIA.stream().map(code -> String.format(each, code)).collect(Collectors.joining(",", "[", "]"));
    }

    private RequestSpecification as(String role) {
        return Search.as(organization, role);
    }
}
