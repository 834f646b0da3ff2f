package io.komdir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The order of work among 100 000 unfinished tasks of one organization, one client. */
final class BacklogBenchmark {
    private static final int TASKS = 100_000;
    private static final int CHUNK = 20_000;
    private static final int PAGE = 1000;
    private static final int WARM_UP_SECONDS = 5;

    // Twenty owners and five areas; the quadrants about even; a tenth of the tasks under way; half with a gain.
    private static final String LOAD = """
            INSERT INTO task (organization_id, id, document, correlation_id, prioritized_event, gain, gain_order)
            SELECT ?, t.id,
                   jsonb_build_object('task', t.id, 'version', 1, 'title', 'Task ' || t.n, 'area', 'area-' || t.n % 5,
                       'funnel', 'new', 'stage', 'meeting', 'fixSpeed', t.fix, 'fixSpeedDerived', true,
                       'effortDays', CASE t.fix WHEN 'FAST' THEN 3 ELSE 20 END, 'resultSpeed', t.result,
                       'resultSpeedDerived', true, 'daysToResult', CASE t.result WHEN 'FAST' THEN 10 ELSE 40 END,
                       'quadrant', CASE WHEN t.result = 'FAST' THEN CASE t.fix WHEN 'FAST' THEN 'Q1' ELSE 'Q2' END
                                        ELSE CASE t.fix WHEN 'FAST' THEN 'Q3' ELSE 'Q4' END END,
                       'owner', 'owner-' || t.n % 20, 'dueOn', '2026-12-31',
                       'expectedEffect', jsonb_build_object('metric', null, 'funnel', 'new', 'stage', 'meeting', 'scope',
                           'organization', 'from', 0.2, 'to', 0.3),
                       'origin', jsonb_build_object('type', 'MANUAL'),
                       'status', CASE WHEN t.n % 10 = 0 THEN 'IN_PROGRESS' ELSE 'OPEN' END,
                       'created', jsonb_build_object('on', '2026-11-01', 'at', '2026-11-01T08:00:00Z', 'by', 'director'),
                       'started', CASE WHEN t.n % 10 = 0 THEN jsonb_build_object('on', '2026-11-02', 'at',
                           '2026-11-02T08:00:00Z', 'by', 'director', 'overrideReason', null) END),
                   t.id, t.id, t.gain, coalesce(-t.gain, 1e30)
            FROM (
                SELECT n, uuidv7() AS id, CASE WHEN random() < 0.5 THEN 'FAST' ELSE 'SLOW' END AS fix,
                       CASE WHEN random() < 0.5 THEN 'FAST' ELSE 'SLOW' END AS result,
                       CASE WHEN random() < 0.5 THEN round((random() * 10)::numeric, 6) END AS gain
                FROM generate_series(?, ?) AS n
            ) t
            """;
    private static final String FUNNEL_IMPACT = """
            INSERT INTO funnel_impact (organization_id, scope, metric, funnel, stage, multiplier, has_funnel, figures, stale)
            VALUES (?, 'organization', '', 'new', 'meeting', 25, true,
                    '{"funnel":"new","stage":"meeting","endStage":"deal","endMetric":"deals_won","from":"2026-10-05",
                      "to":"2026-10-30","workingDays":20,"countBefore":2000,
                      "later":[{"stage":"deal","count":200,"countBefore":800,"conversion":0.25}],"unknown":null}', false)
            """;

    private final LocalRun run;
    private final Api audit;
    private final Duration time;

    BacklogBenchmark(LocalRun run, Api audit, Duration time) {
        this.run = run;
        this.audit = audit;
        this.time = time;
    }

    void measure(Table table) throws Exception {
        String organization = "bench-backlog-" + UUID.randomUUID();
        Map<String, String> viewer = Map.of("Authorization", "Bearer " + run.token(organization, "viewer"));
        load(organization);
        String middle = after(TASKS / 2, viewer);
        String last = after(TASKS - PAGE, viewer);
        table.heading("Backlog: " + Table.whole(TASKS) + " unfinished tasks of one organization, 1 client");
        table.columns("request", "answers", "p50 ms", "p99 ms", "worst ms");
        row(table, "empty (GET /ping)", poll("/api/v1/ping", viewer, 204));
        row(table, "GET /backlog, first page of 100", poll("/api/v1/backlog", viewer));
        row(table, "GET /backlog, a page in the middle", poll("/api/v1/backlog?cursor=" + middle, viewer));
        row(table, "GET /backlog, a page of the last 1 000 tasks", poll("/api/v1/backlog?cursor=" + last, viewer));
        row(table, "GET /backlog of an owner", poll("/api/v1/backlog?owner=owner-7", viewer));
        row(table, "GET /backlog, first page of 1 000", poll("/api/v1/backlog?limit=1000", viewer));
        row(table, "GET /tasks of a quadrant", poll("/api/v1/tasks?quadrant=Q3", viewer));
        row(table, "GET /tasks, open, of an owner", poll("/api/v1/tasks?status=OPEN&owner=owner-7", viewer));
    }

    private static void row(Table table, String request, Figures figures) {
        table.row(
                request,
                figures.operations(),
                Table.millis(figures.millisAt(50)),
                Table.millis(figures.millisAt(99)),
                Table.millis(figures.millisAt(100)));
    }

    private Figures poll(String path, Map<String, String> headers) throws Exception {
        return poll(path, headers, 200);
    }

    private Figures poll(String path, Map<String, String> headers, int status) throws Exception {
        List<Load.Operation> client = List.of(() -> {
            audit.send("GET", path, headers, null).require(status);
            return true;
        });
        Load.measure(client, Duration.ofSeconds(WARM_UP_SECONDS));
        return Load.measure(client, time);
    }

    /** The cursor that so many tasks of the backlog are before. */
    private String after(int tasks, Map<String, String> headers) throws Exception {
        String cursor = "";
        for (int seen = 0; seen < tasks; seen += PAGE) {
            JsonNode answer = audit.send("GET", "/api/v1/backlog?limit=" + PAGE + "&cursor=" + cursor, headers, null)
                    .require(200)
                    .json();
            cursor = answer.get("nextCursor").asText();
        }
        return cursor;
    }

    /** Past the API: how fast tasks are created is not measured here. */
    private void load(String organization) throws Exception {
        try (Connection connection = run.auditSuperuser();
                PreparedStatement seed = connection.prepareStatement("SELECT setseed(0.42)");
                PreparedStatement funnelImpact = connection.prepareStatement(FUNNEL_IMPACT);
                PreparedStatement insert = connection.prepareStatement(LOAD);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM ANALYZE task")) {
            seed.execute();
            funnelImpact.setString(1, organization);
            funnelImpact.executeUpdate();
            for (int from = 1; from <= TASKS; from += CHUNK) {
                insert.setString(1, organization);
                insert.setInt(2, from);
                insert.setInt(3, from + CHUNK - 1);
                insert.executeUpdate();
            }
            // As the database does by itself within a minute or two.
            vacuum.execute();
        }
    }
}
