package io.komdir.kpi.reporting.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many figures of long series are in memory at once, from their computation until their answer is written. Two series of
 * the greatest length and a shorter one fit a heap of 256 MiB with room for the rest of the service; those that come
 * meanwhile wait, in their order.
 */
@ApplicationScoped
class ReportMemoryLimiter {
    /** Of all long series together. */
    static final int AT_ONCE = 250_000;
    /** Shorter series do not count and never wait. */
    static final int LONG = 10_000;

    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /**
     * Waits until so many figures have room.
     *
     * @throws RejectedExecutionException when they have none after 20 s: the caller is asked to come again
     */
    void take(int figures) {
        try {
            if (!free.tryAcquire(figures, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("too many long series at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while waiting for room", e);
        }
    }

    void giveBack(int figures) {
        free.release(figures);
    }
}
