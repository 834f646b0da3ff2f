package io.komdir.local.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** RSA key pairs that local tokens are signed with, and their form as text. */
public final class TokenKeys {
    private static final int BITS = 2048;

    private TokenKeys() {}

    /** A new key pair from the platform's secure random source. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    /** Base64 of the X.509 form: the body of a PEM file, and the value of {@code quarkus.oidc.public-key}. */
    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Base64 of the PKCS 8 form. A secret. */
    public static String text(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /**
     * Reads back what {@link #text(PublicKey)} and {@link #text(PrivateKey)} wrote.
     *
     * @throws IllegalArgumentException when a text is no key
     */
    public static KeyPair parse(String publicKey, String privateKey) {
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(publicKey.strip()))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(privateKey.strip()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an RSA key pair", e);
        }
    }
}
