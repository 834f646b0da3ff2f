package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.Notes;
import io.komdir.platform.tenancy.OrganizationScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class EventProcessorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    OrganizationScope scope;

    @Inject
    Notes notes;

    @Inject
    MeterRegistry meters;

    @Inject
    TopicProvisioner topics;

    @Inject
    Jdbi jdbi;

    private final String organization = "inbox-" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void makeTopics() {
        topics.ensure();
    }

    @Test
    void shouldHaveOneEffectWhenAnEventIsDeliveredAgain() {
        // Given
        ProducerRecord<String, String> event = event("n1", "a");
        double before = count("duplicate");

        // When
        KafkaProbe.send(List.of(event, event, event));

        // Then
        await().atMost(PATIENCE).until(() -> count("duplicate") - before == 2);
        assertThat(seen(organization)).containsExactly("a");
    }

    @Test
    void shouldTellOrganizationsApartWhenTheyUseTheSameCode() {
        // Given
        String other = "other-" + UUID.randomUUID();

        // When
        KafkaProbe.send(List.of(event("n1", "mine"), KafkaProbe.event(other, UUID.randomUUID(), data("n1", "theirs"))));

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(other)).containsExactly("theirs"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(organization)).containsExactly("mine"));
    }

    @Test
    void shouldTryAgainWhenTheFailureMayPass() {
        // Given
        ProducerRecord<String, String> event = event("n1", "fails twice");

        // When
        KafkaProbe.send(List.of(event));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(organization)).containsExactly("fails twice"));
    }

    @Test
    void shouldLeaveNoEffectAndGoOnWhenARuleIsBroken() {
        // Given
        ProducerRecord<String, String> broken = event("n1", "breaks a rule");
        ProducerRecord<String, String> good = KafkaProbe.event(organization, UUID.randomUUID(), data("n2", "good"));

        // When
        KafkaProbe.send(List.of(broken, good));

        // Then
        ConsumerRecord<String, String> dead = awaitDead();
        assertThat(KafkaProbe.header(dead, "dead-letter-reason")).isEqualTo("the rule is broken");
        assertThat(KafkaProbe.header(dead, "dead-letter-topic")).isEqualTo(KafkaProbe.topic(Noted.TOPIC));
        assertThat(KafkaProbe.header(dead, "ce_id")).isEqualTo(id.toString());
        assertThat(dead.value()).isEqualTo(broken.value());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(organization)).containsExactly("good"));
    }

    @Test
    void shouldGoToTheDeadLettersWhenTheDatabaseRefusesTheData() {
        // When
        KafkaProbe.send(List.of(event("n1", "breaks a constraint")));

        // Then
        assertThat(KafkaProbe.header(awaitDead(), "dead-letter-reason")).contains("Exception");
        assertThat(seen(organization)).isEmpty();
    }

    @Test
    void shouldIgnoreAndCountWhenTheTypeIsUnknown() {
        // Given
        ProducerRecord<String, String> event = event("n1", "a");
        KafkaProbe.set(event, "ce_type", "io.komdir.platform.unheard.v1");
        double before = count("ignored");

        // When
        KafkaProbe.send(List.of(event));

        // Then
        await().atMost(PATIENCE).until(() -> count("ignored") - before == 1);
        assertThat(seen(organization)).isEmpty();
    }

    @Test
    void shouldGoToTheDeadLettersWhenTheVersionIsUnknown() {
        // Given
        ProducerRecord<String, String> event = event("n1", "a");
        KafkaProbe.set(event, "ce_type", "io.komdir.platform.noted.v2");

        // When
        KafkaProbe.send(List.of(event));

        // Then
        assertThat(KafkaProbe.header(awaitDead(), "dead-letter-reason")).contains("unknown version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_time", "ce_subject", "ce_correlationid", "content-type"})
    void shouldGoToTheDeadLettersWhenAnAttributeIsMalformed(String header) {
        // Given
        ProducerRecord<String, String> event = event("n1", "a");
        KafkaProbe.set(event, header, "");

        // When
        KafkaProbe.send(List.of(event));

        // Then
        assertThat(KafkaProbe.header(awaitDead(), "dead-letter-reason")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"code\":{},\"text\":\"a\"}"})
    void shouldGoToTheDeadLettersWhenTheDataDoesNotFit(String data) {
        // When
        KafkaProbe.send(List.of(KafkaProbe.event(organization, id, data)));

        // Then
        assertThat(KafkaProbe.header(awaitDead(), "dead-letter-reason")).startsWith("data ");
    }

    @Test
    void shouldReadTheEventWhenTheProducerAddedAField() {
        // When
        KafkaProbe.send(List.of(KafkaProbe.event(organization, id, "{\"code\":\"n1\",\"text\":\"a\",\"added\":1}")));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(organization)).containsExactly("a"));
    }

    @Test
    void shouldGoOnWithCauseAndTraceWhenTheEffectTellsAnEvent() {
        // Given
        ProducerRecord<String, String> event = event("n1", "leads to another");
        UUID correlation = UUID.randomUUID();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        KafkaProbe.set(event, "ce_correlationid", correlation.toString());
        KafkaProbe.set(event, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        // When
        KafkaProbe.send(List.of(event));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox())
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .containsEntry("correlation_id", correlation)
                                .containsEntry("causation_id", id)
                                .hasEntrySatisfying(
                                        "traceparent",
                                        value -> assertThat((String) value).contains(trace))
                                .hasEntrySatisfying(
                                        "data",
                                        value -> assertThat((String) value).contains(organization + " " + id))));
    }

    private List<Map<String, Object>> outbox() {
        return scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM outbox")
                                .mapToMap()
                                .list())));
    }

    private ProducerRecord<String, String> event(String code, String text) {
        return KafkaProbe.event(organization, id, data(code, text));
    }

    private static String data(String code, String text) {
        return "{\"code\":\"%s\",\"text\":\"%s\"}".formatted(code, text);
    }

    private ConsumerRecord<String, String> awaitDead() {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> KafkaProbe.records(Noted.TOPIC + ".dlq", organization), records -> records.size() == 1)
                .get(0);
    }

    private double count(String outcome) {
        var counter = meters.find("komdir.events.received")
                .tags("consumer", NoteConsumer.NAME, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private List<String> seen(String code) {
        return scope.call(code, () -> QuarkusTransaction.requiringNew().call(notes::all));
    }
}
