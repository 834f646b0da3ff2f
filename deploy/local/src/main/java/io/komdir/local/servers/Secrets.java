package io.komdir.local.servers;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords from the platform's secure random source. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Secrets() {}

    /** 192 random bits in letters, digits, {@code -} and {@code _}. */
    public static String password() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
