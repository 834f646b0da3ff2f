package io.komdir.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** As much of an OpenID provider as a service reads: its configuration and its keys, which can be rotated. */
final class OidcServer implements AutoCloseable {
    private final HttpServer server;
    private volatile RsaJsonWebKey key;

    OidcServer() throws IOException, JoseException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        rotate("first");
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        JsonUtil.toJson(Map.of(
                                "issuer", issuer(),
                                "jwks_uri", issuer() + "/keys",
                                "token_endpoint", issuer() + "/token",
                                "response_types_supported", List.of("code"),
                                "subject_types_supported", List.of("public"),
                                "id_token_signing_alg_values_supported", List.of("RS256")))));
        server.createContext(
                "/keys",
                exchange -> answer(exchange, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on only this key is published, and tokens are signed by it. */
    void rotate(String id) throws JoseException {
        RsaJsonWebKey next = RsaJwkGenerator.generateJwk(2048);
        next.setKeyId(id);
        next.setUse("sig");
        next.setAlgorithm("RS256");
        key = next;
    }

    /** A token of five minutes with these claims besides issuer, subject and times. */
    String token(Map<String, ?> claims) throws JoseException {
        JwtClaims all = new JwtClaims();
        all.setIssuer(issuer());
        all.setSubject("anna");
        all.setIssuedAtToNow();
        all.setExpirationTimeMinutesInTheFuture(5);
        claims.forEach(all::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(all.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("RS256");
        return signature.getCompactSerialization();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
