package io.komdir.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Polls a second, fresh and with {@code If-None-Match}, beside an empty endpoint of the same service. */
final class PollBenchmark {
    private static final int CLIENTS = 4;
    private static final int WARM_UP_SECONDS = 8;

    private final Api api;
    private final Map<String, String> key;
    private final Duration time;

    PollBenchmark(Api api, String apiKey, Duration time) {
        this.api = api;
        this.key = Map.of("X-Api-Key", apiKey);
        this.time = time;
    }

    void measure(Table table) throws Exception {
        table.heading("Poll: " + Office.PEOPLE + " people x " + Office.METRICS.size() + " metrics, " + CLIENTS
                + " clients (fresh ones: 1 client)");
        table.columns("poll", "requests/s", "of empty", "p50 ms", "p99 ms");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        String board = "/api/v1/scoreboard?date=" + day;
        String month = "/api/v1/kpis?from=" + day.withDayOfMonth(1) + "&to=" + day + "&grain=DAY"
                + "&metric=calls&metric=revenue&scope=organization&scope=team:t0&scope=employee:e000";
        Figures empty = poll("/api/v1/ping", Map.of(), 204, CLIENTS);
        row(table, "empty (GET /ping)", empty, empty);
        for (Map.Entry<String, String> poll :
                List.of(Map.entry("GET /scoreboard", board), Map.entry("GET /kpis, a month by day", month))) {
            String tag =
                    api.send("GET", poll.getValue(), key, null).require(200).tag();
            Map<String, String> known = new HashMap<>(key);
            known.put("If-None-Match", tag);
            row(table, poll.getKey() + " 304", poll(poll.getValue(), known, 304, CLIENTS), empty);
            row(table, poll.getKey() + " fresh", poll(poll.getValue(), key, 200, 1), empty);
        }
    }

    private Figures poll(String path, Map<String, String> headers, int status, int clients) throws Exception {
        Load.Operation operation = () -> {
            api.send("GET", path, headers, null).require(status);
            return true;
        };
        List<Load.Operation> all = Collections.nCopies(clients, operation);
        Load.measure(all, Duration.ofSeconds(WARM_UP_SECONDS));
        return Load.measure(all, time);
    }

    private static void row(Table table, String name, Figures figures, Figures empty) {
        table.row(
                name,
                Table.whole(figures.perSecond()),
                Table.ratio(figures.perSecond() / empty.perSecond()),
                Table.millis(figures.millisAt(50)),
                Table.millis(figures.millisAt(99)));
    }
}
