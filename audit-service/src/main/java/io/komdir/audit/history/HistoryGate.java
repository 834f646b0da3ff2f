package io.komdir.audit.history;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Shut until everything that this service told before its start was read, then open for the rest of its life. In a normal
 * start there is nothing to read and it opens at the first look.
 */
final class HistoryGate {
    private static final Logger LOG = Logger.getLogger(HistoryGate.class);

    private final Supplier<Map<String, Long>> left;
    private final Runnable opened;
    private final Map<String, Long> lastLeft = new ConcurrentHashMap<>();
    private volatile boolean open;
    private volatile String lastError = "";

    /**
     * @param left records still to be read, by channel; may fail while the broker is away
     * @param opened what to do once nothing is left
     */
    HistoryGate(Supplier<Map<String, Long>> left, Runnable opened) {
        this.left = left;
        this.opened = opened;
    }

    /** Looks once, and says whether it is open now. A look that fails leaves it as it is. */
    boolean look() {
        if (open) {
            return true;
        }
        try {
            lastLeft.putAll(left.get());
            lastError = "";
        } catch (RuntimeException e) {
            // The broker is away: its absence is data of readiness, and the next look asks again.
            lastError = e.getClass().getSimpleName();
            LOG.debug("The own topics cannot be looked at yet", e);
            return false;
        }
        if (lastLeft.values().stream().allMatch(records -> records == 0)) {
            opened.run();
            open = true;
            LOG.info("All that this service told before is here: it decides again");
        }
        return open;
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
}
