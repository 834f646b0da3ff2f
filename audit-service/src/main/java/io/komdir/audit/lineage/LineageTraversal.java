package io.komdir.audit.lineage;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Traverses from one thing to its causes, and from it to its effects, breadth first. However many there are, and even in a
 * circle, it ends: after {@link #MAX_ROUNDS} rounds or {@link #MAX_NODES} things each way, each of them visited once, with
 * one query a round.
 */
final class LineageTraversal {
    static final int MAX_ROUNDS = 12;
    static final int MAX_NODES = 100;

    /** Neighbours that a round reads; more than can have been found before. */
    static final int MAX_NEIGHBOURS = 2 * MAX_NODES + 2;

    private final Set<Node> found = new LinkedHashSet<>();
    private boolean truncated;

    LineageTraversal(Node start) {
        found.add(start);
    }

    /** @param next the neighbours of things, at most {@link #MAX_NEIGHBOURS} */
    LineageTraversal follow(Node start, Function<Collection<Node>, List<Node>> next) {
        Set<Node> frontier = Set.of(start);
        int remaining = MAX_NODES;
        for (int round = 0; round < MAX_ROUNDS && !frontier.isEmpty(); round++) {
            Set<Node> unvisited = new LinkedHashSet<>();
            for (Node node : next.apply(frontier)) {
                if (!found.contains(node)) {
                    unvisited.add(node);
                }
            }
            frontier = new LinkedHashSet<>(unvisited.stream().limit(remaining).toList());
            truncated |= frontier.size() < unvisited.size();
            remaining -= frontier.size();
            found.addAll(frontier);
        }
        truncated |= !frontier.isEmpty();
        return this;
    }

    /** The thing it started from, then its neighbours. */
    Set<Node> found() {
        return found;
    }

    /** Whether there is, or may be, more than was found. */
    boolean truncated() {
        return truncated;
    }
}
