package io.komdir.platform.security;

import io.komdir.platform.text.Codes;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes the organization out of a token, and the source that it is bound to. A token without an organization or a subject,
 * or with a source that cannot be a code, is no credential: 401.
 * Identities of another mechanism (an API key) bring the attribute themselves.
 */
@ApplicationScoped
class OrganizationAugmentor implements SecurityIdentityAugmentor {
    private final String claim;

    /** @param claim that names the organization: its code, or a list with this one code as Keycloak's organizations give it */
    OrganizationAugmentor(@ConfigProperty(name = "komdir.tokens.organization-claim") String claim) {
        this.claim = claim;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        String organization = only(token.getClaim(claim));
        if (organization == null || !Codes.isCode(organization)) {
            return refused("no organization in the token");
        }
        if (token.getName() == null || token.getName().isBlank()) {
            return refused("no subject in the token");
        }
        QuarkusSecurityIdentity.Builder augmented =
                QuarkusSecurityIdentity.builder(identity).addAttribute(Caller.ORGANIZATION, organization);
        Object source = token.getClaim(Caller.SOURCE);
        if (source != null) {
            // To leave out a source that cannot be read would free the token from it.
            if (!(source instanceof String code) || !Codes.isCode(code)) {
                return refused("no code as the source in the token");
            }
            augmented.addAttribute(Caller.SOURCE, code);
        }
        return Uni.createFrom().item(augmented.build());
    }

    /** Null when it names none, or more than one: which is meant cannot be guessed. */
    private static String only(Object named) {
        Object one = named instanceof Collection<?> list && list.size() == 1
                ? list.iterator().next()
                : named;
        if (one instanceof JsonString json) {
            return json.getString();
        }
        return one instanceof String text ? text : null;
    }

    private static Uni<SecurityIdentity> refused(String reason) {
        return Uni.createFrom().failure(new AuthenticationFailedException(reason));
    }
}
