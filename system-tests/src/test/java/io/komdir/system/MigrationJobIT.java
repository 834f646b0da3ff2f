package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As on a cluster: a job migrates as the owner of the schema, pods know only their own role and wait for it. */
class MigrationJobIT {
    /** What a pod has: no credentials of the owner. */
    private static final Map<String, String> POD = Map.of(
            "QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "QUARKUS_FLYWAY_USERNAME", "", "QUARKUS_FLYWAY_PASSWORD", "");

    @Test
    void shouldBeReadyOnlyOnceTheJobHasMigrated() throws Exception {
        // Given
        PackagedService pod = PackagedService.prepare("hiring-service", "hiring-pod", Map.of());
        pod.begin(POD);
        try (pod) {
            await().atMost(60, SECONDS)
                    .ignoreExceptionsMatching(e -> e instanceof ConnectException)
                    .untilAsserted(() -> pod.plain()
                            .get("/q/health/ready")
                            .then()
                            .statusCode(503)
                            .body("checks.find { it.name == 'schema' }.status", equalTo("DOWN"))
                            .body("checks.find { it.name == 'schema' }.data.waiting", containsString("20261123.0900")));
            pod.plain().get("/q/health/live").then().statusCode(200);

            // When
            int exit = pod.migrate();

            // Then
            assertThat(exit).isZero();
            pod.awaitReady();
            assertThat(pod.migrate()).as("once more").isZero();
        }
    }
}
