package io.komdir.platform.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class EventsHealthIT {
    @Inject
    Outbox outbox;

    @Inject
    OrganizationScope scope;

    @Inject
    Jdbi jdbi;

    @Test
    void shouldTellTheBacklogAndStayReadyWhenNothingRelaysTheOutbox() {
        // Given
        String organization = "health-" + UUID.randomUUID();

        // When
        in(organization, () -> outbox.add(Noted.event(organization, "n1", "a")));

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'events' }.data.outboxWaiting", greaterThanOrEqualTo(1))
                        .body("checks.name", hasItem("events")));
        given().get("/q/metrics").then().statusCode(200).body(containsString("komdir_outbox_lag_seconds"));
        in(organization, () -> jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox")));
    }

    private void in(String organization, Runnable work) {
        scope.run(organization, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
