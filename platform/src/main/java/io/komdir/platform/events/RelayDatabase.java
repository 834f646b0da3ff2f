package io.komdir.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the relay's sessions. They come from no pool: an advisory lock and LISTEN belong to one session for its whole
 * life, so the address must lead to PostgreSQL itself and not to a pooler that shares sessions.
 */
@ApplicationScoped
class RelayDatabase {
    private final String url;
    private final Properties properties = new Properties();

    RelayDatabase(
            @ConfigProperty(name = "komdir.events.relay.jdbc-url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "komdir-outbox-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
    }

    RelaySession open() throws SQLException {
        return RelaySession.on(DriverManager.getConnection(url, properties));
    }
}
