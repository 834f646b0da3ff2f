package io.komdir.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The reports about journeys over a million touches, each computed anew, one client. Measured when the database has vacuumed
 * what was loaded, as it does by itself within a minute or two.
 */
final class JourneyBenchmark {
    private static final int TOUCHES = 1_000_000;
    private static final int CUSTOMERS = 200_000;
    private static final int CHUNK = 100_000;
    private static final int WARM_UP_SECONDS = 5;
    private static final String YEAR = "from=2025-01-01&to=2025-12-31";

    // Eight channels, the first ones used most; one touch of ten is an application; a year of touches.
    private static final String LOAD = """
            INSERT INTO touchpoint (organization_id, id, customer, channel, touchpoint, occurred_at, batch_id)
            SELECT current_setting('komdir.organization'), 'touch-' || n, 'customer-' || floor(random() * ?)::int,
                   (ARRAY['ads', 'seo', 'email', 'social', 'referral', 'phone', 'direct', 'partner'])
                       [1 + floor(random() * random() * 8)::int],
                   CASE WHEN random() < 0.1 THEN 'application' ELSE 'landing-' || floor(random() * 20)::int END,
                   timestamptz '2025-01-01' + random() * interval '364 days', uuidv7()
            FROM generate_series(?, ?) AS n
            """;

    private static final String SEEN = "SELECT relpages > 0 AND relallvisible > 0.9 * relpages FROM pg_class"
            + " WHERE oid = 'touchpoint'::regclass";
    private static final Duration VACUUM_LIMIT = Duration.ofMinutes(5);

    private final LocalRun run;
    private final Api api;
    private final Office office;
    private final Map<String, String> key;
    private final Duration time;

    JourneyBenchmark(LocalRun run, Api api, Office office, String apiKey, Duration time) {
        this.run = run;
        this.api = api;
        this.office = office;
        this.key = Map.of("X-Api-Key", apiKey);
        this.time = time;
    }

    void measure(Table table) throws Exception {
        load();
        awaitVacuum();
        table.heading("Journeys: " + Table.whole(TOUCHES) + " touches of up to " + Table.whole(CUSTOMERS)
                + " customers, 1 client");
        table.columns("report", "answers", "p50 ms", "worst ms");
        for (String report : List.of(
                "paths?" + YEAR,
                "paths?limit=1000&by=TOUCHPOINT&" + YEAR,
                "paths?collapse=true&" + YEAR,
                "paths?from=2025-02-01&to=2025-02-28",
                "transitions?" + YEAR,
                "transitions?limit=1000&by=TOUCHPOINT&" + YEAR,
                "transitions?collapse=true&" + YEAR)) {
            Figures figures = poll("/api/v1/journeys/" + report);
            table.row(
                    "GET /journeys/" + report.replace(YEAR, "a year").replaceAll("from=.*", "a month"),
                    figures.operations(),
                    Table.millis(figures.millisAt(50)),
                    Table.millis(figures.millisAt(100)));
        }
    }

    private Figures poll(String path) throws Exception {
        List<Load.Operation> client = List.of(() -> {
            api.send("GET", path, key, null).require(200);
            return true;
        });
        Load.measure(client, Duration.ofSeconds(WARM_UP_SECONDS));
        return Load.measure(client, time);
    }

    /** Past the API: how fast touches are pushed is not measured here. */
    private void load() throws Exception {
        try (Connection connection = run.kpiDatabase()) {
            connection.setAutoCommit(false);
            try (PreparedStatement seed = connection.prepareStatement("SELECT setseed(0.42)")) {
                seed.execute();
            }
            for (int from = 1; from <= TOUCHES; from += CHUNK) {
                load(connection, from);
            }
        }
    }

    private void awaitVacuum() throws Exception {
        long end = System.nanoTime() + VACUUM_LIMIT.toNanos();
        try (Connection connection = run.kpiDatabase();
                PreparedStatement seen = connection.prepareStatement(SEEN)) {
            while (!vacuumed(seen)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not vacuumed within " + VACUUM_LIMIT);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static boolean vacuumed(PreparedStatement seen) throws SQLException {
        try (ResultSet row = seen.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void load(Connection connection, int from) throws Exception {
        try (PreparedStatement scope =
                        connection.prepareStatement("SELECT set_config('komdir.organization', ?, true)");
                PreparedStatement insert = connection.prepareStatement(LOAD)) {
            scope.setString(1, office.organization());
            scope.execute();
            insert.setInt(1, CUSTOMERS);
            insert.setInt(2, from);
            insert.setInt(3, from + CHUNK - 1);
            insert.executeUpdate();
            connection.commit();
        }
    }
}
