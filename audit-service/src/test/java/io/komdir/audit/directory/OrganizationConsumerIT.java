package io.komdir.audit.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Deviations;
import io.komdir.audit.testing.KpiEvents;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OrganizationConsumerIT {
    private static final String ZONE = "Asia/Vladivostok";

    @Inject
    Organizations organizations;

    @Inject
    OrganizationScope scope;

    private final String organization = "acme-" + UUID.randomUUID();
    private KpiEvents events;

    @BeforeEach
    void connect() {
        events = new KpiEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldKnowAnEstablishedOrganizationInUtcUntilItIsToldOf() {
        // When
        OrganizationFacts facts = current();

        // Then
        assertThat(facts)
                .isEqualTo(new OrganizationFacts(organization, ZoneOffset.UTC, "RUB", Stage.ESTABLISHED, null));
    }

    @Test
    void shouldKeepTheNewestStateWhenOlderOnesComeLaterOrTwice() {
        // Given
        ObjectNode newest = KpiEvents.organization(organization, ZONE, "STARTUP", "2026-02-01", 7);
        ObjectNode older = KpiEvents.organization(organization, "Europe/Moscow", "ESTABLISHED", "2026-01-01", 6);
        ObjectNode unknown = KpiEvents.organization(organization, "UTC", "ESTABLISHED", "2026-01-01", 9);
        unknown.put("type", "io.komdir.kpi.organization.praised.v1");

        // When
        events.send(newest);
        events.send(newest);
        events.send(older);
        events.send(unknown, "komdir.kpi.organizations");
        events.send(KpiEvents.organization("other-" + organization, "UTC", "ESTABLISHED", "2026-01-01", 10));
        awaitStateOf("other-" + organization, "2026-01-01");
        events.send(older.put("id", UUID.randomUUID().toString()));
        events.send(KpiEvents.organization(organization, ZONE, "STARTUP", "2026-03-01", 8));

        // Then
        awaitStateOf(organization, "2026-03-01");
        OrganizationFacts facts = current();
        assertThat(facts.timeZone()).isEqualTo(ZoneId.of(ZONE));
        assertThat(facts.stage()).isEqualTo(Stage.STARTUP);
        assertThat(facts.name()).isEqualTo("Acme Sales");
        assertThat(facts.currency()).isEqualTo("RUB");
    }

    @Test
    void shouldTellTheDayWhereTheOrganizationIs() {
        // Given
        events.send(KpiEvents.organization(organization, ZONE, "STARTUP", "2026-02-01", 1));
        awaitStateOf(organization, "2026-02-01");

        // When
        LocalDate day = scope.call(organization, () -> organizations.dayOf(Instant.parse("2026-11-23T14:00:00Z")));

        // Then
        assertThat(day).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void shouldPutAsideAnOrganizationWhoseTimeZoneNobodyKnows() {
        // Given
        ObjectNode bad = KpiEvents.organization(organization, "Mars/Olympus", "STARTUP", "2026-02-01", 1);
        try (TopicReader dlq = new TopicReader("komdir.kpi.organizations.dlq")) {
            // When
            events.send(bad);
            dlq.firstOf(organization);
        }

        // Then
        assertThat(current().startsOn()).isNull();
    }

    @Test
    void shouldIgnoreFieldsThatItDoesNotRead() {
        // Given
        ObjectNode event = KpiEvents.organization(organization, ZONE, "STARTUP", "2026-02-01", 1);
        Deviations.data(event, data -> data.put("slogan", "we sell"));

        // When
        events.send(event);

        // Then
        awaitStateOf(organization, "2026-02-01");
    }

    private void awaitStateOf(String code, String startsOn) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(
                                scope.call(code, organizations::current).startsOn())
                        .isEqualTo(startsOn));
    }

    private OrganizationFacts current() {
        return scope.call(organization, organizations::current);
    }
}
