package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.Notes;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the outbox when a relay, the database or the broker fails. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RelayFailureIT {
    @Inject
    Outbox outbox;

    @Inject
    OrganizationScope scope;

    @Inject
    Notes notes;

    @Inject
    Jdbi jdbi;

    @Inject
    RelayHarness relays;

    private final String organization = "relay-" + UUID.randomUUID();

    @AfterEach
    void stopRelays() throws InterruptedException {
        relays.stopAll();
    }

    @Test
    void shouldLoseNothingWhenTheRelayDiesBetweenCommitAndSend() throws Exception {
        // Given
        relays.in(
                organization,
                () -> outbox.addAll(IntStream.range(0, 50)
                        .mapToObj(number -> Noted.event(organization, "n" + number, "a"))
                        .toList()));
        AtomicInteger accepted = new AtomicInteger();
        dieDuring(new Sender(organization, (row, ended) -> {
            if (accepted.incrementAndGet() > 10) {
                throw new Died();
            }
        }));

        // When
        relays.start();

        // Then
        assertThat(relays.awaitRecords(organization, 50))
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveOneEffectWhenTheRelayDiesBetweenSendAndDelete() throws Exception {
        // Given
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n1", "once")));
        try (EventSender kafka = relays.kafka()) {
            CompletableFuture<OutboxRow> acknowledged = new CompletableFuture<>();
            dieDuring(new Sender(organization, (row, ended) -> {
                kafka.send(row, (sent, failure) -> acknowledged.complete(sent));
                acknowledged.join();
                throw new Died();
            }));
        }

        // When
        relays.start();

        // Then
        List<ConsumerRecord<String, String>> records = relays.awaitRecords(organization, 2);
        assertThat(records)
                .extracting(record -> KafkaProbe.header(record, "ce_id"))
                .containsOnly(KafkaProbe.header(records.get(0), "ce_id"));
        await().until(() -> relays.waiting(organization), List::isEmpty);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(15))
                .until(() -> scope.call(
                                organization,
                                () -> QuarkusTransaction.requiringNew().call(notes::all))
                        .equals(List.of("once")));
    }

    @Test
    void shouldTakeOverWhenTheLeaderStops() throws Exception {
        // Given
        RelayHarness.Running leader = relays.start();
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n1", "a")));
        relays.awaitRecords(organization, 1);
        relays.start();

        // When
        leader.loop().stop();
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n2", "b")));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> relays.waiting(organization), List::isEmpty);
        assertThat(relays.awaitRecords(organization, 2))
                .extracting(ConsumerRecord::key)
                .contains(organization + "/n2");
    }

    @Test
    void shouldBeginAgainWhenAnErrorHitsTheRelay() throws Exception {
        // Given
        AtomicInteger senders = new AtomicInteger();
        relays.start(() -> {
            if (senders.getAndIncrement() == 0) {
                throw new NoClassDefFoundError("raised by the test");
            }
            return relays.kafka();
        });

        // When
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n1", "a")));

        // Then
        assertThat(relays.awaitRecords(organization, 1))
                .extracting(ConsumerRecord::key)
                .containsExactly(organization + "/n1");
        assertThat(senders).hasValue(2);
    }

    @Test
    void shouldGoOnWhenTheDatabaseEndsTheSession() {
        // Given
        relays.start();
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n1", "a")));
        relays.awaitRecords(organization, 1);

        // When
        jdbi.useHandle(handle -> handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'komdir-outbox-relay'"));
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n2", "b")));

        // Then
        assertThat(relays.awaitRecords(organization, 2))
                .extracting(ConsumerRecord::key)
                .contains(organization + "/n2");
    }

    @Test
    void shouldSendLaterWhenTheBrokerIsAway() throws Exception {
        // Given
        RelayHarness.Running cut = relays.start(relays::unreachable);
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n1", "a")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(relays.waiting(organization))
                        .singleElement()
                        .satisfies(
                                row -> assertThat((Integer) row.get("attempts")).isPositive()));

        // When
        relays.stop(cut);
        relays.start();

        // Then
        assertThat(relays.awaitRecords(organization, 1)).hasSize(1);
    }

    /** Runs a relay until it dies as a killed process does: its database session ends, nothing is tidied up. */
    private void dieDuring(EventSender sender) throws SQLException {
        try (RelaySession session = relays.openSession()) {
            await().until(session::lead);
            OutboxDispatcher dispatcher = new OutboxDispatcher(session, sender, relays.state(), Clock.systemUTC());
            assertThatThrownBy(() -> {
                        while (true) {
                            dispatcher.turn();
                        }
                    })
                    .isInstanceOf(Died.class);
        }
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Behaves as scripted for this test's events, and leaves what other tests left in the outbox alone. */
    private record Sender(String organization, BiConsumer<OutboxRow, Ended> behaviour) implements EventSender {
        @Override
        public void send(OutboxRow row, Ended ended) {
            if (row.organization().equals(organization)) {
                behaviour.accept(row, ended);
            }
        }

        @Override
        public void close() {}
    }
}
