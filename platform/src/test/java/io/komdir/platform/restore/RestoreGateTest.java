package io.komdir.platform.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class RestoreGateTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final Queue<Supplier<Map<String, Long>>> looks = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final RestoreGate gate = new RestoreGate(() -> looks.remove().get(), opened::incrementAndGet, () -> now);

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
    void shouldWarnAtMostOnceAMinuteAndCountTheFailedLooks() {
        // Given
        Instant first = now;
        looks.addAll(List.of(RestoreGateTest::refused, RestoreGateTest::refused, RestoreGateTest::refused, Map::of));

        // When / Then
        gate.look();
        assertThat(gate.warnedAt()).isEqualTo(first);
        now = first.plusSeconds(59);
        gate.look();
        assertThat(gate.warnedAt()).isEqualTo(first);
        now = first.plusSeconds(60);
        gate.look();
        assertThat(gate.warnedAt()).isEqualTo(now);
        assertThat(gate.failedLooks()).isEqualTo(3);
        assertThat(gate.look()).isTrue();
        assertThat(gate.failedLooks()).isZero();
    }

    @Test
    void shouldLookAgainAfterAnError() {
        // Given
        looks.add(() -> {
            throw new NoClassDefFoundError("gone");
        });
        looks.add(Map::of);

        // When / Then
        assertThat(gate.look()).isFalse();
        assertThat(gate.lastError()).isEqualTo("NoClassDefFoundError");
        assertThat(gate.look()).isTrue();
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

    private static Map<String, Long> refused() {
        throw new TopicAuthorizationException("no DESCRIBE");
    }
}
