package io.komdir.kpi.ingestion;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Plain JDBC for the few statements that take a whole push as arrays: one round trip each, and no object for each row
 * between the push and the driver.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class HotSql {
    private final DataSource dataSource;

    @Inject
    public HotSql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What to do with the connection of the running transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs the work on the connection of the running transaction, which keeps its organization. */
    public <T> T call(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }
}
