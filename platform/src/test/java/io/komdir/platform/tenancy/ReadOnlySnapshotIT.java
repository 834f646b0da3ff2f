package io.komdir.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.Notes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ReadOnlySnapshotIT {
    @Inject
    OrganizationScope scope;

    @Inject
    ReadOnlySnapshot snapshots;

    @Inject
    Notes notes;

    @Inject
    Jdbi jdbi;

    private final String north = "north-" + UUID.randomUUID();

    @Test
    void shouldSeeNothingThatCommitsMeanwhile() {
        // When
        List<String> seen = scope.call(
                north,
                () -> snapshots.call(() -> {
                    List<String> before = notes.all();
                    CompletableFuture.runAsync(this::write).join();
                    return before.equals(notes.all()) ? before : notes.all();
                }));

        // Then
        assertThat(seen).isEmpty();
        assertThat(scope.call(north, () -> QuarkusTransaction.requiringNew().call(notes::all)))
                .containsExactly("late");
    }

    @Test
    void shouldRefuseToWrite() {
        // When
        Runnable write = () -> scope.run(
                north,
                () -> snapshots.call(() -> {
                    notes.insert(north, "u1", "never");
                    return null;
                }));

        // Then
        assertThatThrownBy(write::run).hasStackTraceContaining("read-only transaction");
    }

    @Test
    void shouldWriteAgainInTheNextTransaction() {
        // Given
        scope.run(north, () -> snapshots.call(notes::all));

        // When
        write();

        // Then
        assertThat(scope.call(north, () -> snapshots.call(notes::all))).containsExactly("late");
    }

    @Test
    void shouldRefuseToBeginInsideATransactionOrWithoutAnOrganization() {
        // When
        Runnable inside =
                () -> scope.run(north, () -> QuarkusTransaction.requiringNew().run(() -> snapshots.call(notes::all)));
        Runnable withoutScope = () -> snapshots.call(notes::all);

        // Then
        assertThatThrownBy(inside::run).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(withoutScope::run).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldCancelAStatementThatTakesLongerThanReportsMay() {
        // When
        String limit = scope.call(
                north,
                () -> snapshots.call(() -> jdbi.withHandle(handle -> handle.createQuery("SHOW statement_timeout")
                        .mapTo(String.class)
                        .one())));
        Runnable endless = () -> scope.run(
                north,
                () -> snapshots.call(() -> jdbi.withHandle(handle -> {
                    handle.execute("SET LOCAL statement_timeout = 10");
                    return handle.createQuery("SELECT count(*) FROM generate_series(1, 1000000000000)")
                            .mapTo(Long.class)
                            .one();
                })));

        // Then
        assertThat(limit).isEqualTo("20s");
        assertThatThrownBy(endless::run).hasStackTraceContaining("statement timeout");
    }

    private void write() {
        scope.run(north, () -> QuarkusTransaction.requiringNew().run(() -> notes.insert(north, "u1", "late")));
    }
}
