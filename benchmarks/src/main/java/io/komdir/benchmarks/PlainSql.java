package io.komdir.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The limit of a push: the same upsert into the same table by plain SQL from a JDBC client, one transaction a batch, under
 * the same row-level security, and nothing else.
 */
final class PlainSql implements AutoCloseable {
    private static final String UPSERT = """
            INSERT INTO daily_fact (organization_id, fact_date, employee, metric, channel, source, counted, value, weight, batch_id)
            SELECT ?, ?, row.employee, row.metric, '', ?, false, row.value, 1, ?
            FROM unnest(?::text[], ?::text[], ?::numeric[]) AS row (employee, metric, value)
            ON CONFLICT (organization_id, fact_date, employee, metric, channel, source) DO UPDATE
            SET value = excluded.value, weight = excluded.weight, batch_id = excluded.batch_id
            WHERE (daily_fact.value, daily_fact.weight) IS DISTINCT FROM (excluded.value, excluded.weight)
            """;

    private final Connection connection;
    private final String organization;
    private final PreparedStatement scope;
    private final PreparedStatement upsert;

    PlainSql(Connection connection, String organization) throws SQLException {
        this.connection = connection;
        this.organization = organization;
        connection.setAutoCommit(false);
        scope = connection.prepareStatement("SELECT set_config('komdir.organization', ?, true)");
        upsert = connection.prepareStatement(UPSERT);
    }

    void push(Batch batch) throws SQLException {
        scope.setString(1, organization);
        scope.execute();
        upsert.setString(1, organization);
        upsert.setObject(2, batch.date());
        upsert.setString(3, batch.source());
        upsert.setObject(4, UUID.randomUUID());
        upsert.setArray(
                5, array("text", batch.rows().stream().map(Batch.Row::employee).toArray()));
        upsert.setArray(
                6, array("text", batch.rows().stream().map(Batch.Row::metric).toArray()));
        upsert.setArray(
                7, array("numeric", batch.rows().stream().map(Batch.Row::value).toArray()));
        int changed = upsert.executeUpdate();
        connection.commit();
        if (changed != batch.rows().size()) {
            throw new IllegalStateException(
                    "wrote " + changed + " of " + batch.rows().size() + " rows");
        }
    }

    /** Makes the months that the batches need, as the service does before its own push. */
    static void ensureMonths(Connection connection, Iterable<Batch> batches) throws SQLException {
        try (PreparedStatement ensure = connection.prepareStatement("SELECT ensure_fact_partition(?)")) {
            for (Batch batch : batches) {
                ensure.setObject(1, batch.date());
                ensure.execute();
            }
        }
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
