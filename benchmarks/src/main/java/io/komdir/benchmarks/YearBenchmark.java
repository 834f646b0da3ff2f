package io.komdir.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a dashboard asks of a whole year of 150 people: {@code GET /kpis} from January to December, by one client. */
final class YearBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final String AVERAGE = "first_response_minutes";

    private final LocalRun run;
    private final Api api;
    private final Duration time;

    YearBenchmark(LocalRun run, Api api, Duration time) {
        this.run = run;
        this.api = api;
        this.time = time;
    }

    void measure(Table table) throws Exception {
        String organization = "year-" + UUID.randomUUID();
        Office office = new Office(api, organization, run.token(organization, "director"));
        office.register("MONTH", 700);
        Map<String, String> key = Map.of("X-Api-Key", office.apiKey());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<String> metrics = new ArrayList<>(Office.METRICS);
        metrics.add(AVERAGE);
        History history = new History(run);
        LocalDate begin = today.minusYears(1).withDayOfYear(1);
        history.months(begin, today);
        long facts = history.fill(organization, begin, today, Office.PEOPLE, metrics, List.of("phone", "web"));
        history.settle();
        table.heading("A year: " + Office.PEOPLE + " people x " + metrics.size() + " metrics x 2 channels, "
                + Table.whole(facts) + " facts since " + begin + ", 1 client, from January to December");
        table.columns("GET /kpis", "figures", "KiB", "first ms", "p50 ms", "p99 ms");
        for (Map.Entry<String, String> query : queries(today).entrySet()) {
            row(table, query.getKey(), "/api/v1/kpis?" + query.getValue(), key);
        }
    }

    private void row(Table table, String name, String path, Map<String, String> key) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>(key);
        headers.put("Accept", name.endsWith("CSV") ? "text/csv" : "application/json");
        long start = System.nanoTime();
        Api.Answer first = api.send("GET", path, headers, null).require(200);
        double firstMillis = (System.nanoTime() - start) / 1e6;
        Load.Operation operation = () -> {
            api.send("GET", path, headers, null).require(200);
            return true;
        };
        Load.measure(List.of(operation), WARM_UP);
        Figures figures = Load.measure(List.of(operation), time);
        table.row(
                name,
                Table.whole(figures(first.text(), name)),
                Table.whole(first.text().length() / 1024.0),
                Table.millis(firstMillis),
                Table.millis(figures.millisAt(50)),
                Table.millis(figures.millisAt(99)));
    }

    private static long figures(String text, String name) {
        return name.endsWith("CSV") ? text.lines().count() - 1 : text.split("\"period\"", -1).length - 1L;
    }

    private static Map<String, String> queries(LocalDate today) {
        String year = "from=" + today.withDayOfYear(1) + "&to=" + today.withDayOfYear(today.lengthOfYear());
        String people = IntStream.range(0, Office.PEOPLE)
                .mapToObj(person -> "&scope=employee:" + Office.employee(person))
                .collect(Collectors.joining());
        String teams = IntStream.range(0, Office.TEAMS)
                .mapToObj(team -> "&scope=team:t" + team)
                .collect(Collectors.joining());
        String eight = metrics(Office.METRICS);
        String month = year + "&grain=MONTH";
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("organization, all metrics, by month", month);
        queries.put("10 teams, all metrics, by month", month + teams);
        queries.put("150 people, 1 metric, by month", month + metrics(List.of("calls")) + people);
        queries.put("150 people, 8 metrics, by month", month + eight + people);
        queries.put("150 people, 8 metrics, by month, CSV", month + eight + people);
        queries.put("organization, 8 metrics, by day", year + "&grain=DAY" + eight);
        queries.put("150 people, 1 metric, by week", year + "&grain=WEEK" + metrics(List.of("calls")) + people);
        return queries;
    }

    private static String metrics(List<String> codes) {
        return codes.stream().map(code -> "&metric=" + code).collect(Collectors.joining());
    }
}
