package io.komdir.audit.lineage;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Walks from one thing to its causes, and from it to its effects, the nearest first. However many there are, and even if they
 * went round in a circle, it ends: after {@link #MAX_ROUNDS} rounds or {@link #MAX_NODES} things each way, each of them
 * visited once, with one query a round.
 */
final class LineageTraversal {
    static final int MAX_ROUNDS = 12;
    static final int MAX_NODES = 100;

    /** Of the neighbours that a round reads; one more than can have been found before. */
    static final int MAX_NEIGHBOURS = 2 * MAX_NODES + 2;

    private final Set<Node> found = new LinkedHashSet<>();
    private boolean truncated;

    LineageTraversal(Node start) {
        found.add(start);
    }

    /** @param next the neighbours of things, at most {@link #MAX_NEIGHBOURS} */
    LineageTraversal follow(Node start, Function<Collection<Node>, List<Node>> next) {
        Set<Node> here = Set.of(start);
        int left = MAX_NODES;
        for (int round = 0; round < MAX_ROUNDS && !here.isEmpty(); round++) {
            Set<Node> there = new LinkedHashSet<>();
            for (Node node : next.apply(here)) {
                if (!found.contains(node)) {
                    there.add(node);
                }
            }
            here = new LinkedHashSet<>(there.stream().limit(left).toList());
            truncated |= here.size() < there.size();
            left -= here.size();
            found.addAll(here);
        }
        truncated |= !here.isEmpty();
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
