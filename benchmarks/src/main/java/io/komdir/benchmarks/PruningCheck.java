package io.komdir.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which months of {@code daily_fact} are read: by requests, as PostgreSQL's own counters of scans tell it, whatever statements
 * and plans the service used; and by the plan of a month's sums as the service's role gets it. Throws when one about the
 * present month touches others.
 */
final class PruningCheck {
    private static final int TIMES = 20;
    /** A session that is idle hands in its counts after 10 s. */
    private static final int COUNTS_ARE_IN_SECONDS = 12;

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("uuuuMM");
    private static final Pattern PARTITION = Pattern.compile("daily_fact_(\\d{6})");
    private static final String SCANS = """
            SELECT relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS scans
            FROM pg_stat_user_tables WHERE relname LIKE 'daily\\_fact\\_%'
            """;
    /** As the series of an organization is read. */
    private static final String PREPARE = """
            PREPARE month_sums (date, date, text[]) AS
            SELECT f.metric, sum(f.value) FROM daily_fact f
            WHERE f.fact_date BETWEEN $1 AND $2 AND f.metric = ANY ($3) GROUP BY f.metric
            """;

    private final LocalRun run;
    private final Api api;
    private final String organization;
    private final Map<String, String> key;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Set<YearMonth> present = Set.of(YearMonth.from(today));

    PruningCheck(LocalRun run, Api api, String organization, Map<String, String> key) {
        this.run = run;
        this.api = api;
        this.organization = organization;
        this.key = key;
    }

    void check(Table table) throws Exception {
        table.heading("Months of daily_fact that were read");
        table.columns("by", "months read", "of");
        int all = scans().size();
        List<Map.Entry<String, String>> polls =
                List.copyOf(ScaleMeasurements.polls(today).entrySet());
        byte[] rows = Batch.on("scale-check", today).json();
        // A streak may begin in the month before.
        Set<YearMonth> board = Set.of(YearMonth.from(today), YearMonth.from(today.minusMonths(1)));
        show(
                table,
                "push of a day of this month",
                all,
                present,
                () -> api.send("POST", "/api/v1/daily-activity", key, rows).require(200));
        show(table, polls.get(0).getKey(), all, board, poll(polls.get(0)));
        show(table, polls.get(1).getKey(), all, present, poll(polls.get(1)));
        // Months that are over come from what was added up of them.
        show(table, polls.get(2).getKey(), all, present, poll(polls.get(2)));
        for (String mode : List.of("force_generic_plan", "force_custom_plan")) {
            row(table, "EXPLAIN of this month's sums, " + mode, all, present, explained(mode));
        }
    }

    private interface Request {
        void send() throws Exception;
    }

    private Request poll(Map.Entry<String, String> poll) {
        return () -> api.send("GET", poll.getValue(), key, null).require(200);
    }

    private void show(Table table, String name, int all, Set<YearMonth> allowed, Request request) throws Exception {
        Map<YearMonth, Long> before = scans();
        for (int i = 0; i < TIMES; i++) {
            request.send();
        }
        TimeUnit.SECONDS.sleep(COUNTS_ARE_IN_SECONDS);
        Map<YearMonth, Long> after = scans();
        Set<YearMonth> read = after.keySet().stream()
                .filter(month -> after.get(month) > before.getOrDefault(month, 0L))
                .collect(Collectors.toCollection(TreeSet::new));
        row(table, name, all, allowed, read);
    }

    private static void row(Table table, String name, int all, Set<YearMonth> allowed, Set<YearMonth> read) {
        table.row(name, read.isEmpty() ? "none" : read.toString().replaceAll("[\\[\\]]", ""), all);
        if (!allowed.containsAll(read)) {
            throw new IllegalStateException(name + " read " + read + ", but may read only " + allowed);
        }
    }

    private Map<YearMonth, Long> scans() throws SQLException, IOException {
        Map<YearMonth, Long> scans = new HashMap<>();
        try (Connection connection = run.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SCANS)) {
            while (row.next()) {
                Matcher partition = PARTITION.matcher(row.getString("relname"));
                if (partition.matches()) {
                    scans.put(YearMonth.parse(partition.group(1), SUFFIX), row.getLong("scans"));
                }
            }
        }
        return scans;
    }

    /** The months in the plan, as the role of the service gets it for its organization. */
    private Set<YearMonth> explained(String mode) throws SQLException, IOException {
        Set<YearMonth> months = new TreeSet<>();
        try (Connection connection = run.kpiDatabase();
                PreparedStatement scope =
                        connection.prepareStatement("SELECT set_config('komdir.organization', ?, false)");
                Statement statement = connection.createStatement()) {
            scope.setString(1, organization);
            scope.execute();
            statement.execute("SET plan_cache_mode = " + mode);
            statement.execute(PREPARE);
            String explain = "EXPLAIN (ANALYZE, COSTS OFF) EXECUTE month_sums ('%s', '%s', '{calls,revenue}')"
                    .formatted(today.withDayOfMonth(1), today);
            try (ResultSet plan = statement.executeQuery(explain)) {
                while (plan.next()) {
                    Matcher partition = PARTITION.matcher(plan.getString(1));
                    while (partition.find()) {
                        months.add(YearMonth.parse(partition.group(1), SUFFIX));
                    }
                }
            }
        }
        return months;
    }
}
