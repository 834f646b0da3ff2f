package io.komdir.kpi.reporting.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many figures of long series are in memory at once, from their computation until their answer is written. Two
 * series of the greatest length and a shorter one fit a heap of 256 MiB beside the rest of the service; later ones wait in
 * their order.
 */
@ApplicationScoped
class ReportMemoryLimiter {
    /** Of all long series together. */
    static final int MAX_FIGURES = 250_000;
    /** Shorter series do not count and never wait. */
    static final int LONG_SERIES = 10_000;

    private static final int TIMEOUT_SECONDS = 20;

    private final Semaphore free = new Semaphore(MAX_FIGURES, true);

    /**
     * Waits until there is memory for so many figures.
     *
     * @throws RejectedExecutionException after 20 s: the caller may try again
     */
    void acquire(int figures) {
        try {
            if (!free.tryAcquire(figures, TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("too many long series at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while waiting for memory", e);
        }
    }

    void release(int figures) {
        free.release(figures);
    }
}
