package io.komdir.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class FailedBeginIT {
    @Inject
    OrganizationScope scope;

    @Test
    void shouldLeaveNoTransactionOnTheThreadWhenTheOrganizationCannotBeSet() {
        // Given
        QuarkusMock.installMockForType(new Unreachable(), TransactionSettings.class);

        // When
        assertThatThrownBy(() -> scope.run(
                        "acme", () -> QuarkusTransaction.requiringNew().run(() -> {})))
                .hasStackTraceContaining("no database");

        // Then
        assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    /** Stands for a database that does not answer. */
    public static class Unreachable extends TransactionSettings {
        Unreachable() {
            super(null, Duration.ZERO);
        }

        @Override
        public void set(String name, String value) {
            throw new IllegalStateException("no database");
        }
    }
}
