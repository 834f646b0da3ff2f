package io.komdir.kpi.testing;

import static io.restassured.RestAssured.given;

import io.komdir.local.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** An organization of one test's own, so that tests don't meet, and its people over HTTP. */
public record Tenant(String code) {
    public static final String API = "/api/v1";

    /** One that does not exist yet. */
    public static Tenant unknown() {
        return new Tenant("t-" + UUID.randomUUID());
    }

    /** One that was created with the defaults. */
    public static Tenant created() {
        Tenant tenant = unknown();
        tenant.director()
                .body("{\"name\":\"Acme\"}")
                .put(API + "/organization")
                .then()
                .statusCode(201);
        return tenant;
    }

    public RequestSpecification director() {
        return as("director");
    }

    /** A request with JSON in the role. */
    public RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(code, role)).contentType("application/json");
    }

    /** A request with JSON and an API key. */
    public static RequestSpecification withKey(String key) {
        return given().header("X-Api-Key", key).contentType("application/json");
    }
}
