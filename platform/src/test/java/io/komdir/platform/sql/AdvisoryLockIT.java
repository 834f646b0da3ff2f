package io.komdir.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AdvisoryLockIT {
    @Inject
    AdvisoryLock locks;

    @Inject
    OrganizationScope scope;

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldHoldTheLockUntilTheTransactionEnds() throws Exception {
        CompletableFuture<Void> second = scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    // Given
                    locks.lock("auditor", "a");
                    locks.lock("auditor", "a");

                    // When
                    CompletableFuture<Void> same = CompletableFuture.runAsync(() -> lock(organization, "a"));
                    CompletableFuture.allOf(
                                    CompletableFuture.runAsync(() -> lock(organization, "b")),
                                    CompletableFuture.runAsync(() -> lock("other-" + organization, "a")))
                            .get(20, TimeUnit.SECONDS);

                    // Then
                    assertThatThrownBy(() -> same.get(300, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return same;
                }));
        second.get(20, TimeUnit.SECONDS);
        assertThat(second).isCompleted();
    }

    @Test
    void shouldRefuseToLockWithoutATransaction() {
        assertThatThrownBy(() -> scope.run(organization, () -> locks.lock("auditor", "a")))
                .isInstanceOf(TransactionalException.class);
    }

    private void lock(String organization, String name) {
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(() -> locks.lock("auditor", name)));
    }
}
