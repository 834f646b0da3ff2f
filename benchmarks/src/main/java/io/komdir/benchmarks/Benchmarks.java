package io.komdir.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Measures the services of a local run that {@code benchmarks/run} has started, and prints the tables of the README.
 *
 * <p>Arguments: repository, data folder, ports of kpi-, audit- and hiring-service, seconds of each measurement, then the
 * parts to measure ({@code push poll year journeys events backlog scale}; none: all). The memory is shown last in any case.
 */
public final class Benchmarks {
    private static final List<String> PARTS = List.of("push", "poll", "year", "journeys", "events", "backlog", "scale");
    private static final int FIXED_ARGUMENTS = 6;

    private Benchmarks() {}

    /** Ends with an exception, and so with an exit code, when an operation is answered wrongly. */
    public static void main(String[] arguments) throws Exception {
        LocalRun run = new LocalRun(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        Duration time = Duration.ofSeconds(Integer.parseInt(arguments[5]));
        List<String> named = List.of(arguments).subList(FIXED_ARGUMENTS, arguments.length);
        Api kpi = new Api(run.kpiPort());
        Api audit = new Api(run.auditPort());
        Api hiring = new Api(run.hiringPort());
        measure(run, time, named.isEmpty() ? PARTS : named, kpi, audit);
        MemoryReport.show(
                new Table(System.out),
                new TreeMap<>(Map.of("kpi-service", kpi, "audit-service", audit, "hiring-service", hiring)));
    }

    private static void measure(LocalRun run, Duration time, List<String> parts, Api kpi, Api audit) throws Exception {
        Table table = new Table(System.out);
        String organization = "bench-" + UUID.randomUUID();
        Office office = new Office(kpi, organization, run.token(organization, "director"));
        office.register();
        String key = office.apiKey();
        if (parts.contains("push")) {
            new PushBenchmark(run, kpi, office, key, time).measure(table);
        }
        if (parts.contains("poll")) {
            office.fill(key);
            new PollBenchmark(kpi, key, time).measure(table);
        }
        if (parts.contains("journeys")) {
            new JourneyBenchmark(run, kpi, office, key, time).measure(table);
        }
        if (parts.contains("year")) {
            new YearBenchmark(run, kpi, time).measure(table);
        }
        if (parts.contains("events")) {
            new EventBenchmark(run, kpi, audit).measure(table);
        }
        if (parts.contains("backlog")) {
            new BacklogBenchmark(run, audit, time).measure(table);
        }
        if (parts.contains("scale")) {
            new ScaleBenchmark(run, kpi, time).measure(table);
        }
    }
}
