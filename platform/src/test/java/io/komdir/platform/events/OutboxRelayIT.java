package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.Notes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the relay sends, and in which order. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OutboxRelayIT {
    /** Nothing in this application listens to this topic. */
    private static final String NOTEBOOKS = "komdir.platform.notebooks";

    private static final String NOTEBOOK_CHANGED = "io.komdir.platform.notebook.changed.v1";

    @Inject
    Outbox outbox;

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
        relays.in(organization, () -> outbox.add(Noted.event(organization, "n1", "a")));

        // Then
        ConsumerRecord<String, String> record =
                relays.awaitRecords(organization, 1).get(0);
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
        await().until(() -> relays.waiting(organization), List::isEmpty);
    }

    @Test
    void shouldKeepTheOrderOfTheRowLockWhenTransactionsOverlap() throws Exception {
        // Given
        relays.in(organization, () -> notes.insert(organization, "n1", "0"));
        relays.start();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CompletableFuture<Void> early = CompletableFuture.runAsync(() -> relays.in(organization, () -> {
            outbox.add(Noted.event(organization, "long-open", "0"));
            begun.countDown();
            await().until(() -> others.getCount() == 0);
            countUpAndPublish();
        }));
        begun.await();

        // When
        CompletableFuture<?>[] writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 25).forEach(turn -> relays.in(organization, this::countUpAndPublish))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        others.countDown();
        early.join();

        // Then
        List<Integer> order = relays.awaitRecords(organization, 102).stream()
                .filter(record -> record.key().endsWith("/n1"))
                .map(record -> Integer.valueOf(record.value().replaceAll(".*\"text\":\"(\\d+)\".*", "$1")))
                .toList();
        assertThat(order)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 101).boxed().toList());
    }

    @Test
    void shouldHoldBackOnlyItsOwnKeyWhenAnEventCannotLeave() {
        // Given
        relays.start();

        // When
        relays.in(
                organization,
                () -> outbox.addAll(List.of(
                        Noted.event(organization, "poison", "x".repeat(1_200_000)),
                        Noted.event(organization, "poison", "follower"),
                        Noted.event(organization, "healthy", "first"),
                        Noted.event(organization, "healthy", "second"))));

        // Then
        assertThat(relays.awaitRecords(organization, 2))
                .extracting(ConsumerRecord::key)
                .containsOnly(organization + "/healthy");
        await().untilAsserted(() -> assertThat(relays.waiting(organization))
                .satisfiesExactly(
                        poison -> {
                            assertThat((Integer) poison.get("attempts")).isPositive();
                            assertThat((String) poison.get("last_error")).contains("RecordTooLargeException");
                        },
                        follower -> assertThat(follower).containsEntry("attempts", 0)));
        relays.in(organization, () -> jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox")));
    }

    @Test
    void shouldSendTenThousandEventsWhenAPushAddsThemAtOnce() {
        // Given
        relays.start();

        // When
        relays.in(
                organization,
                () -> outbox.addAll(IntStream.range(0, 10_000)
                        .mapToObj(number -> new DomainEvent(
                                NOTEBOOKS,
                                organization + "/" + number,
                                NOTEBOOK_CHANGED,
                                "notebook",
                                Map.of("name", "Blue")))
                        .toList()));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> relays.waiting(organization), List::isEmpty);
        assertThat(KafkaProbe.records(NOTEBOOKS, organization))
                .hasSize(10_000)
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates();
    }

    private void countUpAndPublish() {
        int number = notes.countUp(organization, "n1");
        outbox.add(Noted.event(organization, "n1", Integer.toString(number)));
    }
}
