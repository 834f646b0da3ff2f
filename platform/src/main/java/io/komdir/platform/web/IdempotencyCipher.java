package io.komdir.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts an answer so that only who knows the Idempotency-Key can read it: AES-256-GCM under a key that HKDF-SHA256
 * (RFC 5869) derives from it with a random salt. As strong as the caller's key is hard to guess; a UUID is.
 */
final class IdempotencyCipher {
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] INFO = "komdir idempotency answer".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private IdempotencyCipher() {}

    /** Encrypts; {@code bound} is not stored, but decrypting needs the same. */
    static byte[] encrypt(String key, byte[] bound, byte[] answer) {
        byte[] head = new byte[SALT_BYTES + NONCE_BYTES];
        RANDOM.nextBytes(head);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, key, head, bound, answer);
        return ByteBuffer.allocate(head.length + encrypted.length)
                .put(head)
                .put(encrypted)
                .array();
    }

    static byte[] decrypt(String key, byte[] bound, byte[] stored) {
        byte[] head = Arrays.copyOf(stored, SALT_BYTES + NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, head, bound, Arrays.copyOfRange(stored, head.length, stored.length));
    }

    private static byte[] run(int mode, String key, byte[] head, byte[] bound, byte[] text) {
        byte[] salt = Arrays.copyOf(head, SALT_BYTES);
        byte[] nonce = Arrays.copyOfRange(head, SALT_BYTES, head.length);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derive(key, salt), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored answer was changed", e);
        }
    }

    /** HKDF with one block of output, which is all that 256 bits need. */
    private static byte[] derive(String key, byte[] salt) throws GeneralSecurityException {
        byte[] pseudorandom = hmac(salt, key.getBytes(StandardCharsets.US_ASCII));
        return hmac(
                pseudorandom,
                ByteBuffer.allocate(INFO.length + 1).put(INFO).put((byte) 1).array());
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
