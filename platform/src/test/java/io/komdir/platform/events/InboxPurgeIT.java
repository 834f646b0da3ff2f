package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class InboxPurgeIT {
    @Inject
    InboxPurge purge;

    @Inject
    OrganizationScope scope;

    @Inject
    Jdbi jdbi;

    private final String north = "north-" + UUID.randomUUID();
    private final String south = "south-" + UUID.randomUUID();

    @Test
    void shouldDeleteOnlyWhatIsOverWhenSeveralOrganizationsHaveNotes() {
        // Given
        note(north, InboxPurge.BATCH + 1, "-1 second");
        note(north, 3, "1 day");
        note(south, 2, "-1 day");
        note(south, 4, "1 day");

        // When
        purge.purge();

        // Then
        assertThat(count(north)).isEqualTo(3);
        assertThat(count(south)).isEqualTo(4);
    }

    private void note(String organization, int notes, String from) {
        scope.run(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(handle -> handle.execute(
                                "INSERT INTO inbox SELECT ?, 'test', uuidv7(), now() + ?::interval FROM generate_series(1, ?)",
                                organization,
                                from,
                                notes))));
    }

    private int count(String organization) {
        return scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM inbox")
                                .mapTo(Integer.class)
                                .one())));
    }
}
