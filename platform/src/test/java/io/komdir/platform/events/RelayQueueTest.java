package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RelayQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final RelayQueue queue = new RelayQueue(new Random(7));

    @Test
    void shouldSendOneEventOfAKeyWhenSeveralWait() {
        // Given
        queue.add(List.of(settled(1, "a"), settled(2, "a"), settled(3, "b")));

        // When
        List<OutboxRow> ready = queue.takeReady(10);

        // Then
        assertThat(ready).extracting(OutboxRow::sequence).containsExactly(1L, 3L);
        assertThat(queue.takeReady(10)).isEmpty();
    }

    @Test
    void shouldSendTheFollowerWhenTheFirstWasSent() {
        // Given
        queue.add(List.of(settled(1, "a"), settled(2, "a")));
        OutboxRow first = queue.takeReady(10).get(0);

        // When
        queue.sent(first);

        // Then
        assertThat(queue.takeReady(10)).extracting(OutboxRow::sequence).containsExactly(2L);
    }

    @Test
    void shouldHoldBackAKeyWhenAnEarlierEventOfItIsNotSettled() {
        // Given
        List<OutboxRow> rows = List.of(row(1, "a", false), settled(2, "a"), settled(3, "b"));

        // When
        boolean unsettled = queue.add(rows);

        // Then
        assertThat(unsettled).isTrue();
        assertThat(queue.takeReady(10)).extracting(OutboxRow::sequence).containsExactly(3L);
        assertThat(queue.held()).containsExactly(3L);
    }

    @Test
    void shouldForgetTheKeyUntilThePauseIsOverWhenItsEventFailed() {
        // Given
        queue.add(List.of(settled(1, "a"), settled(2, "a"), settled(3, "b")));
        OutboxRow first = queue.takeReady(1).get(0);

        // When
        queue.failed(first, false, NOW);

        // Then
        assertThat(queue.closedLanes()).containsExactly("topic a");
        assertThat(queue.held()).containsExactly(3L);
        assertThat(queue.resume(NOW.plusMillis(50))).isFalse();
        assertThat(queue.resume(NOW.plusMillis(201))).isTrue();
        assertThat(queue.closedLanes()).isEmpty();
    }

    @Test
    void shouldHoldBackTheTopicWhenTheBrokerIsToBlame() {
        // Given
        queue.add(List.of(settled(1, "a"), settled(2, "b")));
        OutboxRow first = queue.takeReady(1).get(0);

        // When
        queue.failed(first, true, NOW);

        // Then
        assertThat(queue.closedTopics()).containsExactly("topic");
        assertThat(queue.takeReady(10)).isEmpty();
        assertThat(queue.held()).isEmpty();
    }

    @Test
    void shouldLeaveRoomForOthersWhenOneKeyIsBusy() {
        // Given
        List<OutboxRow> busy = LongStream.rangeClosed(1, RelayQueue.LANE_LIMIT + 1)
                .mapToObj(sequence -> settled(sequence, "busy"))
                .toList();

        // When
        queue.add(busy);

        // Then
        assertThat(queue.held()).hasSize(RelayQueue.LANE_LIMIT);
        assertThat(queue.closedLanes()).containsExactly("topic busy");
    }

    @Test
    void shouldAskForMoreWhenABusyKeyRanEmpty() {
        // Given
        queue.add(LongStream.rangeClosed(1, RelayQueue.LANE_LIMIT + 1)
                .mapToObj(sequence -> settled(sequence, "busy"))
                .toList());
        LongStream.range(1, RelayQueue.LANE_LIMIT)
                .forEach(turn -> queue.sent(queue.takeReady(1).get(0)));

        // When
        boolean more = queue.sent(queue.takeReady(1).get(0));

        // Then
        assertThat(more).isTrue();
        assertThat(queue.closedLanes()).isEmpty();
    }

    private static OutboxRow settled(long sequence, String key) {
        return row(sequence, key, true);
    }

    private static OutboxRow row(long sequence, String key, boolean settled) {
        OffsetDateTime time = OffsetDateTime.parse("2026-11-23T10:00:00Z");
        UUID id = new UUID(0, sequence);
        return new OutboxRow(
                "acme", sequence, time, id, "topic", key, "type", "subject", time, id, id, null, "schema", "{}", 0,
                settled);
    }
}
