package io.komdir.kpi.access.apikey;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes the header {@code X-Api-Key}. A request with a key and a token names two callers: it is refused rather than let in
 * as one of them.
 */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String HEADER = "X-Api-Key";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String text = context.request().getHeader(HEADER);
        if (text == null) {
            return Uni.createFrom().nullItem();
        }
        if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("a key and a token"));
        }
        return ApiKeySecret.parse(text)
                .map(secret -> identities.authenticate(new ApiKeyAuthenticationRequest(secret)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("not a key")));
    }

    /** None of its own: the challenge of a missing credential names the bearer token. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    /** Before the bearer token. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;
    }
}
