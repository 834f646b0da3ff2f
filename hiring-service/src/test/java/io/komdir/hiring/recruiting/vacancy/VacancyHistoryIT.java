package io.komdir.hiring.recruiting.vacancy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.SentEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An empty database learns of vacancies again from what this service told. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class VacancyHistoryIT {
    private static final String TOPIC = "komdir.hiring.vacancies";

    private final String organization = "acme-" + UUID.randomUUID();
    private final String vacancy = UUID.randomUUID().toString();

    @Test
    void shouldKnowTheVacancyAgainAsItWas() {
        // When
        send(VacancyEvents.OPENED, 3);

        // Then
        awaitVersion(3);
        show().body("status", equalTo("OPEN"))
                .body("openedOn", equalTo("2026-11-25"))
                .body("deadline", equalTo("2027-02-25"))
                .body("offer.from", equalTo(70000))
                .body("origin.stage", equalTo("meeting"))
                .body("completeness.percent", equalTo(100))
                .body("history.to", contains("OPEN"));
        assertThat(SentEvents.all(organization, TOPIC)).hasSize(1);
    }

    @Test
    void shouldNotTakeAnOlderVersionForANewerOne() {
        // Given
        send(VacancyEvents.CANCELLED, 5);
        awaitVersion(5);

        // When
        send(VacancyEvents.OPENED, 4);
        send(VacancyEvents.OPENED, 5);
        send(VacancyEvents.CANCELLED, 6);

        // Then
        awaitVersion(6);
        show().body("status", equalTo("CANCELLED"));
    }

    @Test
    void shouldGoOnWithTheChainThatTheVacancyCameFrom() {
        // Given
        send(VacancyEvents.OPENED, 3);
        awaitVersion(3);

        // When
        Search.as(organization, "recruiter")
                .post("/api/v1/vacancies/" + vacancy + "/hold")
                .then()
                .statusCode(200);

        // Then
        assertThat(SentEvents.of(organization, VacancyEvents.HELD, TOPIC))
                .singleElement()
                .satisfies(event -> assertThat(event.headers())
                        .containsEntry("ce_correlationid", "019ab1c2-3d40-7c51-8f00-6b1f2e3d4c01")
                        .containsEntry("ce_causationid", "019ab5d0-7b24-7f96-b2a5-7d6e5f4a3b2c"));
    }

    private void awaitVersion(int version) {
        await().atMost(30, SECONDS).untilAsserted(() -> show().body("version", equalTo(version)));
    }

    private ValidatableResponse show() {
        return Search.as(organization, "viewer")
                .get("/api/v1/vacancies/" + vacancy)
                .then()
                .statusCode(200);
    }

    private void send(String type, int version) {
        try (SampleEvents events = new SampleEvents()) {
            events.send(SampleEvents.event(
                            type,
                            organization,
                            data -> data.put("version", version).put("vacancy", vacancy))
                    .put("subject", vacancy));
        }
    }
}
