package io.komdir.local.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a token says about its bearer.
 *
 * @param issuer who vouches; the services accept {@link #ISSUER} in the local run
 * @param subject the person or program; empty only to test that such a token is refused
 * @param organization the tenant; empty only to test that such a token is refused
 * @param groups the roles
 */
public record TokenClaims(
        String issuer,
        String subject,
        Optional<String> organization,
        List<String> groups,
        Instant issuedAt,
        Instant expiresAt) {

    /** The issuer of local tokens. */
    public static final String ISSUER = "https://komdir.local";

    public TokenClaims {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        groups = List.copyOf(groups);
    }
}
