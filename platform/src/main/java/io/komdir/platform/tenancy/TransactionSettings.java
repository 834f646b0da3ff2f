package io.komdir.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;

/**
 * Sets a PostgreSQL setting for the running transaction only: it is gone at commit and at rollback, so that a pooled
 * connection never carries it to the next transaction.
 */
@ApplicationScoped
public class TransactionSettings {
    /**
     * What a report costs must depend on its organization's rows, not on the neighbours': at the default price of a page out of order,
     * made for turning disks, a month of everybody is read from end to end instead of by index.
     */
    private static final String SNAPSHOT = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
            SET LOCAL plan_cache_mode = force_custom_plan;
            SET LOCAL random_page_cost = 1.1;
            SET LOCAL jit = off
            """;

    private final DataSource dataSource;

    TransactionSettings(DataSource dataSource) {
        this.dataSource = dataSource;
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

    /** Makes the transaction a snapshot that only reads; must come before its first query. */
    void snapshot() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
