package io.komdir.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TenantBatchRunnerIT {
    @Inject
    TenantBatchRunner organizations;

    @Inject
    OrganizationScope scope;

    private final Map<String, Integer> stepsLeft = new HashMap<>();
    private final List<String> served = new ArrayList<>();
    private final Map<String, String> failures = new TreeMap<>();

    @Test
    void shouldServeEveryOrganizationUntilNothingIsLeft() {
        // Given
        stepsLeft.putAll(Map.of("one", 1, "three", 3));

        // When
        serve();

        // Then
        assertThat(served).containsExactlyInAnyOrder("one", "three", "three", "three");
        assertThat(stepsLeft).containsOnly(Map.entry("one", 0), Map.entry("three", 0));
    }

    @Test
    void shouldLetTheOthersGoFirstWhenOneHasMore() {
        // Given
        stepsLeft.putAll(Map.of("one", 1, "three", 3));

        // When
        serve();

        // Then
        assertThat(served.subList(0, 2)).containsExactlyInAnyOrder("one", "three");
    }

    @Test
    void shouldServeTheOthersAndGoNoFurtherWithOneThatFails() {
        // Given
        stepsLeft.putAll(Map.of("good", 2, "bad", -1));

        // When
        serve();

        // Then
        assertThat(served).containsExactlyInAnyOrder("good", "good", "bad");
        assertThat(failures).containsOnly(Map.entry("bad", "on purpose"));
    }

    private void serve() {
        organizations.serve(
                SystemTask.PURGE,
                this::due,
                this::step,
                (organization, why) -> failures.put(organization, why.getMessage()));
    }

    private List<String> due(Set<String> except, int limit) {
        return stepsLeft.keySet().stream()
                .filter(organization -> !except.contains(organization))
                .limit(limit)
                .toList();
    }

    private boolean step() {
        String organization = scope.require();
        served.add(organization);
        int left = stepsLeft.merge(organization, -1, Integer::sum);
        if (left < 0) {
            throw new IllegalStateException("on purpose");
        }
        return left > 0;
    }
}
