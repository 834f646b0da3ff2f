package io.komdir.audit.improvement.task;

import java.util.Map;
import java.util.UUID;

/**
 * The open tasks of the quadrants before one.
 *
 * @param open number of open tasks by quadrant, only those above 0
 * @param next the one whose turn it is; null when none is open
 */
public record EarlierWork(Map<Quadrant, Long> open, Next next) {
    static final EarlierWork NONE = new EarlierWork(Map.of(), null);

    /** The task whose turn it is. */
    public record Next(UUID id, String title, Quadrant quadrant) {}

    boolean isEmpty() {
        return next == null;
    }

    long total() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }
}
