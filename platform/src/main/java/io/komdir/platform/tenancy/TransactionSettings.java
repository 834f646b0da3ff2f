package io.komdir.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.ConnectionException;

/**
 * Sets a PostgreSQL setting for the running transaction only: it is gone at commit and at rollback, so that a pooled
 * connection never takes it to the next transaction.
 */
@ApplicationScoped
public class TransactionSettings {
    /**
     * What a report costs must depend on its organization's rows, not on the neighbours': at the default price of a page out of order,
     * made for turning disks, a month of all organizations is read from end to end instead of by index.
     */
    private static final String SNAPSHOT = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
            SET LOCAL plan_cache_mode = force_custom_plan;
            SET LOCAL random_page_cost = 1.1;
            SET LOCAL jit = off;
            SET LOCAL statement_timeout = %d
            """;

    private final DataSource dataSource;
    private final String snapshot;

    TransactionSettings(
            DataSource dataSource,
            @ConfigProperty(name = "komdir.report.statement-timeout", defaultValue = "20s") Duration reportTimeout) {
        this.dataSource = dataSource;
        this.snapshot = SNAPSHOT.formatted(reportTimeout.toMillis());
    }

    /** Sets it on the connection of the running JTA transaction; name and value are bound, never part of the SQL text. */
    public void set(String name, String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** Makes the transaction a snapshot that only reads, each statement within the time limit of reports; must come before its first query. */
    void snapshot() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(snapshot);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
