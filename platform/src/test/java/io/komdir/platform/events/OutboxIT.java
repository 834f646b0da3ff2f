package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.Notes;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OutboxIT {
    @Inject
    Outbox outbox;

    @Inject
    OrganizationScope scope;

    @Inject
    Notes notes;

    @Inject
    Jdbi jdbi;

    @Inject
    CausationContext cause;

    private final String organization = "outbox-" + UUID.randomUUID();

    @Test
    void shouldRefuseTheEventWhenNoTransactionRuns() {
        assertThatThrownBy(() -> scope.run(organization, () -> outbox.add(Noted.event(organization, "n1", "a"))))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void shouldRefuseTheEventWhenNoOrganizationIsInScope() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> outbox.add(Noted.event(organization, "n1", "a"))))
                .hasMessageContaining("No organization");
    }

    @Test
    void shouldRefuseTheEventWhenItsTypeIsNotDeclared() {
        // Given
        DomainEvent undeclared =
                new DomainEvent(Noted.TOPIC, "k", "io.komdir.platform.unheard.v1", "note:n1", Map.of());

        // When // Then
        assertThatThrownBy(() -> in(() -> outbox.add(undeclared)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Undeclared");
    }

    @Test
    void shouldRefuseTheEventWhenItsTypeIsDeclaredForAnotherTopic() {
        // Given
        DomainEvent misled = new DomainEvent("komdir.elsewhere", "k", Noted.TYPE, "note:n1", Map.of());

        // When // Then
        assertThatThrownBy(() -> in(() -> outbox.add(misled))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldKeepNeitherChangeNorEventWhenTheTransactionRollsBack() {
        // When
        assertThatThrownBy(() -> in(() -> {
                    notes.insert(organization, "n1", "a");
                    outbox.add(Noted.event(organization, "n1", "a"));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        // Then
        assertThat(scope.call(
                        organization, () -> QuarkusTransaction.requiringNew().call(notes::all)))
                .isEmpty();
        assertThat(keys()).isEmpty();
    }

    @Test
    void shouldKeepTheOrderWhenAPushAddsTenThousandEvents() {
        // Given
        List<DomainEvent> events = IntStream.range(0, 10_000)
                .mapToObj(number -> Noted.event(organization, "n" + number, "x"))
                .toList();

        // When
        in(() -> outbox.addAll(events));

        // Then
        assertThat(keys())
                .containsExactlyElementsOf(events.stream().map(DomainEvent::key).toList());
        in(() ->
                jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox WHERE organization_id = ?", organization)));
    }

    @Test
    void shouldGoOnWithTheCauseWhenAnEventLedToThisOne() {
        // Given
        UUID correlation = UUID.randomUUID();
        UUID causation = UUID.randomUUID();

        // When
        in(() -> {
            cause.continueFrom(correlation, causation);
            outbox.add(Noted.event(organization, "n1", "a"));
        });

        // Then
        List<Map<String, Object>> rows = rows();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("correlation_id", correlation)
                        .containsEntry("causation_id", causation)
                        .containsEntry("dataschema", "urn:komdir:schema:" + Noted.TYPE)
                        .containsEntry("data", "{\"code\":\"n1\",\"text\":\"a\"}"));
    }

    private List<String> keys() {
        return rows().stream().map(row -> (String) row.get("key")).toList();
    }

    private List<Map<String, Object>> rows() {
        return scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM outbox ORDER BY sequence")
                                        .mapToMap()
                                        .list())));
    }

    private void in(Runnable work) {
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
