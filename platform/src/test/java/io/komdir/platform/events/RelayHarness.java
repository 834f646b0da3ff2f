package io.komdir.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;

/** Starts and stops relays of a test, each as a replica of its own. */
@ApplicationScoped
class RelayHarness {
    private final Deque<Running> running = new ArrayDeque<>();

    @Inject
    RelayDatabase database;

    @Inject
    OutboxRelay relay;

    @Inject
    RelayState state;

    @Inject
    CloudEventWriter writer;

    @Inject
    TopicProvisioner topics;

    record Running(RelayLoop loop, Thread thread) {}

    RelaySession openSession() throws SQLException {
        return database.open();
    }

    RelayState state() {
        return state;
    }

    EventSender kafka() {
        return relay.sender();
    }

    /** A sender that leads to no broker. */
    EventSender unreachable() {
        return new KafkaEventSender(Map.of("bootstrap.servers", "localhost:1"), writer, topics);
    }

    Running start() {
        return start(this::kafka);
    }

    Running start(Supplier<EventSender> senders) {
        RelayLoop loop = new RelayLoop(database, senders, state, Clock.systemUTC());
        Thread thread = new Thread(loop, "relay-" + running.size());
        thread.setDaemon(true);
        thread.start();
        running.push(new Running(loop, thread));
        return running.peek();
    }

    void stop(Running relay) throws InterruptedException {
        relay.loop().stop();
        relay.thread().join();
        running.remove(relay);
    }

    void stopAll() throws InterruptedException {
        while (!running.isEmpty()) {
            stop(running.peek());
        }
    }
}
