package io.komdir.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides which events leave next. Events of one lane (topic and key) leave one after the other; a failed one holds back
 * its lane, or its topic when the broker is to blame, for a time that grows with the attempts. For one thread.
 */
final class RelayQueue {
    /** A lane keeps at most so many events in memory, so that a busy key leaves room for the others. */
    static final int LANE_LIMIT = 100;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
    private static final int LAST_DOUBLING = 6;

    private final Map<String, Deque<OutboxRow>> lanes = new HashMap<>();
    private final Deque<String> ready = new ArrayDeque<>();
    private final Set<String> busy = new HashSet<>();
    private final Set<Long> held = new HashSet<>();
    private final Set<String> full = new HashSet<>();
    private final Map<String, Instant> pausedLanes = new HashMap<>();
    private final Map<String, Instant> pausedTopics = new HashMap<>();
    private final RandomGenerator random;

    RelayQueue(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Takes events in the order of the outbox.
     *
     * @return whether some were left behind because a transaction that may still precede them runs
     */
    boolean add(List<OutboxRow> rows) {
        Set<String> closed = new HashSet<>();
        boolean unsettled = false;
        for (OutboxRow row : rows) {
            unsettled |= !row.settled();
            if (closed.contains(row.lane())) {
                continue;
            }
            if (row.settled() && put(row)) {
                held.add(row.sequence());
            } else {
                closed.add(row.lane());
            }
        }
        return unsettled;
    }

    private boolean put(OutboxRow row) {
        Deque<OutboxRow> lane = lanes.computeIfAbsent(row.lane(), name -> new ArrayDeque<>());
        if (lane.size() >= LANE_LIMIT) {
            full.add(row.lane());
            return false;
        }
        if (lane.isEmpty()) {
            ready.addLast(row.lane());
        }
        lane.addLast(row);
        return true;
    }

    /** The events that may leave now; each counts as under way until {@link #sent} or {@link #failed}. */
    List<OutboxRow> takeReady(int most) {
        List<OutboxRow> taken = new ArrayList<>();
        while (taken.size() < most && !ready.isEmpty()) {
            String name = ready.removeFirst();
            Deque<OutboxRow> lane = lanes.get(name);
            if (lane != null && busy.add(name)) {
                taken.add(lane.getFirst());
            }
        }
        return taken;
    }

    /**
     * The broker has the event.
     *
     * @return whether a lane ran empty that has more events in the outbox
     */
    boolean sent(OutboxRow row) {
        String name = row.lane();
        busy.remove(name);
        held.remove(row.sequence());
        Deque<OutboxRow> lane = lanes.get(name);
        lane.removeFirst();
        if (!lane.isEmpty()) {
            ready.addLast(name);
            return false;
        }
        lanes.remove(name);
        return full.remove(name);
    }

    /** The event did not leave. What waits behind it is forgotten, and read again from the outbox after the pause. */
    void failed(OutboxRow row, boolean brokerIsToBlame, Instant now) {
        busy.remove(row.lane());
        forget(row.lane());
        Instant until = now.plus(pause(row.attempts()));
        if (brokerIsToBlame) {
            pausedTopics.put(row.topic(), until);
            List<String> behind = lanes.entrySet().stream()
                    .filter(lane -> lane.getValue().getFirst().topic().equals(row.topic()))
                    .map(Map.Entry::getKey)
                    .filter(name -> !busy.contains(name))
                    .toList();
            behind.forEach(this::forget);
        } else {
            pausedLanes.put(row.lane(), until);
        }
    }

    private void forget(String name) {
        lanes.remove(name).forEach(waiting -> held.remove(waiting.sequence()));
        full.remove(name);
    }

    /** Between half of the pause and all of it, so that replicas and lanes do not try at the same moment. */
    private Duration pause(int attempts) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LAST_DOUBLING));
        long most = Math.min(grown.toMillis(), MAX_PAUSE.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /**
     * Ends the pauses that are over.
     *
     * @return whether any was
     */
    boolean resume(Instant now) {
        boolean lane = pausedLanes.values().removeIf(until -> !until.isAfter(now));
        boolean topic = pausedTopics.values().removeIf(until -> !until.isAfter(now));
        return lane || topic;
    }

    /** The events in memory, which the outbox need not give again. */
    Collection<Long> held() {
        return held;
    }

    /** The lanes of which the outbox should give nothing now. */
    Collection<String> closedLanes() {
        Set<String> closed = new HashSet<>(full);
        closed.addAll(pausedLanes.keySet());
        return closed;
    }

    /** The topics of which the outbox should give nothing now. */
    Collection<String> closedTopics() {
        return pausedTopics.keySet();
    }

    int underWay() {
        return busy.size();
    }
}
