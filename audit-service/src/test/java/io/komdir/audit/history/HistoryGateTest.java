package io.komdir.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class HistoryGateTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final Queue<Supplier<Map<String, Long>>> looks = new ArrayDeque<>();
    private final HistoryGate gate = new HistoryGate(() -> looks.remove().get(), opened::incrementAndGet);

    @Test
    void shouldOpenAtTheFirstLookWhenNothingIsLeft() {
        // Given
        looks.add(() -> Map.of("own-diagnoses", 0L, "own-tasks", 0L));

        // When
        boolean open = gate.look();

        // Then
        assertThat(open).isTrue();
        assertThat(gate.isOpen()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void shouldStayShutUntilTheLastChannelHasReadAll() {
        // Given
        looks.addAll(List.of(
                () -> Map.of("own-diagnoses", 7L, "own-tasks", 3L),
                () -> Map.of("own-diagnoses", 0L, "own-tasks", 1L),
                () -> Map.of("own-diagnoses", 0L, "own-tasks", 0L)));

        // When / Then
        assertThat(gate.look()).isFalse();
        assertThat(gate.lastLeft()).containsEntry("own-diagnoses", 7L);
        assertThat(gate.look()).isFalse();
        assertThat(gate.lastLeft()).containsEntry("own-tasks", 1L);
        assertThat(opened).hasValue(0);
        assertThat(gate.look()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void shouldLookAgainWhenTheBrokerIsAway() {
        // Given
        looks.add(() -> {
            throw new TimeoutException("away");
        });
        looks.add(Map::of);

        // When / Then
        assertThat(gate.look()).isFalse();
        assertThat(gate.lastError()).isEqualTo("TimeoutException");
        assertThat(gate.look()).isTrue();
        assertThat(gate.lastError()).isEmpty();
    }

    @Test
    void shouldStayOpenAndAskNobodyOnceItIsOpen() {
        // Given
        looks.add(Map::of);
        gate.look();

        // When
        boolean open = gate.look();

        // Then
        assertThat(open).isTrue();
        assertThat(opened).hasValue(1);
    }
}
