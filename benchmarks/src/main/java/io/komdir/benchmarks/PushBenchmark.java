package io.komdir.benchmarks;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Rows a second through HTTP beside the same rows by {@link PlainSql}, with 1, 2 and 4 clients. */
final class PushBenchmark {
    private static final List<Integer> CLIENTS = List.of(1, 2, 4);
    private static final int BATCHES_A_CLIENT = 400;
    private static final int WARM_UP_BATCHES = 60;

    private final LocalRun run;
    private final Api api;
    private final Office office;
    private final Map<String, String> key;
    private final Duration time;

    PushBenchmark(LocalRun run, Api api, Office office, String apiKey, Duration time) {
        this.run = run;
        this.api = api;
        this.office = office;
        this.key = Map.of("X-Api-Key", apiKey);
        this.time = time;
    }

    void measure(Table table) throws Exception {
        table.heading("Push: rows a second in batches of " + Batch.SIZE);
        table.columns(
                "clients", "HTTP rows/s", "plain SQL rows/s", "ratio", "HTTP p50 ms", "HTTP p99 ms", "SQL p99 ms");
        sql("warm", 1, Duration.ofSeconds(30), WARM_UP_BATCHES);
        http("warm", 1, Duration.ofSeconds(60), WARM_UP_BATCHES);
        for (int clients : CLIENTS) {
            Figures sql = sql("run" + clients, clients, time, BATCHES_A_CLIENT);
            Figures http = http("run" + clients, clients, time, BATCHES_A_CLIENT);
            table.row(
                    clients,
                    Table.whole(http.perSecond() * Batch.SIZE),
                    Table.whole(sql.perSecond() * Batch.SIZE),
                    Table.ratio(http.perSecond() / sql.perSecond()),
                    Table.millis(http.millisAt(50)),
                    Table.millis(http.millisAt(99)),
                    Table.millis(sql.millisAt(99)));
        }
    }

    private Figures http(String name, int clients, Duration limit, int batches) throws Exception {
        List<Load.Operation> operations = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            List<byte[]> bodies = batches("http-" + name + "-" + client, batches).stream()
                    .map(Batch::json)
                    .toList();
            AtomicInteger next = new AtomicInteger();
            operations.add(() -> {
                int number = next.getAndIncrement();
                if (number >= bodies.size()) {
                    return false;
                }
                api.send("POST", "/api/v1/daily-activity", key, bodies.get(number))
                        .require(200);
                return true;
            });
        }
        return Load.measure(operations, limit);
    }

    private Figures sql(String name, int clients, Duration limit, int batches) throws Exception {
        List<PlainSql> connections = new ArrayList<>();
        List<Load.Operation> operations = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                List<Batch> all = batches("sql-" + name + "-" + client, batches);
                try (Connection connection = run.kpiDatabase()) {
                    PlainSql.ensureMonths(connection, all);
                }
                PlainSql sql = new PlainSql(run.kpiDatabase(), office.organization() + "-sql");
                connections.add(sql);
                AtomicInteger next = new AtomicInteger();
                operations.add(() -> {
                    int number = next.getAndIncrement();
                    if (number >= all.size()) {
                        return false;
                    }
                    sql.push(all.get(number));
                    return true;
                });
            }
            return Load.measure(operations, limit);
        } finally {
            for (PlainSql connection : connections) {
                connection.close();
            }
        }
    }

    private static List<Batch> batches(String source, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Batch.of(source, number))
                .toList();
    }
}
