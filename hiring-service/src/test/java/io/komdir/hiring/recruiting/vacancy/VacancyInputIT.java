package io.komdir.hiring.recruiting.vacancy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vacancy takes and what it refuses, at each limit and one past it. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class VacancyInputIT {
    private static final String PATH = "/api/v1/vacancies";

    private final String organization = "acme-" + UUID.randomUUID();

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("people", "1", "0"),
                Arguments.of("people", "100", "101"),
                Arguments.of("reason", text(2000), text(2001)),
                Arguments.of("reportsTo", text(2000), text(2001)),
                Arguments.of("region", text(64), text(65)),
                Arguments.of("duties", list(30), list(31)),
                Arguments.of("companyAdvantages", list(30), list(31)),
                Arguments.of("requirements", list(30), list(31)),
                Arguments.of("channels", list(30), list(31)),
                Arguments.of("unwantedCompanies", list(30), list(31)),
                Arguments.of("motivation[0]", "[" + text(500) + "]", "[" + text(501) + "]"),
                Arguments.of("motivation[0]", "[\"a\"]", "[\" \"]"),
                Arguments.of("probation.months", "{\"months\":1}", "{\"months\":0}"),
                Arguments.of("probation.months", "{\"months\":6}", "{\"months\":7}"),
                Arguments.of("offer.to", "{\"from\":5,\"to\":5}", "{\"from\":5,\"to\":4}"),
                Arguments.of("offer.from", "{\"from\":0,\"to\":5}", "{\"from\":-1,\"to\":5}"),
                Arguments.of(
                        "offer.currency",
                        "{\"from\":1,\"to\":5,\"currency\":\"RUB\"}",
                        "{\"from\":1,\"to\":5,\"currency\":\"USD\"}"),
                Arguments.of("startOn", "\"2000-01-01\"", "\"1999-12-31\""),
                Arguments.of("startOn", "\"2100-12-31\"", "\"2101-01-01\""),
                Arguments.of("position", "\"farmer\"", "\"welder\""));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void shouldTakeTheLimitAndNotOnePast(String field, String taken, String refused) {
        String name = field.replaceAll("[.\\[].*", "");
        post("{\"" + name + "\":" + taken + "}").statusCode(201);
        post("{\"" + name + "\":" + refused + "}").statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void shouldRefuseALevelThatThePositionHasNot() {
        post("{\"position\":\"head-of-sales\",\"level\":\"SENIOR\"}").statusCode(201);
        post("{\"position\":\"head-of-sales\",\"level\":\"MIDDLE\"}")
                .statusCode(422)
                .body("violations.field", hasItem("level"))
                .body("violations[0].message", equalTo("must be one of [SENIOR]"));
    }

    @Test
    void shouldRefuseASchemeThatNobodyKnows() {
        post("{\"compensation\":\"calls\"}").statusCode(422).body("violations.field", hasItem("compensation"));
        as("recruiter")
                .contentType("application/json")
                .body("{\"fixed\":1}")
                .put("/api/v1/compensation-schemes/calls")
                .then()
                .statusCode(201);
        post("{\"compensation\":\"calls\"}").statusCode(201);
    }

    @Test
    void shouldRefuseAnAgencyThatNobodyKnowsOrThatIsNotAsked() {
        post("{\"hiringMode\":\"AGENCY\",\"agency\":\"nobody\"}")
                .statusCode(422)
                .body("violations.field", hasItem("agency"));
        as("recruiter")
                .contentType("application/json")
                .body("{\"name\":\"Kadry\"}")
                .put("/api/v1/agencies/kadry")
                .then()
                .statusCode(201);
        post("{\"hiringMode\":\"AGENCY\",\"agency\":\"kadry\"}").statusCode(201);
        post("{\"hiringMode\":\"OWN\",\"agency\":\"kadry\"}")
                .statusCode(422)
                .body("violations.field", hasItem("agency"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"people\":\"many\"} | 400",
                "{\"salary\":1} | 400",
                "{\"people\":0} | 422",
                "{\"offer\":{\"from\":9,\"to\":1}} | 422",
                "[1] | 400",
                "{ | 400",
                "null | 400"
            })
    void shouldChangeNothingByABadPatch(String patch, int status) {
        // Given
        String id = post("{\"people\":3}").extract().path("id");

        // When
        patch(id, patch, null).statusCode(status);

        // Then
        as("viewer").get(PATH + "/" + id).then().body("people", equalTo(3)).body("version", equalTo(1));
    }

    @Test
    void shouldTakeAwayByNullAndMergePartsOfAPart() {
        // Given
        String id = post("{\"reason\":\"r\",\"probation\":{\"months\":3,\"tasks\":[\"t\"]}}")
                .extract()
                .path("id");

        // When
        patch(id, "{\"reason\":null,\"probation\":{\"months\":2}}", null).statusCode(200);

        // Then
        as("viewer")
                .get(PATH + "/" + id)
                .then()
                .body("reason", nullValue())
                .body("probation.months", equalTo(2))
                .body("probation.tasks", hasSize(1))
                .body("version", equalTo(2));
        patch(id, "{\"probation\":{\"months\":2}}", null).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void shouldLetTheSecondOfTwoWritersKnow() {
        // Given
        ValidatableResponse created = post("{\"people\":3}");
        String id = created.extract().path("id");
        String tag = as("viewer").get(PATH + "/" + id).then().extract().header("ETag");

        // When
        patch(id, "{\"people\":4}", tag).statusCode(200);

        // Then
        patch(id, "{\"people\":5}", tag).statusCode(412);
        as("recruiter")
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"reason\":\"no budget\"}")
                .post(PATH + "/" + id + "/cancel")
                .then()
                .statusCode(412);
        as("viewer").header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(200);
        String existing = as("viewer").get(PATH + "/" + id).then().extract().header("ETag");
        as("viewer")
                .header("If-None-Match", existing)
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void shouldCreateOnceByOneKey() {
        // When
        String first = keyed("{\"people\":3}").statusCode(201).extract().path("id");

        // Then
        keyed("{\"people\":3}").statusCode(201).body("id", equalTo(first));
        keyed("{\"people\":4}").statusCode(422);
        as("viewer").get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void shouldPageNewestFirst() {
        // Given
        String older = post("{\"people\":1}").extract().path("id");
        String newer = post("{\"people\":2}").extract().path("id");

        // When
        String cursor = as("viewer")
                .get(PATH + "?limit=1")
                .then()
                .body("items.id", equalTo(Collections.singletonList(newer)))
                .extract()
                .path("nextCursor");

        // Then
        as("viewer")
                .queryParam("cursor", cursor)
                .get(PATH + "?limit=1")
                .then()
                .body("items.id", equalTo(Collections.singletonList(older)))
                .body("nextCursor", equalTo(""));
        as("viewer").get(PATH + "?status=OPEN").then().body("items", hasSize(0));
        as("viewer").get(PATH + "?status=LOST").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "head", "auditor"})
    void shouldLetOthersReadOnly(String role) {
        String id = post("{\"people\":3}").extract().path("id");
        as(role).get(PATH + "/" + id).then().statusCode(200);
        as(role).contentType("application/json").body("{}").post(PATH).then().statusCode(403);
        as(role).contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/cancel")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotFindAnotherOrganizationsVacancy() {
        String id = post("{\"people\":3}").extract().path("id");
        given().auth()
                .oauth2(TestTokens.token("other-" + organization, "director"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse post(String body) {
        return as("recruiter")
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }

    private ValidatableResponse keyed(String body) {
        return as("recruiter")
                .contentType("application/json")
                .header("Idempotency-Key", "once-" + organization)
                .body(body)
                .post(PATH)
                .then();
    }

    private ValidatableResponse patch(String id, String body, String ifMatch) {
        RequestSpecification request = as("recruiter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(PATH + "/" + id)
                .then();
    }

    private static String text(int length) {
        return "\"" + "a".repeat(length) + "\"";
    }

    private static String list(int size) {
        return "[" + String.join(",", Collections.nCopies(size, "\"a\"")) + "]";
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
