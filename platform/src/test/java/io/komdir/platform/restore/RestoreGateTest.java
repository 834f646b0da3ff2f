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
    private final Queue<Supplier<Map<String, Long>>> polls = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final RestoreGate gate = new RestoreGate(() -> polls.remove().get(), opened::incrementAndGet, () -> now);

    @Test
    void shouldOpenAtTheFirstPollWhenNothingRemains() {
        // Given
        polls.add(() -> Map.of("restore-diagnoses", 0L, "restore-tasks", 0L));

        // When
        boolean open = gate.poll();

        // Then
        assertThat(open).isTrue();
        assertThat(gate.isOpen()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void shouldStayShutUntilTheLastChannelHasReadAll() {
        // Given
        polls.addAll(List.of(
                () -> Map.of("restore-diagnoses", 7L, "restore-tasks", 3L),
                () -> Map.of("restore-diagnoses", 0L, "restore-tasks", 1L),
                () -> Map.of("restore-diagnoses", 0L, "restore-tasks", 0L)));

        // When / Then
        assertThat(gate.poll()).isFalse();
        assertThat(gate.remaining()).containsEntry("restore-diagnoses", 7L);
        assertThat(gate.poll()).isFalse();
        assertThat(gate.remaining()).containsEntry("restore-tasks", 1L);
        assertThat(opened).hasValue(0);
        assertThat(gate.poll()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void shouldPollAgainWhenTheBrokerIsAway() {
        // Given
        polls.add(() -> {
            throw new TimeoutException("away");
        });
        polls.add(Map::of);

        // When / Then
        assertThat(gate.poll()).isFalse();
        assertThat(gate.lastError()).isEqualTo("TimeoutException");
        assertThat(gate.poll()).isTrue();
        assertThat(gate.lastError()).isEmpty();
    }

    @Test
    void shouldWarnAtMostOnceAMinuteAndCountTheFailedPolls() {
        // Given
        Instant first = now;
        polls.addAll(List.of(RestoreGateTest::refused, RestoreGateTest::refused, RestoreGateTest::refused, Map::of));

        // When / Then
        gate.poll();
        assertThat(gate.warnedAt()).isEqualTo(first);
        now = first.plusSeconds(59);
        gate.poll();
        assertThat(gate.warnedAt()).isEqualTo(first);
        now = first.plusSeconds(60);
        gate.poll();
        assertThat(gate.warnedAt()).isEqualTo(now);
        assertThat(gate.pollFailures()).isEqualTo(3);
        assertThat(gate.poll()).isTrue();
        assertThat(gate.pollFailures()).isZero();
    }

    @Test
    void shouldPollAgainAfterAnError() {
        // Given
        polls.add(() -> {
            throw new NoClassDefFoundError("gone");
        });
        polls.add(Map::of);

        // When / Then
        assertThat(gate.poll()).isFalse();
        assertThat(gate.lastError()).isEqualTo("NoClassDefFoundError");
        assertThat(gate.poll()).isTrue();
    }

    @Test
    void shouldStayOpenWithoutFurtherPolls() {
        // Given
        polls.add(Map::of);
        gate.poll();

        // When
        boolean open = gate.poll();

        // Then
        assertThat(open).isTrue();
        assertThat(opened).hasValue(1);
    }

    private static Map<String, Long> refused() {
        throw new TopicAuthorizationException("no DESCRIBE");
    }
}
