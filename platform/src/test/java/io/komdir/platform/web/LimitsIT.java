package io.komdir.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The refused credentials come last: they lock out other callers from this address. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
@TestProfile(LimitsIT.LowLimits.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsIT {
    public static class LowLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "komdir.limits.requests-per-minute", "3",
                    "komdir.limits.refused-credentials-per-minute", "2",
                    "komdir.limits.body-bytes", "2048");
        }
    }

    @Test
    @Order(1)
    void shouldTellWhenToComeBackWhenACredentialIsOverItsLimit() {
        // Given
        String token = TestTokens.token("acme", "director");
        for (int i = 0; i < 3; i++) {
            get(token).then().statusCode(200);
        }

        // When
        Response fourth = get(token);

        // Then
        fourth.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:too-many-requests"))
                .body("limit", equalTo(3))
                .header("RateLimit-Policy", "\"requests\";q=3;w=60")
                .header("RateLimit", containsString("r=0"));
        assertThat(Integer.parseInt(fourth.header("Retry-After"))).isBetween(1, 20);
        get(TestTokens.tokenFor("colleague", "acme", "director")).then().statusCode(200);
        get(TestTokens.token("other", "director")).then().statusCode(200);
    }

    @Test
    @Order(2)
    void shouldNameTheLimitWhenItIsConfigured() {
        given().auth()
                .oauth2(TestTokens.tokenFor("pusher", "acme", "director"))
                .contentType("application/json")
                .body("{\"title\":\"" + " ".repeat(2048) + "\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .body("limit", equalTo(2048));
    }

    @Test
    @Order(3)
    void shouldCloseTheDoorWhenCredentialsAreGuessed() {
        // Given
        String accepted = TestTokens.tokenFor("accepted", "acme", "director");
        get(accepted).then().statusCode(200);
        get("guess-1").then().statusCode(401);
        get("guess-2").then().statusCode(401);

        // When
        Response third = get("guess-3");

        // Then
        get(accepted).then().statusCode(200);
        get(TestTokens.tokenFor("stranger", "acme", "director")).then().statusCode(429);
        third.then()
                .statusCode(429)
                .header("Retry-After", "30")
                .body("type", equalTo("urn:komdir:problem:too-many-refused-credentials"));
    }

    private static Response get(String token) {
        return given().auth().oauth2(token).get("/api/v1/notes");
    }
}
