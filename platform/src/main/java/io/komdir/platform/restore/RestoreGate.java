package io.komdir.platform.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Shut until everything that this service published before its start was read, then open for the rest of its life. In a
 * normal start there is nothing to read and the first poll opens it.
 */
final class RestoreGate {
    private static final Logger LOG = Logger.getLogger(RestoreGate.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final Supplier<Map<String, Long>> source;
    private final Runnable opened;
    private final Supplier<Instant> clock;
    private final Map<String, Long> remaining = new ConcurrentHashMap<>();
    private volatile boolean open;
    private volatile String lastError = "";
    private final AtomicInteger pollFailures = new AtomicInteger();
    private Instant warnedAt = Instant.EPOCH;

    /**
     * @param source records still to be read, by channel; may fail while the broker is away
     * @param opened runs once nothing remains
     */
    RestoreGate(Supplier<Map<String, Long>> source, Runnable opened, Supplier<Instant> clock) {
        this.source = source;
        this.opened = opened;
        this.clock = clock;
    }

    /** Polls once and returns whether the gate is open now. A poll that fails changes nothing but the warning. */
    synchronized boolean poll() {
        if (open) {
            return true;
        }
        try {
            remaining.putAll(source.get());
            if (remaining.values().stream().allMatch(records -> records == 0)) {
                opened.run();
                open = true;
                LOG.info("The service's own topics are read: it decides again");
            }
            lastError = "";
            pollFailures.set(0);
        } catch (RuntimeException | Error e) {
            // Whatever it is, such as a broker that is away or that denies access: the next poll tries again.
            failed(e);
        }
        return open;
    }

    private void failed(Throwable why) {
        lastError = why.getClass().getSimpleName();
        int failures = pollFailures.incrementAndGet();
        Instant now = clock.get();
        if (!now.isBefore(warnedAt.plus(BETWEEN_WARNINGS))) {
            warnedAt = now;
            LOG.warnf(
                    why,
                    "The offsets of the service's own topics cannot be read (%d times in a row): it decides nothing until they can",
                    failures);
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Records still to be read at the last poll, by channel. */
    Map<String, Long> remaining() {
        return Map.copyOf(remaining);
    }

    /** Why the last poll failed, {@code ""} when it did not. */
    String lastError() {
        return lastError;
    }

    /** Polls that failed in a row, 0 when the last did not. */
    int pollFailures() {
        return pollFailures.get();
    }

    /** When a failure was last logged as a warning. */
    synchronized Instant warnedAt() {
        return warnedAt;
    }
}
