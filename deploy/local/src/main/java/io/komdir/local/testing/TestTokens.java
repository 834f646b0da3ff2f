package io.komdir.local.testing;

import io.komdir.local.tokens.TokenClaims;
import io.komdir.local.tokens.TokenKeys;
import io.komdir.local.tokens.TokenSigner;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Bearer tokens for tests: those that a service under test accepts, and those that it must refuse. */
public final class TestTokens {
    /** Subject and {@code upn} of every token made here. */
    public static final String SUBJECT = "tester";

    private static final Duration LIFE = Duration.ofHours(1);

    private TestTokens() {}

    static KeyPair keys() {
        return TestServers.address().keys();
    }

    /** A token that is good for an hour. */
    public static String token(String organization, String... roles) {
        return signer().sign(claims(organization, roles));
    }

    /** A token of another person than {@link #SUBJECT}, good for an hour. */
    public static String tokenFor(String subject, String organization, String... roles) {
        TokenClaims claims = claims(organization, roles);
        return signer().sign(new TokenClaims(
                claims.issuer(),
                subject,
                claims.organization(),
                claims.groups(),
                claims.issuedAt(),
                claims.expiresAt()));
    }

    /** A token that ended an hour ago. */
    public static String expired(String organization, String... roles) {
        Instant end = now().minus(LIFE);
        return signer().sign(new TokenClaims(
                TokenClaims.ISSUER, SUBJECT, Optional.of(organization), List.of(roles), end.minus(LIFE), end));
    }

    /** A token that somebody else's key has signed. */
    public static String foreign(String organization, String... roles) {
        return new TokenSigner(TokenKeys.generate().getPrivate()).sign(claims(organization, roles));
    }

    /** A token of another issuer, signed with the right key. */
    public static String otherIssuer(String organization, String... roles) {
        TokenClaims claims = claims(organization, roles);
        return signer().sign(new TokenClaims(
                "https://elsewhere.example",
                claims.subject(),
                claims.organization(),
                claims.groups(),
                claims.issuedAt(),
                claims.expiresAt()));
    }

    /** A good token whose content was exchanged for that of another organization and other roles after signing. */
    public static String forged(String organization, String... roles) {
        String[] good = token("innocent", "viewer").split("\\.", -1);
        String[] wanted = token(organization, roles).split("\\.", -1);
        return good[0] + "." + wanted[1] + "." + good[2];
    }

    /** A token without the claim {@code organization}. */
    public static String withoutOrganization(String... roles) {
        return signer().sign(new TokenClaims(
                TokenClaims.ISSUER, SUBJECT, Optional.empty(), List.of(roles), now(), now().plus(LIFE)));
    }

    /** A token that names nobody: without {@code sub} and {@code upn}. */
    public static String withoutSubject(String organization, String... roles) {
        return tokenFor("", organization, roles);
    }

    private static TokenSigner signer() {
        return new TokenSigner(keys().getPrivate());
    }

    private static TokenClaims claims(String organization, String... roles) {
        Instant now = now();
        return new TokenClaims(
                TokenClaims.ISSUER, SUBJECT, Optional.of(organization), List.of(roles), now, now.plus(LIFE));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
