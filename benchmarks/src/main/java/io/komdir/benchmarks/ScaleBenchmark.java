package io.komdir.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What one organization of 150 people feels of the others: the same measurements in a small database and in one with ten times the
 * organizations and ten times the history, and which months each request really reads.
 */
final class ScaleBenchmark {
    private static final int ORGANIZATIONS = 10;
    /** Of history in the small database; the polls look as far back. */
    static final int MONTHS = 4;

    private static final int GROWTH = 10;
    /** People of each organization but the measured one. */
    private static final int NEIGHBOURS = 30;

    private static final long AT_LEAST = 20_000_000;
    private static final double LIMIT = 1.5;
    private static final int FILLERS = 2;
    private static final List<String> CHANNEL = List.of("");

    /** Copies of the measured organization's people and plans, so that other tables grow along. */
    private static final List<String> NEIGHBOUR = List.of("""
            INSERT INTO organization SELECT (jsonb_populate_record(o, jsonb_build_object('organization_id', '%1$s'))).*
            FROM organization o WHERE organization_id = '%2$s'
            """, """
            INSERT INTO metric SELECT (jsonb_populate_record(m, jsonb_build_object('organization_id', '%1$s'))).*
            FROM metric m WHERE organization_id = '%2$s' AND formula <> 'RATIO'
            """, """
            INSERT INTO employee SELECT (jsonb_populate_record(e, jsonb_build_object('organization_id', '%1$s'))).*
            FROM employee e WHERE organization_id = '%2$s' AND code < 'e030'
            """, """
            INSERT INTO target SELECT (jsonb_populate_record(t, jsonb_build_object('organization_id', '%1$s'))).*
            FROM target t WHERE organization_id = '%2$s' AND scope_code < 'e030'
            """);

    private final LocalRun run;
    private final Api api;
    private final Duration time;
    private final History history;
    private final String organization = "scale-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    ScaleBenchmark(LocalRun run, Api api, Duration time) {
        this.run = run;
        this.api = api;
        this.time = time;
        this.history = new History(run);
    }

    void measure(Table table) throws Exception {
        Office office = new Office(api, organization, run.token(organization, "director"));
        office.register();
        ScaleMeasurements measurements = new ScaleMeasurements(run, api, organization, office.apiKey(), time);
        LocalDate recent = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        LocalDate oldest = today.withDayOfMonth(1).minusMonths((long) MONTHS * GROWTH - 1);
        fill(0, ORGANIZATIONS, recent, today);
        long few = facts();
        Map<String, Double> small = measurements.all();
        fill(0, ORGANIZATIONS, oldest, recent.minusDays(1));
        fill(ORGANIZATIONS, ORGANIZATIONS * GROWTH, oldest, today);
        long many = facts();
        if (many < AT_LEAST) {
            throw new IllegalStateException("only " + many + " facts");
        }
        Map<String, Double> big = measurements.all();
        table.heading(
                "Scale: one organization of " + Office.PEOPLE + " people among " + ORGANIZATIONS + " with " + MONTHS
                        + " months (" + Table.whole(few) + " facts) and among " + ORGANIZATIONS * GROWTH + " with "
                        + MONTHS * GROWTH + " months (" + Table.whole(many) + " facts)");
        table.columns("measured", "small", "big", "slower by", "within " + LIMIT);
        small.forEach((name, before) -> {
            double after = big.get(name);
            double slower = name.endsWith("/s") ? before / after : after / before;
            table.row(
                    name,
                    Table.millis(before),
                    Table.millis(after),
                    Table.ratio(slower),
                    slower <= LIMIT ? "yes" : "no");
        });
        new PruningCheck(run, api, organization, measurements.key()).check(table);
    }

    /** Fills the organizations with these numbers, of which 0 is the measured one, some at once. */
    private void fill(int first, int end, LocalDate from, LocalDate to) throws Exception {
        history.months(from, to);
        ExecutorService threads = Executors.newFixedThreadPool(FILLERS);
        try {
            List<Future<Long>> all = IntStream.range(first, end)
                    .mapToObj(number -> threads.submit(() -> fill(number, from, to)))
                    .toList();
            for (Future<Long> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        history.settle();
    }

    private long fill(int number, LocalDate from, LocalDate to) throws Exception {
        if (number == 0) {
            return history.fill(organization, from, to, Office.PEOPLE, Office.METRICS, CHANNEL);
        }
        String neighbour = organization + "-" + number;
        if (history.count("SELECT count(*) FROM organization WHERE organization_id = '" + neighbour + "'") == 0) {
            for (String copy : NEIGHBOUR) {
                history.execute(copy.formatted(neighbour, organization));
            }
        }
        return history.fill(neighbour, from, to, NEIGHBOURS, Office.METRICS, CHANNEL);
    }

    private long facts() throws Exception {
        return history.count("SELECT count(*) FROM daily_fact");
    }
}
