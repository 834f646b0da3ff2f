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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OutboxRelayIT {
    /** Nothing in this application listens to this topic. */
    private static final String NOTEBOOKS = "komdir.platform.notebooks";

    private static final String NOTEBOOK_CHANGED = "io.komdir.platform.notebook.changed.v1";

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
    void shouldSendACloudEventWithEveryAttributeWhenTheChangeIsCommitted() {
        // Given
        relays.start();

        // When
        in(() -> outbox.add(Noted.event(organization, "n1", "a")));

        // Then
        ConsumerRecord<String, String> record = awaitRecords(1).get(0);
        assertThat(record.key()).isEqualTo(organization + "/n1");
        assertThat(record.value()).isEqualTo("{\"code\":\"n1\",\"text\":\"a\"}");
        assertThat(KafkaProbe.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo(Noted.TYPE);
        assertThat(KafkaProbe.header(record, "ce_source")).isEqualTo("/platform-test");
        assertThat(KafkaProbe.header(record, "ce_subject")).isEqualTo("note:n1");
        assertThat(KafkaProbe.header(record, "ce_organization")).isEqualTo(organization);
        assertThat(KafkaProbe.header(record, "ce_dataschema")).isEqualTo("urn:komdir:schema:" + Noted.TYPE);
        assertThat(KafkaProbe.header(record, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(KafkaProbe.header(record, "ce_id")).version())
                .isEqualTo(7);
        assertThat(KafkaProbe.header(record, "ce_correlationid")).hasSize(36);
        assertThat(KafkaProbe.header(record, "ce_causationid")).hasSize(36);
        await().until(this::waiting, List::isEmpty);
    }

    @Test
    void shouldLoseNothingWhenTheRelayDiesBetweenCommitAndSend() throws Exception {
        // Given
        in(() -> outbox.addAll(IntStream.range(0, 50)
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
        assertThat(awaitRecords(50)).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveOneEffectWhenTheRelayDiesBetweenSendAndDelete() throws Exception {
        // Given
        in(() -> outbox.add(Noted.event(organization, "n1", "once")));
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
        List<ConsumerRecord<String, String>> records = awaitRecords(2);
        assertThat(records)
                .extracting(record -> KafkaProbe.header(record, "ce_id"))
                .containsOnly(KafkaProbe.header(records.get(0), "ce_id"));
        await().until(this::waiting, List::isEmpty);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(15))
                .until(() -> scope.call(
                                organization,
                                () -> QuarkusTransaction.requiringNew().call(notes::all))
                        .equals(List.of("once")));
    }

    @Test
    void shouldKeepTheOrderOfTheRowLockWhenTransactionsOverlap() throws Exception {
        // Given
        in(() -> notes.insert(organization, "n1", "0"));
        relays.start();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CompletableFuture<Void> early = CompletableFuture.runAsync(() -> in(() -> {
            outbox.add(Noted.event(organization, "long-open", "0"));
            begun.countDown();
            await().until(() -> others.getCount() == 0);
            countUpAndPublish();
        }));
        begun.await();

        // When
        CompletableFuture<?>[] writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 25).forEach(turn -> in(this::countUpAndPublish))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        others.countDown();
        early.join();

        // Then
        List<Integer> order = awaitRecords(102).stream()
                .filter(record -> record.key().endsWith("/n1"))
                .map(record -> Integer.valueOf(record.value().replaceAll(".*\"text\":\"(\\d+)\".*", "$1")))
                .toList();
        assertThat(order)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 101).boxed().toList());
    }

    @Test
    void shouldTakeOverWhenTheLeaderStops() throws Exception {
        // Given
        RelayHarness.Running leader = relays.start();
        in(() -> outbox.add(Noted.event(organization, "n1", "a")));
        awaitRecords(1);
        relays.start();

        // When
        leader.loop().stop();
        in(() -> outbox.add(Noted.event(organization, "n2", "b")));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(this::waiting, List::isEmpty);
        assertThat(awaitRecords(2)).extracting(ConsumerRecord::key).contains(organization + "/n2");
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
        in(() -> outbox.add(Noted.event(organization, "n1", "a")));

        // Then
        assertThat(awaitRecords(1)).extracting(ConsumerRecord::key).containsExactly(organization + "/n1");
        assertThat(senders).hasValue(2);
    }

    @Test
    void shouldGoOnWhenTheDatabaseEndsTheSession() {
        // Given
        relays.start();
        in(() -> outbox.add(Noted.event(organization, "n1", "a")));
        awaitRecords(1);

        // When
        jdbi.useHandle(handle -> handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'komdir-outbox-relay'"));
        in(() -> outbox.add(Noted.event(organization, "n2", "b")));

        // Then
        assertThat(awaitRecords(2)).extracting(ConsumerRecord::key).contains(organization + "/n2");
    }

    @Test
    void shouldHoldBackOnlyItsOwnKeyWhenAnEventCannotLeave() {
        // Given
        relays.start();

        // When
        in(() -> outbox.addAll(List.of(
                Noted.event(organization, "poison", "x".repeat(1_200_000)),
                Noted.event(organization, "poison", "follower"),
                Noted.event(organization, "healthy", "first"),
                Noted.event(organization, "healthy", "second"))));

        // Then
        assertThat(awaitRecords(2)).extracting(ConsumerRecord::key).containsOnly(organization + "/healthy");
        await().untilAsserted(() -> assertThat(waiting())
                .satisfiesExactly(
                        poison -> {
                            assertThat((Integer) poison.get("attempts")).isPositive();
                            assertThat((String) poison.get("last_error")).contains("RecordTooLargeException");
                        },
                        follower -> assertThat(follower).containsEntry("attempts", 0)));
        in(() -> jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox")));
    }

    @Test
    void shouldSendLaterWhenTheBrokerIsAway() throws Exception {
        // Given
        RelayHarness.Running cut = relays.start(relays::unreachable);
        in(() -> outbox.add(Noted.event(organization, "n1", "a")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting())
                        .singleElement()
                        .satisfies(
                                row -> assertThat((Integer) row.get("attempts")).isPositive()));

        // When
        relays.stop(cut);
        relays.start();

        // Then
        assertThat(awaitRecords(1)).hasSize(1);
    }

    @Test
    void shouldCarryTenThousandEventsWhenAPushAddsThemAtOnce() {
        // Given
        relays.start();

        // When
        in(() -> outbox.addAll(IntStream.range(0, 10_000)
                .mapToObj(number -> new DomainEvent(
                        NOTEBOOKS, organization + "/" + number, NOTEBOOK_CHANGED, "notebook", Map.of("name", "Blue")))
                .toList()));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(this::waiting, List::isEmpty);
        assertThat(KafkaProbe.records(NOTEBOOKS, organization))
                .hasSize(10_000)
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates();
    }

    private void countUpAndPublish() {
        int number = notes.countUp(organization, "n1");
        outbox.add(Noted.event(organization, "n1", Integer.toString(number)));
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

    private List<ConsumerRecord<String, String>> awaitRecords(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> KafkaProbe.records(Noted.TOPIC, organization), records -> records.size() >= count);
    }

    private List<Map<String, Object>> waiting() {
        return scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "SELECT attempts, last_error FROM outbox ORDER BY sequence")
                                .mapToMap()
                                .list())));
    }

    private void in(Runnable work) {
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(work));
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
