package io.komdir.platform.restore;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows in readiness how far the service has read what it told before; never red, for requests are answered meanwhile. */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "komdir.history.enabled", stringValue = "true")
class RestoreHealth implements HealthCheck {
    private final StateRestore history;

    RestoreHealth(StateRestore history) {
        this.history = history;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("history").up().withData("restored", history.restored());
        history.left().forEach((channel, records) -> response.withData("left." + channel, records));
        if (!history.lastError().isEmpty()) {
            response.withData("lastError", history.lastError()).withData("failedLooks", history.failedLooks());
        }
        return response.build();
    }
}
