package io.komdir.audit.improvement.task;

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
class FunnelImpactStoreIT {
    private final String organization = "impacts-" + UUID.randomUUID();

    @Inject
    FunnelImpactStore impacts;

    @Inject
    Jdbi jdbi;

    @Inject
    OrganizationScope scope;

    @Test
    void shouldCalculateANewImpactAgainWhenFiguresArriveMeanwhile() {
        // When
        Boolean stale = scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    impacts.lockShared(new FunnelImpactKey("team:north", "calls", "", ""));
                    return jdbi.withHandle(handle -> handle.createQuery(
                                    "SELECT stale FROM funnel_impact WHERE organization_id = :organization")
                            .bind("organization", organization)
                            .mapTo(Boolean.class)
                            .one());
                }));

        // Then
        assertThat(stale).isTrue();
    }
}
