package io.komdir.platform.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Not ready while migrations of this code are waiting, as they are where a job migrates before or beside the pods. Once nothing
 * was waiting it looks no more: a schema only grows. A schema that is ahead of the code is fine.
 */
@Readiness
@ApplicationScoped
class SchemaHealth implements HealthCheck {
    private final Flyway flyway;
    private volatile boolean done;

    SchemaHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (done) {
            return HealthCheckResponse.named("schema").up().build();
        }
        try {
            List<String> pending = Arrays.stream(flyway.info().pending())
                    .map(migration -> String.valueOf(migration.getVersion()))
                    .toList();
            done = pending.isEmpty();
            return HealthCheckResponse.named("schema")
                    .status(done)
                    .withData("waiting", String.join(", ", pending))
                    .build();
        } catch (FlywayException e) {
            return HealthCheckResponse.named("schema")
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
