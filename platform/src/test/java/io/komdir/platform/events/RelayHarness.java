package io.komdir.platform.events;

import static org.awaitility.Awaitility.await;

import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;

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

    @Inject
    OrganizationScope scope;

    @Inject
    Jdbi jdbi;

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

    /** Waits for so many records of the organization. */
    List<ConsumerRecord<String, String>> awaitRecords(String organization, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> KafkaProbe.records(Noted.TOPIC, organization), records -> records.size() >= count);
    }

    /** Attempts and last errors of the organization's events in the outbox, in its order. */
    List<Map<String, Object>> waiting(String organization) {
        return scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "SELECT attempts, last_error FROM outbox ORDER BY sequence")
                                .mapToMap()
                                .list())));
    }

    /** Runs the work in a transaction of the organization. */
    void in(String organization, Runnable work) {
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
