package io.komdir.system;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider with keys that rotate and claims of its own shape, as Keycloak gives them. */
class OidcIT {
    private static final Map<String, Object> RECRUITER =
            Map.of("organization", List.of("acme"), "realm_access", Map.of("roles", List.of("recruiter", "offline")));

    @Test
    void shouldFollowTheKeysAndClaimsOfAProvider() throws Exception {
        try (OidcServer provider = new OidcServer();
                PackagedService hiring = PackagedService.start(
                        "hiring-service",
                        "hiring-oidc",
                        Map.of(
                                "QUARKUS_OIDC_PUBLIC_KEY", "",
                                "QUARKUS_OIDC_TOKEN_ISSUER", "",
                                "QUARKUS_OIDC_AUTH_SERVER_URL", provider.issuer(),
                                "QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH", "realm_access/roles",
                                "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "0S"))) {
            // Claims
            String first = provider.token(RECRUITER);
            vacancies(hiring, first).statusCode(200);
            vacancies(hiring, provider.token(with("realm_access", Map.of("roles", List.of("nothing")))))
                    .statusCode(403);
            vacancies(hiring, provider.token(without("organization")))
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:komdir:problem:invalid-credentials"));
            vacancies(hiring, provider.token(with("organization", List.of("acme", "other"))))
                    .statusCode(401);
            vacancies(hiring, provider.token(with("iss", "https://somebody.else")))
                    .statusCode(401);
            vacancies(hiring, provider.token(with("exp", Instant.now().getEpochSecond() - 60)))
                    .statusCode(401);

            // Keys
            provider.rotate("second");
            vacancies(hiring, provider.token(RECRUITER)).statusCode(200);
            vacancies(hiring, first).statusCode(401);
            provider.rotate("third");
            vacancies(hiring, provider.token(RECRUITER)).statusCode(200);
        }
    }

    private static ValidatableResponse vacancies(PackagedService hiring, String token) {
        return hiring.as(token).get("vacancies").then();
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(RECRUITER);
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> claims = new HashMap<>(RECRUITER);
        claims.remove(claim);
        return claims;
    }
}
