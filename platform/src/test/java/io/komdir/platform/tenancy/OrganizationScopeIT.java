package io.komdir.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OrganizationScopeIT {
    @Inject
    OrganizationScope scope;

    @Inject
    SystemTasks tasks;

    @Test
    void shouldForgetTheOrganizationWhenTheWorkFails() {
        // Given
        Runnable failing = () -> {
            throw new IllegalArgumentException("on purpose");
        };

        // When
        assertThatThrownBy(() -> scope.run("acme", failing)).hasMessage("on purpose");

        // Then
        assertThat(scope.current()).isEmpty();
    }

    @Test
    void shouldHaveNoOrganizationWhenAnotherThreadAsks() throws Exception {
        // Given
        ExecutorService thread = Executors.newSingleThreadExecutor();

        // When
        Optional<String> seen = scope.call(
                "acme",
                () -> CompletableFuture.supplyAsync(scope::current, thread).join());

        // Then
        assertThat(seen).isEmpty();
        thread.shutdown();
    }

    @Test
    void shouldHaveNoOrganizationWhenTheThreadServesTheNextRequest() {
        // Given
        var requests = Arc.container().requestContext();
        requests.terminate();
        requests.activate();
        scope.enter("acme");
        requests.terminate();

        // When
        requests.activate();
        Optional<String> seen = scope.current();

        // Then
        assertThat(seen).isEmpty();
    }

    @Test
    void shouldRefuseAnotherOrganizationWhenOneIsEntered() {
        assertThatThrownBy(() -> scope.run("acme", () -> scope.enter("other")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuseAnotherOrganizationWhenATransactionIsOpen() {
        assertThatThrownBy(() -> scope.run(
                        "acme", () -> QuarkusTransaction.requiringNew().run(() -> scope.run("other", () -> {}))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldReturnToTheFormerOrganizationWhenInnerWorkEnds() {
        // When
        String after = scope.call("acme", () -> {
            scope.run("other", () -> {});
            return scope.require();
        });

        // Then
        assertThat(after).isEqualTo("acme");
    }

    @Test
    void shouldRefuseASystemTaskWhenAnOrganizationIsInScope() {
        assertThatThrownBy(() -> scope.run("acme", () -> tasks.run(SystemTask.PURGE, () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a/b", "x'; DROP TABLE note; --"})
    void shouldRefuseWhenTheCodeIsMalformed(String code) {
        assertThatThrownBy(() -> scope.run(code, () -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeACodeOf64CharactersAndRefuseOneMore() {
        assertThat(OrganizationScope.isCode("a".repeat(64))).isTrue();
        assertThat(OrganizationScope.isCode("a".repeat(65))).isFalse();
    }
}
