package io.komdir.platform.web;

import io.komdir.platform.problem.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One use of an {@code Idempotency-Key}.
 *
 * @param text the key as the caller gave it, without quotes
 * @param hash of caller ({@code Caller.identity()}) and key: two callers never meet in one key, whatever they are called
 * @param request hash of method, path, query and body: what the key was used for
 * @param holder this use of the key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record IdempotencyKey(String text, byte[] hash, byte[] request, UUID holder) {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /** Takes off the quotes of a structured field; 400 when it is empty, too long or not printable. */
    static String unquoted(String header) {
        String text = header.trim();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (!PRINTABLE.matcher(text).matches()) {
            throw BadRequestException.parameter("Idempotency-Key", "idempotency-key");
        }
        return text;
    }

    static IdempotencyKey of(String text, String caller, String target, byte[] body, UUID holder) {
        return new IdempotencyKey(
                text,
                sha256(bytes(caller), bytes("\n"), bytes(text)),
                sha256(bytes(target), bytes("\n"), body),
                holder);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
