package io.komdir.hiring.recruiting.hire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.TestServers;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An empty database learns of hires again from what this service told. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class HireHistoryIT {
    @Inject
    Hires hires;

    @Inject
    OrganizationScope scope;

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldKnowTheHireAgainButNotWhoItIs() {
        // When
        send(1, "sales-manager");
        send(1, "head-of-sales");
        send(2, "farmer");

        // Then
        await().atMost(30, SECONDS)
                .until(() ->
                        existing().stream().anyMatch(hired -> hired.position().equals("farmer")));
        assertThat(existing()).hasSize(1).first().satisfies(hired -> {
            assertThat(hired.employee()).isEqualTo("u18");
            assertThat(hired.hiredOn()).isEqualTo(LocalDate.of(2026, 12, 15));
            assertThat(hired.probation().targets()).hasSize(2);
        });
        assertThat(stored()).doesNotContain("Соколова", "sokolova");
    }

    @Test
    void shouldNotTakeAnOlderVersionForANewerOne() {
        // Given
        send(3, "farmer");

        // When
        send(2, "head-of-sales");
        send(4, "sales-manager");

        // Then
        await().atMost(30, SECONDS).until(() -> existing().stream().anyMatch(hired -> hired.version() == 4));
        assertThat(existing()).extracting(Hired::position).containsExactly("sales-manager");
    }

    private List<Hired> existing() {
        return scope.call(organization, () -> hires.ofAgencies(List.of("kadry-plus")));
    }

    private String stored() {
        return Jdbi.create(TestServers.superuserDataSource())
                .withHandle(handle -> handle.createQuery(
                                "SELECT document::text FROM hire WHERE organization_id = :organization")
                        .bind("organization", organization)
                        .mapTo(String.class)
                        .one());
    }

    private void send(int version, String position) {
        try (SampleEvents events = new SampleEvents()) {
            events.send(SampleEvents.event(
                    HireEvents.HIRED,
                    organization,
                    data -> data.put("version", version).put("position", position)));
        }
    }
}
