package io.komdir.kpi.ingestion;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Plain JDBC for the few statements that take a whole push as arrays: one round trip each, and no object for each row
 * between the push and the driver.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class BulkJdbc {
    private final DataSource dataSource;

    @Inject
    public BulkJdbc(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What to do with the connection of the running transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Binds one column of the rows as an array. */
    public static <R> void bind(
            PreparedStatement statement, int index, String type, List<R> rows, Function<R, Object> column)
            throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** The texts in the first column of what the statement answers. */
    public static Set<String> texts(PreparedStatement statement) throws SQLException {
        return firstColumn(statement, row -> row.getString(1));
    }

    /** The numbers in the first column of what the statement answers. */
    public static Set<Integer> integers(PreparedStatement statement) throws SQLException {
        return firstColumn(statement, row -> row.getInt(1));
    }

    private static <T> Set<T> firstColumn(PreparedStatement statement, Column<T> column) throws SQLException {
        Set<T> values = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(column.of(rows));
            }
        }
        return values;
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
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
