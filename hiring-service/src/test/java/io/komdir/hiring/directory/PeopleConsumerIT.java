package io.komdir.hiring.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.hiring.testing.IncomingTypes;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PeopleConsumerIT {
    @Inject
    People people;

    @Inject
    Organizations organizations;

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
    void shouldKeepTheNewestStateOfPeopleWhenOlderOnesComeLater() {
        // When
        events.send(SampleEvents.event(IncomingTypes.EMPLOYEE, organization, data -> data.put("revision", 9)));
        events.send(SampleEvents.event(
                IncomingTypes.EMPLOYEE,
                organization,
                data -> data.put("fullName", "Somebody else").put("revision", 8)));
        events.send(SampleEvents.event(
                IncomingTypes.EMPLOYEE,
                organization,
                data -> data.put("code", "u18").put("revision", 1)));
        events.send(SampleEvents.event(IncomingTypes.TEAM, organization, data -> data.put("revision", 3)));

        // Then
        await().atMost(30, SECONDS)
                .until(() -> scope.call(
                        organization,
                        () -> people.employee("u18").isPresent()
                                && people.team("north").isPresent()));
        assertThat(scope.call(organization, () -> people.employee("u17")))
                .contains(
                        new Employee("u17", "Anna Petrova", "north", "sales-manager", LocalDate.of(2025, 3, 1), null));
        assertThat(scope.call(organization, () -> people.team("north")))
                .contains(new Team("north", "North", "u5", "sales"));
        assertThat(scope.call(organization, () -> people.inPosition("sales-manager")))
                .containsExactly("u17", "u18");
    }

    @Test
    void shouldKnowTheDayAndTheMoneyOfTheOrganization() {
        // Given
        OrganizationFacts before = scope.call(organization, organizations::current);

        // When
        events.send(SampleEvents.event(
                IncomingTypes.ORGANIZATION,
                organization,
                data -> data.put("timeZone", "Asia/Yakutsk")
                        .put("currency", "JPY")
                        .put("country", "KZ")));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(scope.call(organization, organizations::current))
                        .isEqualTo(new OrganizationFacts(
                                "Acme Sales", ZoneId.of("Asia/Yakutsk"), Currency.getInstance("JPY"), "KZ")));
        assertThat(before.currency().getCurrencyCode()).isEqualTo("RUB");
        assertThat(scope.call(organization, () -> organizations.dayOf(Instant.parse("2026-11-23T16:00:00Z"))))
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
