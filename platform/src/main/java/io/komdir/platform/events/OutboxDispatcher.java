package io.komdir.platform.events;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Sends events from the outbox to the broker while this replica leads. An event is deleted after the broker
 * acknowledged it and not before: a crash at any point leaves it in the outbox. For one thread; the
 * sender reports the end of a send from its own.
 */
final class OutboxDispatcher {
    private static final int WINDOW = 2_000;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration UNSETTLED_POLL = Duration.ofMillis(2);
    private static final Duration UNSETTLED_POLL_LIMIT = Duration.ofMillis(100);
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final Duration WAIT_FOR_BROKER = Duration.ofMillis(20);

    private final RelaySession session;
    private final EventSender sender;
    private final RelayState state;
    private final Clock clock;
    private final RelayQueue queue = new RelayQueue(RandomGenerator.getDefault());
    private final BlockingQueue<Ended> endings = new LinkedBlockingQueue<>();
    private Instant fetchAt = Instant.MIN;
    private Duration unsettledPoll = UNSETTLED_POLL;

    OutboxDispatcher(RelaySession session, EventSender sender, RelayState state, Clock clock) {
        this.session = session;
        this.sender = sender;
        this.state = state;
        this.clock = clock;
    }

    private record Ended(OutboxRow row, Exception failure) {}

    /** Fetches what is due, sends what is ready, and waits a moment when there is nothing to do. */
    void turn() throws SQLException, InterruptedException {
        Instant now = clock.instant();
        if (queue.resume(now)) {
            fetchAt = Instant.MIN;
        }
        if (!now.isBefore(fetchAt) && queue.held().size() < WINDOW / 2) {
            fetch(now);
        }
        send();
        settle(await());
    }

    /** Finishes what is under way, within the time, and starts nothing. */
    void finish(Duration within) throws SQLException, InterruptedException {
        Instant until = clock.instant().plus(within);
        while (queue.underWay() > 0 && clock.instant().isBefore(until)) {
            settle(endings.poll(WAIT_FOR_BROKER.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void fetch(Instant now) throws SQLException {
        List<OutboxRow> rows = session.fetch(queue.held(), queue.closedLanes(), queue.closedTopics(), WINDOW);
        boolean unsettled = queue.add(rows);
        if (unsettled) {
            fetchAt = now.plus(unsettledPoll);
            unsettledPoll = unsettledPoll.multipliedBy(2);
            if (unsettledPoll.compareTo(UNSETTLED_POLL_LIMIT) > 0) {
                unsettledPoll = UNSETTLED_POLL_LIMIT;
            }
            return;
        }
        unsettledPoll = UNSETTLED_POLL;
        if (rows.isEmpty()) {
            fetchAt = now.plus(POLL);
        }
    }

    private void send() {
        for (OutboxRow row : queue.takeReady(WINDOW)) {
            sender.send(row, (sent, failure) -> endings.add(new Ended(sent, failure)));
        }
    }

    /** Waits for the broker while events are under way, else for the outbox. */
    private Ended await() throws SQLException, InterruptedException {
        if (queue.underWay() == 0) {
            Duration untilFetch = Duration.between(clock.instant(), fetchAt);
            if (untilFetch.toMillis() > 0 && session.notified(untilFetch.compareTo(WAIT) < 0 ? untilFetch : WAIT)) {
                fetchAt = Instant.MIN;
            }
            return endings.poll();
        }
        Ended ended = endings.poll(WAIT_FOR_BROKER.toMillis(), TimeUnit.MILLISECONDS);
        if (session.notified(Duration.ZERO)) {
            fetchAt = Instant.MIN;
        }
        return ended;
    }

    /** Deletes what the broker has, and notes what failed, with one statement each. */
    private void settle(Ended first) throws SQLException {
        if (first == null) {
            return;
        }
        List<Ended> ended = new ArrayList<>();
        ended.add(first);
        endings.drainTo(ended);
        List<OutboxRow> sent = ended.stream()
                .filter(end -> end.failure() == null)
                .map(Ended::row)
                .toList();
        List<Ended> failed = ended.stream().filter(end -> end.failure() != null).toList();
        Instant now = clock.instant();
        if (!sent.isEmpty()) {
            session.delete(sent.stream().map(OutboxRow::sequence).toList());
            sent.forEach(row -> acknowledged(row, now));
        }
        if (!failed.isEmpty()) {
            session.noteFailures(
                    failed.stream().map(end -> end.row().sequence()).toList(),
                    failed.stream().map(end -> end.failure().toString()).toList());
            failed.forEach(end -> failed(end, now));
        }
    }

    private void acknowledged(OutboxRow row, Instant now) {
        state.sent(row, now);
        if (queue.sent(row)) {
            fetchAt = Instant.MIN;
        }
    }

    /** A failure that Kafka calls retriable concerns the topic or the broker; any other is about this one event. */
    private void failed(Ended end, Instant now) {
        state.failed(end.failure().getClass().getSimpleName());
        queue.failed(end.row(), end.failure() instanceof RetriableException, now);
    }
}
