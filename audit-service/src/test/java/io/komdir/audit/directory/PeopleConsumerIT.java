package io.komdir.audit.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.KpiEvents;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
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
    void shouldNameTheHeadsOfATeamAndOfThoseAboveIt() {
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
        assertThat(heads("employee:nobody")).isEmpty();
        assertThatThrownBy(() -> heads("planet:mars")).isInstanceOf(IllegalArgumentException.class);
        assertThat(scope.call("other-" + organization, () -> people.headsOf("organization")))
                .isEmpty();
    }

    @Test
    void shouldKeepTheNewestStateWhenOlderOnesComeLaterOrTwice() {
        // Given
        ObjectNode newest = KpiEvents.team(organization, "north", "new-head", null, 9);
        ObjectNode unknown = KpiEvents.team(organization, "north", "stranger", null, 12);
        unknown.put("type", "io.komdir.kpi.team.praised.v1");

        // When
        events.send(newest);
        events.send(newest);
        events.send(unknown, "komdir.kpi.teams");
        events.send(KpiEvents.team("other-" + organization, "north", "their-head", null, 20));
        events.send(KpiEvents.team(organization, "north", "old-head", null, 8));
        events.send(KpiEvents.team(organization, "north", "old-head", "sales", 9));
        events.send(KpiEvents.team(organization, "last", "last-head", null, 1));
        events.send(KpiEvents.employee(organization, "u1", "north", 9));
        events.send(KpiEvents.employee(organization, "u1", "south", 8));
        events.send(KpiEvents.employee(organization, "u2", null, 1));

        // Then
        awaitHeads("organization", "new-head", "last-head");
        await().atMost(30, SECONDS)
                .until(() ->
                        scope.call(organization, () -> people.employee("u2")).isPresent());
        assertThat(heads("team:north")).containsExactly("new-head");
        assertThat(heads("employee:u1")).containsExactly("new-head");
        assertThat(heads("employee:u2")).isEmpty();
    }

    @Test
    void shouldEndWhenTwoTeamsStandAboveEachOtherWhileChangesAreOnTheirWay() {
        // When
        events.send(KpiEvents.team(organization, "a", "head-a", "b", 3));
        events.send(KpiEvents.team(organization, "b", "head-b", "a", 2));

        // Then
        awaitHeads("team:a", "head-a", "head-b");
    }

    private void awaitHeads(String of, String... expected) {
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(heads(of)).containsExactlyInAnyOrder(expected));
    }

    private Set<String> heads(String of) {
        return scope.call(organization, () -> people.headsOf(of));
    }
}
