package io.komdir.kpi.access.apikey;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A presented key, on its way from the header to the look-up. */
final class ApiKeyAuthenticationRequest extends BaseAuthenticationRequest implements AuthenticationRequest {
    private final ApiKeySecret secret;

    ApiKeyAuthenticationRequest(ApiKeySecret secret) {
        this.secret = secret;
    }

    ApiKeySecret secret() {
        return secret;
    }
}
