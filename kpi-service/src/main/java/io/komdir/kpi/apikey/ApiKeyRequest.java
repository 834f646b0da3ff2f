package io.komdir.kpi.apikey;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A presented key, on its way from the header to the look-up. */
final class ApiKeyRequest extends BaseAuthenticationRequest implements AuthenticationRequest {
    private final ApiKeySecret secret;

    ApiKeyRequest(ApiKeySecret secret) {
        this.secret = secret;
    }

    ApiKeySecret secret() {
        return secret;
    }
}
