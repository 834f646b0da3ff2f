package io.komdir.local.tokens;

import java.security.PrivateKey;
import java.util.Objects;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens with RS256. */
public final class TokenSigner {
    private final PrivateKey key;

    public TokenSigner(PrivateKey key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    /** The compact form of a signed token. */
    public String sign(TokenClaims token) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(token.issuer());
        if (!token.subject().isEmpty()) {
            claims.setSubject(token.subject());
            claims.setClaim("upn", token.subject());
        }
        claims.setStringListClaim("groups", token.groups());
        token.organization().ifPresent(code -> claims.setClaim("organization", code));
        claims.setIssuedAt(NumericDate.fromSeconds(token.issuedAt().getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(token.expiresAt().getEpochSecond()));
        claims.setGeneratedJwtId();

        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }
}
