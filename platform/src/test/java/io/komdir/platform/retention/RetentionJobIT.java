package io.komdir.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RetentionJobIT {
    @Inject
    RetentionJob job;

    @Inject
    OrganizationScope scope;

    @Inject
    SystemTasks tasks;

    @Inject
    Jdbi jdbi;

    private final String north = "north-" + UUID.randomUUID();
    private final String south = "south-" + UUID.randomUUID();

    @Test
    void shouldDeleteOnlyExpiredRowsWhenSeveralOrganizationsHaveRows() {
        // Given
        insert(north, RetentionJob.BATCH + 1, "-1 second");
        insert(north, 3, "1 day");
        insert(south, 2, "-1 day");
        insert(south, 4, "1 day");

        // When
        job.purge();

        // Then
        assertThat(count(north)).isEqualTo(3);
        assertThat(count(south)).isEqualTo(4);
    }

    @Test
    void shouldSkipRowsThatAreLocked() {
        // Given
        insert(north, 2, "-1 second");

        // When: another transaction holds one of the two
        in(north, () -> {
            jdbi.useHandle(handle -> handle.createQuery("SELECT 1 FROM inbox LIMIT 1 FOR UPDATE")
                    .mapTo(Integer.class)
                    .one());
            return purgeInAnotherThread();
        });

        // Then
        assertThat(count(north)).isEqualTo(1);
    }

    @Test
    void shouldOpenNoOtherRowToThePurge() {
        // Given
        insert(north, 1, "1 day");

        // When / Then
        int changed = tasks.call(
                SystemTask.PURGE,
                () -> jdbi.withHandle(handle ->
                        handle.execute("DELETE FROM inbox WHERE organization_id = ? AND delete_after > now()", north)));
        assertThat(changed).isZero();
        assertThatThrownBy(() -> tasks.call(SystemTask.PURGE, () -> add(north, 1, "1 day")))
                .hasMessageContaining("row-level security");
        assertThat(count(north)).isEqualTo(1);
    }

    @Test
    void shouldRefuseNamesThatAreNoNames() {
        assertThatThrownBy(() -> Retention.ofDays("a; DROP TABLE b", "day", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean purgeInAnotherThread() {
        Thread thread = new Thread(job::purge);
        thread.start();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thread.isAlive();
    }

    private void insert(String organization, int rows, String from) {
        in(organization, () -> add(organization, rows, from));
    }

    private int add(String organization, int rows, String from) {
        return jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO inbox SELECT ?, 'test', uuidv7(), now() + ?::interval FROM generate_series(1, ?)",
                organization,
                from,
                rows));
    }

    private int count(String organization) {
        return in(
                organization,
                () -> jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM inbox")
                        .mapTo(Integer.class)
                        .one()));
    }

    private <T> T in(String organization, Supplier<T> work) {
        return scope.call(organization, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
