package io.komdir.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PeopleIT {
    private static final LocalDate HIRED_ON = LocalDate.of(2025, 3, 1);

    @Inject
    People people;

    @Inject
    PeopleStore store;

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
    void shouldKeepTheNewestStateOfPeopleWhenOlderOnesComeLaterOrTwice() {
        // When
        events.send(KpiEvents.employee(organization, "u17", "north", 9));
        events.send(KpiEvents.employee(organization, "u17", "south", 9));
        events.send(KpiEvents.employee(organization, "u17", "south", 8));
        events.send(KpiEvents.employee(organization, "u18", null, 1));
        events.send(KpiEvents.team(organization, "north", "new-head", "sales", 9));
        events.send(KpiEvents.team("other-" + organization, "north", "their-head", null, 20));
        events.send(KpiEvents.team(organization, "north", "old-head", null, 8));
        events.send(KpiEvents.team(organization, "last", "last-head", null, 1));

        // Then
        awaitHeads("organization", "new-head", "last-head");
        await().atMost(30, SECONDS).until(() -> in(() -> people.employee("u18")).isPresent());
        assertThat(in(() -> people.employee("u17")))
                .contains(new Employee("u17", "Anna Petrova", "north", "sales-manager", HIRED_ON, null));
        assertThat(in(() -> people.team("north"))).contains(new Team("north", "Team north", "new-head", "sales"));
        assertThat(in(() -> people.inPosition("sales-manager"))).containsExactly("u17", "u18");
    }

    @Test
    void shouldFindTheHeadsOfATeamAndOfThoseAboveAndBelow() {
        // Given
        events.send(KpiEvents.employee(organization, "u17", "north-1", 5));
        events.send(KpiEvents.team(organization, "north-1", "lead", "north", 4));
        events.send(KpiEvents.team(organization, "north", null, "sales", 3));
        events.send(KpiEvents.team(organization, "sales", "chief", null, 2));
        events.send(KpiEvents.team(organization, "service", "other-chief", null, 6));
        awaitHeads("organization", "lead", "chief", "other-chief");
        awaitHeads("employee:u17", "lead", "chief");

        // When
        Set<String> ofTeam = heads("team:north-1");

        // Then
        assertThat(ofTeam).containsExactlyInAnyOrder("lead", "chief");
        assertThat(heads("team:north")).containsExactlyInAnyOrder("chief", "lead");
        assertThat(heads("team:sales")).containsExactlyInAnyOrder("chief", "lead");
        assertThat(heads("team:nowhere")).isEmpty();
        assertThat(heads("employee:missing")).isEmpty();
        assertThatThrownBy(() -> heads("planet:mars")).isInstanceOf(IllegalArgumentException.class);
        assertThat(scope.call("other-" + organization, () -> people.headsOf("organization")))
                .isEmpty();
    }

    @Test
    void shouldEndWhenTwoTeamsStandAboveEachOtherWhileChangesAreOnTheirWay() {
        // When
        events.send(KpiEvents.team(organization, "a", "head-a", "b", 3));
        events.send(KpiEvents.team(organization, "b", "head-b", "a", 2));

        // Then
        awaitHeads("team:a", "head-a", "head-b");
    }

    @Test
    void shouldAcceptAnyScopeUntilOneOfItsKindIsPublished() {
        // Given
        assertThat(in(() -> people.mayBe("team:nowhere"))).isTrue();

        // When
        events.send(KpiEvents.team(organization, "north", "head", null, 1));
        awaitHeads("organization", "head");

        // Then
        assertThat(in(() -> people.mayBe("team:nowhere"))).isFalse();
        assertThat(in(() -> people.mayBe("team:north"))).isTrue();
        assertThat(in(() -> people.mayBe("employee:missing"))).isTrue();
        assertThat(in(() -> people.mayBe("organization"))).isTrue();
        assertThat(in(() -> people.mayBe("planet:mars"))).isFalse();
    }

    @Test
    void shouldKeepNoPersonalDataWhereItIsOff() {
        // Given
        DirectoryService service = new DirectoryService(null, store, null, false);
        EmployeeChanged data = new EmployeeChanged("u17", "Anna Petrova", "north", "farmer", HIRED_ON, null, 1);

        // When
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(() -> service.employeeChanged(null, data)));

        // Then
        assertThat(in(() -> people.employee("u17"))).contains(new Employee("u17", null, "north", null, null, null));
    }

    private void awaitHeads(String of, String... expected) {
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(heads(of)).containsExactlyInAnyOrder(expected));
    }

    private Set<String> heads(String of) {
        return in(() -> people.headsOf(of));
    }

    private <T> T in(Supplier<T> work) {
        return scope.call(organization, work);
    }
}
