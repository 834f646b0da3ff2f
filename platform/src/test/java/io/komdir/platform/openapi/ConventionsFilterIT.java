package io.komdir.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ConventionsFilterIT {

    @Test
    void shouldTellRightsAndLimitsWhenADocumentIsBuilt() {
        document()
                .body("paths.'/api/v1/notes'.get.x-komdir-roles", equalTo(List.of("director", "viewer")))
                .body("paths.'/api/v1/notes'.get.description", containsString("Roles: director, viewer."))
                .body("paths.'/api/v1/notes'.get.security[0]", hasKey("token"))
                .body("paths.'/api/v1/notes'.post.x-komdir-roles", equalTo(List.of("director", "head")))
                .body("paths.'/api/v1/notes'.post.x-komdir-limits.batchRows", equalTo(5))
                .body("paths.'/api/v1/notes'.post.x-komdir-limits.bodyBytes", equalTo(8_388_608))
                .body("paths.'/api/v1/notes'.post.x-komdir-limits.requestsPerMinute", equalTo(6000))
                .body("paths.'/api/v1/notes/open'.get.x-komdir-roles", equalTo(List.of()));
    }

    @Test
    void shouldReferToTheProblemsWhenADocumentIsBuilt() {
        document()
                .body(
                        "paths.'/api/v1/notes'.post.responses.'422'.'$ref'",
                        equalTo("#/components/responses/RuleViolation"))
                .body("paths.'/api/v1/notes/{code}'.put.responses", hasKey("412"))
                .body("paths.'/api/v1/notes'.get.responses", hasKey("304"))
                .body("components.schemas.Problem.required", hasItems("type", "traceId"))
                .body(
                        "paths.'/api/v1/notes'.post.parameters.'$ref'",
                        hasItems("#/components/parameters/IdempotencyKey"));
    }

    @Test
    void shouldKeepWhatTheResourceSaysWhenItNamesItsOperation() {
        document()
                .body("paths.'/api/v1/notes/whoami'.get.x-komdir-roles", equalTo(List.of("director", "head")))
                .body("paths.'/api/v1/notes/whoami'.get.responses.'403'.description", equalTo("Of the resource's own"))
                .body("paths.'/api/v1/notes/whoami'.get.responses.'403'.content", hasKey("application/problem+json"));
    }

    @Test
    void shouldDescribeTheValueWhenTheAnswerIsVersioned() {
        document()
                .body(
                        "paths.'/api/v1/notes/{code}'.get.responses.'200'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/Note"))
                .body(
                        "paths.'/api/v1/notes/{code}'.put.responses.'201'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/Note"))
                .body("paths.'/api/v1/notes/{code}'.put.responses.'200'.headers", hasKey("ETag"))
                .body("components.schemas.keySet().findAll { it.startsWith('Versioned') }", empty());
    }

    @Test
    void shouldDescribeSuccessWhenTheMethodDescribesOnlyAFailureAndNamesItsStatus() {
        document()
                .body("paths.'/api/v1/notes/{code}/archive'.post.responses", hasKey("409"))
                .body("paths.'/api/v1/notes/{code}/archive'.post.responses", not(hasKey("200")))
                .body(
                        "paths.'/api/v1/notes/{code}/archive'.post.responses.'201'.content.'application/json'"
                                + ".schema.'$ref'",
                        equalTo("#/components/schemas/Note"))
                .body("paths.'/api/v1/notes/{code}/archive'.post.responses.'201'.headers", hasKey("ETag"))
                .body("paths.'/api/v1/notes/{code}/archive'.post.responses.'409'.headers", nullValue());
    }

    private static ValidatableResponse document() {
        return given().get("/q/openapi?format=json").then().statusCode(200);
    }
}
