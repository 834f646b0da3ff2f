package io.komdir.kpi.access.apikey;

import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Revision;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Turns a presented key into the identity of the request: one round trip, which also brings the organization's revision for
 * a conditional read. Nothing is cached between requests, so that a revoked key is refused at once.
 */
@ApplicationScoped
class ApiKeyIdentityProvider implements IdentityProvider<ApiKeyAuthenticationRequest> {
    private final ApiKeyLookup lookup;
    private final Clock clock;

    ApiKeyIdentityProvider(ApiKeyLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public Class<ApiKeyAuthenticationRequest> getRequestType() {
        return ApiKeyAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            ApiKeyAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    private SecurityIdentity identity(ApiKeySecret secret) {
        ApiKeyIdentity key =
                lookup.find(secret).orElseThrow(() -> new AuthenticationFailedException("unknown or revoked key"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(key.timeZone()));
        if (key.expiresOn() != null && key.expiresOn().isBefore(today)) {
            throw new AuthenticationFailedException("expired key");
        }
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addAttribute(Caller.ORGANIZATION, secret.organization())
                .addAttribute(Caller.CREDENTIAL, key.id().toString())
                .addAttribute(Revision.class.getName(), new Revision(key.revision(), today));
        if (key.source() != null) {
            identity.addAttribute(Caller.SOURCE, key.source());
        }
        key.scopes().forEach(scope -> ApiKeyScope.of(scope).ifPresent(granted -> identity.addRole(granted.role())));
        return identity.build();
    }
}
