package io.komdir.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The measurements that are taken in the small and in the big database. */
final class ScaleMeasurements {
    private static final int CLIENTS = 4;
    private static final int BATCHES_A_CLIENT = 150;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final History history;
    private final Api api;
    private final String organization;
    private final Map<String, String> key;
    private final Duration time;
    private final AtomicInteger sources = new AtomicInteger();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    ScaleMeasurements(LocalRun run, Api api, String organization, String apiKey, Duration time) {
        this.history = new History(run);
        this.api = api;
        this.organization = organization;
        this.key = Map.of("X-Api-Key", apiKey);
        this.time = time;
    }

    Map<String, String> key() {
        return key;
    }

    /** By name; those that end with {@code /s} are rates, the others medians in milliseconds. */
    Map<String, Double> all() throws Exception {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> poll : polls(today).entrySet()) {
            all.put(poll.getKey() + ", ms", median(poll.getValue(), key, 200, 1));
        }
        String board = polls(today).values().iterator().next();
        Map<String, String> known = new HashMap<>(key);
        known.put(
                "If-None-Match", api.send("GET", board, key, null).require(200).tag());
        all.put("GET /scoreboard 304, ms", median(board, known, 304, CLIENTS));
        push();
        all.put("push, rows/s", push().perSecond() * Batch.SIZE);
        // What was pushed is not part of the history that the other database is measured with.
        history.execute(
                "DELETE FROM daily_fact WHERE organization_id = '" + organization + "' AND source LIKE 'scale-%'",
                "VACUUM (FULL, ANALYZE) daily_fact_"
                        + DateTimeFormatter.ofPattern("uuuuMM").format(today));
        return all;
    }

    /** The fresh polls by name, the scoreboard first. */
    static Map<String, String> polls(LocalDate today) {
        String metrics = "&metric=calls&metric=revenue&scope=organization&scope=team:t0&scope=employee:e000";
        Map<String, String> polls = new LinkedHashMap<>();
        polls.put("GET /scoreboard", "/api/v1/scoreboard?date=" + today);
        polls.put(
                "GET /kpis, a month by day",
                "/api/v1/kpis?grain=DAY&from=" + today.withDayOfMonth(1) + "&to=" + today + metrics);
        polls.put(
                "GET /kpis, " + ScaleBenchmark.MONTHS + " months by month",
                "/api/v1/kpis?grain=MONTH&from=" + today.withDayOfMonth(1).minusMonths(ScaleBenchmark.MONTHS - 1L)
                        + "&to=" + today + metrics);
        return polls;
    }

    private double median(String path, Map<String, String> headers, int status, int clients) throws Exception {
        Load.Operation operation = () -> {
            api.send("GET", path, headers, null).require(status);
            return true;
        };
        List<Load.Operation> all = Collections.nCopies(clients, operation);
        Load.measure(all, WARM_UP);
        return Load.measure(all, time).millisAt(50);
    }

    /** New rows on days of the present month, each batch under a source of its own. */
    private Figures push() throws Exception {
        List<Load.Operation> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            List<byte[]> bodies = new ArrayList<>();
            for (int i = 0; i < BATCHES_A_CLIENT; i++) {
                int source = sources.incrementAndGet();
                bodies.add(Batch.on("scale-" + source, today.minusDays(source % today.getDayOfMonth()))
                        .json());
            }
            AtomicInteger next = new AtomicInteger();
            clients.add(() -> {
                int number = next.getAndIncrement();
                if (number >= bodies.size()) {
                    return false;
                }
                api.send("POST", "/api/v1/daily-activity", key, bodies.get(number))
                        .require(200);
                return true;
            });
        }
        return Load.measure(clients, time);
    }
}
