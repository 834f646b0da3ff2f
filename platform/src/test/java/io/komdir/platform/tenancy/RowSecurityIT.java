package io.komdir.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.Notes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RowSecurityIT {
    @Inject
    OrganizationScope scope;

    @Inject
    Notes notes;

    @Inject
    EntityManager entities;

    private final String north = "north-" + UUID.randomUUID();
    private final String south = "south-" + UUID.randomUUID();

    @Test
    void shouldShowEachOrganizationItsOwnRowsWhenBothUseTheSameCode() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));
        in(south, () -> notes.insert(south, "u1", "of south"));

        // When
        List<String> seenByNorth = scope.call(north, this::read);
        List<String> seenBySouth = scope.call(south, this::read);

        // Then
        assertThat(seenByNorth).containsExactly("of north");
        assertThat(seenBySouth).containsExactly("of south");
    }

    @Test
    void shouldShowNoForeignRowWhenTheQueryIsNative() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));

        // When
        List<?> seen = scope.call(
                south,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("SELECT text FROM note WHERE organization_id = :other")
                                .setParameter("other", north)
                                .getResultList()));

        // Then
        assertThat(seen).isEmpty();
    }

    @Test
    void shouldShowNothingWhenTheScopeIsForgotten() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));

        // When
        List<String> seenInTransaction = read();
        List<String> seenWithoutTransaction = notes.all();

        // Then
        assertThat(seenInTransaction).isEmpty();
        assertThat(seenWithoutTransaction).isEmpty();
    }

    @Test
    void shouldRefuseTheWriteWhenTheRowIsForeign() {
        assertThatThrownBy(() -> in(north, () -> notes.insert(south, "u2", "smuggled")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void shouldRefuseTheWriteWhenTheScopeIsForgotten() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> notes.insert(north, "u3", "homeless")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void shouldLeaveForeignRowsAloneWhenAnUpdateNamesNoOrganization() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));
        in(south, () -> notes.insert(south, "u1", "of south"));

        // When
        int changed = scope.call(north, () -> QuarkusTransaction.requiringNew().call(() -> notes.overwriteAll("new")));

        // Then
        assertThat(changed).isEqualTo(1);
        assertThat(scope.call(south, this::read)).containsExactly("of south");
    }

    @Test
    void shouldKeepTheScopeWhenATransactionIsSuspendedForANewOne() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));

        // When
        List<List<String>> seen = scope.call(
                north, () -> QuarkusTransaction.requiringNew().call(() -> List.of(notes.all(), read(), notes.all())));

        // Then
        assertThat(seen).allSatisfy(texts -> assertThat(texts).containsExactly("of north"));
    }

    @Test
    void shouldForgetTheOrganizationWhenAPooledConnectionIsUsedAgain() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));

        // When
        List<List<String>> seen = java.util.stream.IntStream.range(0, 200)
                .mapToObj(turn -> {
                    scope.call(north, this::read);
                    return read();
                })
                .toList();

        // Then
        assertThat(seen).allSatisfy(texts -> assertThat(texts).isEmpty());
    }

    @Test
    void shouldNeverMixOrganizationsWhenManyThreadsWorkAtOnce() {
        // Given
        in(north, () -> notes.insert(north, "u1", "of north"));
        in(south, () -> notes.insert(south, "u1", "of south"));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // When
        List<CompletableFuture<String>> seen = java.util.stream.IntStream.range(0, 400)
                .mapToObj(turn -> CompletableFuture.supplyAsync(this::readOneAtRandom, threads))
                .toList();

        // Then
        assertThat(seen).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("right"));
        threads.shutdown();
    }

    private String readOneAtRandom() {
        boolean first = ThreadLocalRandom.current().nextBoolean();
        List<String> seen = scope.call(first ? north : south, this::read);
        boolean right = seen.equals(List.of(first ? "of north" : "of south")) && read().isEmpty();
        return right ? "right" : "saw " + seen;
    }

    private List<String> read() {
        return QuarkusTransaction.requiringNew().call(notes::all);
    }

    private void in(String organization, Runnable work) {
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
