package io.komdir.local.servers;

import io.komdir.local.tokens.TokenClaims;
import io.komdir.local.tokens.TokenKeys;
import java.security.PublicKey;
import java.util.Map;

/** What a packaged service is told by its environment: where its database and Kafka are, and whose tokens are good. */
public final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /**
     * The variables of one service.
     *
     * @param databases the server of its database
     * @param key verifies the tokens of {@link TokenClaims#ISSUER}
     */
    public static Map<String, String> of(
            ServiceDatabase database, DatabaseServer databases, String bootstrapServers, PublicKey key) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", databases.jdbcUrl(database.name()),
                "QUARKUS_DATASOURCE_USERNAME", database.app(),
                "QUARKUS_DATASOURCE_PASSWORD", database.appPassword(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                "QUARKUS_FLYWAY_PLACEHOLDERS_APP", database.app(),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "QUARKUS_OIDC_PUBLIC_KEY", TokenKeys.text(key),
                "QUARKUS_OIDC_TOKEN_ISSUER", TokenClaims.ISSUER);
    }
}
