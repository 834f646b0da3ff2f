package io.komdir.kpi.access.apikey;

import io.komdir.platform.tenancy.OrganizationScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret form of a key: {@code komdir_<organization>.<43 characters>}, the characters being 256 random bits. The
 * prefix lets scanners of leaked secrets find it; the organization lets the look-up stay inside that organization.
 *
 * <p>It is never stored and never shown again. Its SHA-256 is stored: over 256 random bits nothing slower is needed, and a
 * look-up by hash gives no timing to learn from.
 */
final class ApiKeySecret {
    private static final String PREFIX = "komdir_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern RANDOM_TEXT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String organization;
    private final String text;

    private ApiKeySecret(String organization, String text) {
        this.organization = organization;
        this.text = text;
    }

    /** A new one. */
    static ApiKeySecret generate(String organization) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new ApiKeySecret(organization, PREFIX + organization + '.' + secret);
    }

    /** Reads what a caller presents; empty when it cannot be a key. */
    static Optional<ApiKeySecret> parse(String text) {
        int dot = text.lastIndexOf('.');
        if (!text.startsWith(PREFIX) || dot < PREFIX.length()) {
            return Optional.empty();
        }
        String organization = text.substring(PREFIX.length(), dot);
        boolean wellFormed = OrganizationScope.isCode(organization)
                && RANDOM_TEXT.matcher(text.substring(dot + 1)).matches();
        return wellFormed ? Optional.of(new ApiKeySecret(organization, text)) : Optional.empty();
    }

    /** The organization that it names; proven only by the hash. */
    String organization() {
        return organization;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The secret itself, for the one answer that shows it. */
    String reveal() {
        return text;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "key of " + organization;
    }
}
