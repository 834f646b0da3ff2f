package io.komdir.platform.restore;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows in readiness how far the restore is; never red, for requests are answered meanwhile. */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "komdir.restore.enabled", stringValue = "true")
class RestoreHealth implements HealthCheck {
    private final StateRestore restore;

    RestoreHealth(StateRestore restore) {
        this.restore = restore;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("restore").up().withData("completed", restore.completed());
        restore.remaining().forEach((channel, records) -> response.withData("remaining." + channel, records));
        if (!restore.lastError().isEmpty()) {
            response.withData("lastError", restore.lastError()).withData("pollFailures", restore.pollFailures());
        }
        return response.build();
    }
}
