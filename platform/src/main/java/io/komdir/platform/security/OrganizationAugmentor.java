package io.komdir.platform.security;

import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes the organization out of a token. A token that names none, or none that can be a code, is no credential: 401.
 * Identities of another mechanism (an API key) bring the attribute themselves.
 */
@ApplicationScoped
class OrganizationAugmentor implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (!(token.getClaim(Caller.ORGANIZATION) instanceof String organization)
                || !OrganizationScope.isCode(organization)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("no organization in the token"));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(Caller.ORGANIZATION, organization)
                        .build());
    }
}
