package io.komdir.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts of the past, written by SQL: each employee has each metric on each day from Monday to Friday, the same in each run.
 */
final class History {
    private static final String MONTHS =
            "SELECT count(ensure_fact_partition(month::date)) FROM generate_series(?::date, ?, interval '1 month') AS month";
    private static final String FILL = """
            INSERT INTO daily_fact
                (organization_id, fact_date, employee, metric, channel, source, counted, value, weight, batch_id)
            SELECT ?, day::date, 'e' || lpad(e::text, 3, '0'), metric, channel, 'crm', false,
                   1 + (e * 31 + extract(doy FROM day)::int * 7 + length(metric)) % 90, 1, uuidv7()
            FROM generate_series(?::date, ?, interval '1 day') AS day, generate_series(0, ? - 1) AS e,
                 unnest(?::text[]) AS metric, unnest(?::text[]) AS channel
            WHERE extract(isodow FROM day) < 6
            ORDER BY day, e, metric COLLATE "C", channel COLLATE "C"
            """;

    private static final String FORGET = "DELETE FROM monthly_fact_state WHERE organization_id = ?";

    private final LocalRun run;

    History(LocalRun run) {
        this.run = run;
    }

    /** Makes the months from the first to the last. */
    void months(LocalDate from, LocalDate to) throws SQLException, IOException {
        try (Connection connection = run.superuser();
                PreparedStatement months = connection.prepareStatement(MONTHS)) {
            months.setObject(1, from.withDayOfMonth(1));
            months.setObject(2, to);
            months.execute();
        }
    }

    /** Writes the facts of one organization on the days from {@code from} to {@code to}; tells how many. */
    long fill(
            String organization, LocalDate from, LocalDate to, int people, List<String> metrics, List<String> channels)
            throws SQLException, IOException {
        try (Connection connection = run.superuser();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            // Facts that come past the push are told to nobody: what was added up of their months must go.
            forget.setString(1, organization);
            forget.execute();
            fill.setString(1, organization);
            fill.setObject(2, from);
            fill.setObject(3, to);
            fill.setInt(4, people);
            fill.setArray(5, connection.createArrayOf("text", metrics.toArray()));
            fill.setArray(6, connection.createArrayOf("text", channels.toArray()));
            return fill.executeLargeUpdate();
        }
    }

    /** Leaves the tables as a database has them that has stood for a while: vacuumed, analyzed, written to disk. */
    void settle() throws SQLException, IOException {
        execute("VACUUM (ANALYZE)", "CHECKPOINT");
    }

    /** The number that a query gives. */
    long count(String query) throws SQLException, IOException {
        try (Connection connection = run.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String... statements) throws SQLException, IOException {
        try (Connection connection = run.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
