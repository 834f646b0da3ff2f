package io.komdir.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OrganizationIT {
    private static final String ZONE = "Asia/Vladivostok";

    @Inject
    Organizations organizations;

    @Inject
    ChangedOrganizations changed;

    @Inject
    OrganizationScope scope;

    private final String organization = "acme-" + UUID.randomUUID();
    private SampleEvents events;

    @BeforeEach
    void connect() {
        events = new SampleEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldAssumeAnEstablishedOrganizationInUtcUntilItIsPublished() {
        // When
        Organization current = current();

        // Then
        assertThat(current)
                .isEqualTo(new Organization(
                        organization, ZoneOffset.UTC, Currency.getInstance("RUB"), "RU", Stage.ESTABLISHED, null));
        assertThat(current.isPublished()).isFalse();
    }

    @Test
    void shouldKeepTheNewestStateWhenOlderOnesComeLaterOrTwice() {
        // Given
        ObjectNode newest = KpiEvents.organization(organization, ZONE, "STARTUP", "2026-02-01", 7);
        ObjectNode older = KpiEvents.organization(organization, "Europe/Moscow", "ESTABLISHED", "2026-01-01", 6);

        // When
        events.send(newest);
        events.send(newest);
        events.send(older);
        events.send(KpiEvents.organization("other-" + organization, "UTC", "ESTABLISHED", "2026-01-01", 10));
        awaitStartOf("other-" + organization, "2026-01-01");
        events.send(older.put("id", UUID.randomUUID().toString()));
        events.send(KpiEvents.organization(organization, ZONE, "STARTUP", "2026-03-01", 8));

        // Then
        awaitStartOf(organization, "2026-03-01");
        Organization current = current();
        assertThat(current.timeZone()).isEqualTo(ZoneId.of(ZONE));
        assertThat(current.stage()).isEqualTo(Stage.STARTUP);
        assertThat(current.name()).isEqualTo("Acme Sales");
        assertThat(current.currencyCode()).isEqualTo("RUB");
        assertThat(current.isPublished()).isTrue();
        assertThat(changed.seen().stream()
                        .filter(seen -> seen.timeZone().equals(ZoneId.of(ZONE)))
                        .map(Organization::startsOn))
                .contains(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    }

    @Test
    void shouldComputeDayMoneyAndLanguageOfTheOrganization() {
        // Given
        ObjectNode event = KpiEvents.organization(organization, ZONE, "STARTUP", "2026-02-01", 1);
        ((ObjectNode) event.get("data"))
                .put("currency", "JPY")
                .put("country", "DE")
                .put("slogan", "is ignored");

        // When
        events.send(event);
        awaitStartOf(organization, "2026-02-01");

        // Then
        assertThat(scope.call(organization, () -> organizations.dayOf(Instant.parse("2026-11-23T14:00:00Z"))))
                .isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(current().round(new BigDecimal("99.5"))).isEqualTo(new BigDecimal("100"));
        assertThat(current().language().getLanguage()).isEqualTo("en");
    }

    private void awaitStartOf(String code, String startsOn) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(
                                scope.call(code, organizations::current).startsOn())
                        .isEqualTo(startsOn));
    }

    private Organization current() {
        return scope.call(organization, organizations::current);
    }
}
