package io.komdir.platform.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs in an application of its own, because a stopped channel stays stopped. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
@TestProfile(StoppedChannelIT.OwnApplication.class)
class StoppedChannelIT {
    /** Differs from the other tests by being another profile. */
    public static class OwnApplication implements QuarkusTestProfile {}

    @Inject
    TopicProvisioner topics;

    @Test
    void shouldStopTheChannelAndTurnReadinessRedWhenTheFailureIsABug() {
        // Given
        topics.ensure();
        String organization = "bug-" + UUID.randomUUID();

        // When
        KafkaProbe.send(
                List.of(KafkaProbe.event(organization, UUID.randomUUID(), "{\"code\":\"n1\",\"text\":\"is a bug\"}")));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body(org.hamcrest.Matchers.containsString("stopped.notes")));
        assertThat(KafkaProbe.records(Noted.TOPIC, organization)).hasSize(1);
    }
}
