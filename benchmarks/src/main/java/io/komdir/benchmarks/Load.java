package io.komdir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Runs operations one after the other on each of a number of clients, for a bounded time. */
final class Load {
    private static final long HIGHEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private Load() {}

    /** One client's next operation; false when it has none left. Throws when the operation fails: a wrong answer is no figure. */
    @FunctionalInterface
    interface Operation {
        boolean run() throws Exception;
    }

    /**
     * Measures until the time is over or the clients have nothing left.
     *
     * @param clients one operation a client; they run at once
     */
    static Figures measure(List<Operation> clients, Duration time) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Histogram>> results = new ArrayList<>();
            for (Operation client : clients) {
                results.add(threads.submit(() -> client(client, end)));
            }
            Histogram all = histogram();
            for (Future<Histogram> result : results) {
                all.add(result.get());
            }
            return new Figures(all.getTotalCount(), (System.nanoTime() - start) / 1e9, all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram client(Operation operation, long end) throws Exception {
        Histogram latencies = histogram();
        long begin = System.nanoTime();
        while (begin < end && operation.run()) {
            long done = System.nanoTime();
            latencies.recordValue(Math.min(HIGHEST_MICROS, (done - begin) / 1000));
            begin = System.nanoTime();
        }
        return latencies;
    }

    static Histogram histogram() {
        return new Histogram(HIGHEST_MICROS, 3);
    }
}
