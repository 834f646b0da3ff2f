package io.komdir.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineageTraversalTest {
    private static final Node START = new Node(NodeType.DIAGNOSIS, "start");

    @Test
    void shouldFindTheNearestFirst() {
        // When
        LineageTraversal walk = new LineageTraversal(START).follow(START, here -> next(here, 3));

        // Then
        assertThat(walk.found()).extracting(Node::id).containsExactly("start", "1", "2", "3");
        assertThat(walk.truncated()).isFalse();
    }

    @Test
    void shouldEndWhenThingsGoRoundInACircle() {
        // Given
        Node other = new Node(NodeType.TASK, "other");
        AtomicInteger rounds = new AtomicInteger();

        // When
        LineageTraversal walk = new LineageTraversal(START).follow(START, here -> {
            rounds.incrementAndGet();
            return here.contains(START) ? List.of(other) : List.of(START);
        });

        // Then
        assertThat(walk.found()).containsExactly(START, other);
        assertThat(walk.truncated()).isFalse();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void shouldFollowSoManyRoundsAndNotOneMore() {
        assertThat(new LineageTraversal(START)
                        .follow(START, here -> next(here, LineageTraversal.MAX_ROUNDS - 1))
                        .truncated())
                .isFalse();
        LineageTraversal walk =
                new LineageTraversal(START).follow(START, here -> next(here, LineageTraversal.MAX_ROUNDS + 1));
        assertThat(walk.found()).hasSize(1 + LineageTraversal.MAX_ROUNDS);
        assertThat(walk.truncated()).isTrue();
    }

    @Test
    void shouldFindSoManyThingsAndNotOneMore() {
        LineageTraversal full =
                new LineageTraversal(START).follow(START, here -> fan(here, LineageTraversal.MAX_NODES));
        assertThat(full.found()).hasSize(1 + LineageTraversal.MAX_NODES);
        assertThat(full.truncated()).isFalse();
        LineageTraversal more =
                new LineageTraversal(START).follow(START, here -> fan(here, LineageTraversal.MAX_NODES + 1));
        assertThat(more.found()).hasSize(1 + LineageTraversal.MAX_NODES);
        assertThat(more.truncated()).isTrue();
    }

    @Test
    void shouldLeaveRoomForEffectsWhenThereAreManyCauses() {
        // When
        LineageTraversal walk = new LineageTraversal(START)
                .follow(START, here -> fan(here, LineageTraversal.MAX_NODES + 1))
                .follow(START, here -> next(here, 2));

        // Then
        assertThat(walk.found()).hasSize(1 + LineageTraversal.MAX_NODES + 2);
    }

    /** A line of so many things after the start. */
    private static List<Node> next(Collection<Node> here, int length) {
        Node last = new ArrayList<>(here).get(here.size() - 1);
        int place = last.equals(START) ? 0 : Integer.parseInt(last.id());
        return place == length ? List.of() : List.of(new Node(NodeType.TASK, String.valueOf(place + 1)));
    }

    /** So many things that follow from the start directly. */
    private static List<Node> fan(Collection<Node> here, int width) {
        return here.contains(START)
                ? IntStream.range(0, width)
                        .mapToObj(i -> new Node(NodeType.DEVIATION, "d" + i))
                        .toList()
                : List.of();
    }
}
