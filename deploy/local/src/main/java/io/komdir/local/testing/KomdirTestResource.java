package io.komdir.local.testing;

import io.komdir.local.servers.ServiceDatabase;
import io.komdir.local.tokens.TokenClaims;
import io.komdir.local.tokens.TokenKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a service under test a fresh database with its roles, a topic prefix of its own on Kafka, a free HTTP port, and the
 * key that verifies {@link TestTokens}. Put {@code @QuarkusTestResource(KomdirTestResource.class)} on the test; the init
 * argument {@code database} names another database than the module's own.
 */
public final class KomdirTestResource implements QuarkusTestResourceLifecycleManager {
    private String database = TestServers.moduleName();

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        ServiceDatabase fresh = TestServers.freshDatabase(database);
        String topicPrefix = database + "-" + UUID.randomUUID().toString().substring(0, 8) + ".";
        System.setProperty(TestServers.DATABASE_PROPERTY, database);
        System.setProperty(TestServers.TOPIC_PREFIX_PROPERTY, topicPrefix);

        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", TestServers.databases().jdbcUrl(database));
        settings.put("quarkus.datasource.username", fresh.app());
        settings.put("quarkus.datasource.password", fresh.appPassword());
        settings.put("quarkus.flyway.username", fresh.owner());
        settings.put("quarkus.flyway.password", fresh.ownerPassword());
        settings.put("quarkus.flyway.placeholders.app", fresh.app());
        settings.put("kafka.bootstrap.servers", TestServers.bootstrapServers());
        settings.put("komdir.events.topic-prefix", topicPrefix);
        settings.put("quarkus.oidc.public-key", TokenKeys.text(TestTokens.keys().getPublic()));
        settings.put("quarkus.oidc.token.issuer", TokenClaims.ISSUER);
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** The servers stay for the next module; they end with the build. */
    @Override
    public void stop() {}
}
