package io.komdir.local.launcher;

import io.komdir.local.tokens.TokenClaims;
import io.komdir.local.tokens.TokenSigner;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tokens that the local services accept. */
final class LocalTokens {
    /** Clocks of one machine agree, but a token must not be from the future for anyone. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final TokenSigner signer;

    LocalTokens(KeyPair keys) {
        this.signer = new TokenSigner(keys.getPrivate());
    }

    /**
     * Tokens signed with the key of a data folder.
     *
     * @throws StartFailure before the first start, which makes the key
     */
    static LocalTokens of(DataFolder data) throws IOException {
        return LocalSecrets.keys(data)
                .map(LocalTokens::new)
                .orElseThrow(
                        () -> new StartFailure("there is no key in " + data.path() + " yet; run ./komdir up first"));
    }

    String token(String organization, String role, Duration life) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return signer.sign(new TokenClaims(
                TokenClaims.ISSUER,
                "local-" + role,
                Optional.of(organization),
                List.of(role),
                now.minus(SKEW),
                now.plus(life)));
    }
}
