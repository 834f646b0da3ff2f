package io.komdir.platform.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Shut until everything that this service told before its start was read, then open for the rest of its life. In a normal
 * start there is nothing to read and it opens at the first look.
 */
final class RestoreGate {
    private static final Logger LOG = Logger.getLogger(RestoreGate.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final Supplier<Map<String, Long>> left;
    private final Runnable opened;
    private final Supplier<Instant> clock;
    private final Map<String, Long> lastLeft = new ConcurrentHashMap<>();
    private volatile boolean open;
    private volatile String lastError = "";
    private final AtomicInteger failedLooks = new AtomicInteger();
    private Instant warnedAt = Instant.EPOCH;

    /**
     * @param left records still to be read, by channel; may fail while the broker is away
     * @param opened what to do once nothing is left
     */
    RestoreGate(Supplier<Map<String, Long>> left, Runnable opened, Supplier<Instant> clock) {
        this.left = left;
        this.opened = opened;
        this.clock = clock;
    }

    /** Looks once, and says whether it is open now. A look that fails leaves it as it is, and is warned of. */
    synchronized boolean look() {
        if (open) {
            return true;
        }
        try {
            lastLeft.putAll(left.get());
            if (lastLeft.values().stream().allMatch(records -> records == 0)) {
                opened.run();
                open = true;
                LOG.info("All that this service told before is here: it decides again");
            }
            lastError = "";
            failedLooks.set(0);
        } catch (RuntimeException | Error e) {
            // Whatever it is, such as a broker that is away or that does not let the service look: the next look asks
            // again.
            failed(e);
        }
        return open;
    }

    private void failed(Throwable why) {
        lastError = why.getClass().getSimpleName();
        int failures = failedLooks.incrementAndGet();
        Instant now = clock.get();
        if (!now.isBefore(warnedAt.plus(BETWEEN_WARNINGS))) {
            warnedAt = now;
            LOG.warnf(
                    why,
                    "The own topics cannot be looked at (%d times in a row): nothing is decided until they can",
                    failures);
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Records still to be read at the last look, by channel. */
    Map<String, Long> lastLeft() {
        return Map.copyOf(lastLeft);
    }

    /** Why the last look failed, {@code ""} when it did not. */
    String lastError() {
        return lastError;
    }

    /** Looks that failed in a row, 0 when the last did not. */
    int failedLooks() {
        return failedLooks.get();
    }

    /** When a failure was last warned of. */
    synchronized Instant warnedAt() {
        return warnedAt;
    }
}
