package io.komdir.audit.improvement.task;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Deviations;
import io.komdir.audit.testing.KpiEvents;
import io.komdir.audit.testing.Tasks;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TaskEventsIT {
    private static final String TOPIC = "komdir.audit.tasks";

    private final String organization = "acme-" + UUID.randomUUID();
    private final Tasks tasks = new Tasks(organization);

    @Test
    void shouldPublishEachStepWithTheWholeTaskAndItsCause() {
        // Given
        String id = tasks.create(Tasks.quickWin());

        // When
        tasks.patch(id, "{\"owner\":\"u18\"}").statusCode(200);
        tasks.patch(id, "{\"fixSpeed\":\"SLOW\"}").statusCode(200);
        tasks.step(id, "start", "{}").statusCode(200);
        tasks.step(id, "complete", "{}").statusCode(200);

        // Then
        List<Sent> events = SentEvents.all(organization, TOPIC);
        assertThat(events)
                .extracting(Sent::type)
                .containsExactly(
                        TaskEvents.PRIORITIZED,
                        TaskEvents.CHANGED,
                        TaskEvents.PRIORITIZED,
                        TaskEvents.STARTED,
                        TaskEvents.COMPLETED);
        Sent first = events.get(0);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo(organization + "/" + id);
            assertThat(event.text("title")).isEqualTo("Call back within 15 minutes");
            assertThat(event.headers().get("ce_correlationid"))
                    .isEqualTo(first.headers().get("ce_correlationid"));
        });
        assertThat(events.subList(1, 5))
                .allSatisfy(event -> assertThat(event.headers().get("ce_causationid"))
                        .isEqualTo(first.headers().get("ce_id")));
        assertThat(events)
                .extracting(event -> event.data().get("version").asInt())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void shouldFollowFromTheCauseItComesFrom() {
        // Given
        String diagnosis = diagnosisWithCause("staff-level");

        // When
        tasks.post(Tasks.quickWin(task -> task.putObject("origin")
                        .put("type", "CAUSE")
                        .put("diagnosis", diagnosis)
                        .put("check", "staff-level")))
                .statusCode(201)
                .body("origin.diagnosis", equalTo(diagnosis));

        // Then
        Sent cause = SentEvents.of(organization, "io.komdir.audit.cause.confirmed.v1", "komdir.audit.diagnoses")
                .get(0);
        Sent task = SentEvents.of(organization, TaskEvents.PRIORITIZED, TOPIC).get(0);
        assertThat(task.headers().get("ce_causationid"))
                .isEqualTo(cause.headers().get("ce_id"));
        assertThat(task.headers().get("ce_correlationid"))
                .isEqualTo(cause.headers().get("ce_correlationid"));
    }

    @Test
    void shouldRestoreATaskFromItsEvents() {
        // Given
        ObjectNode prioritized = event(TaskEvents.PRIORITIZED);
        ObjectNode completed = event(TaskEvents.COMPLETED);
        String id = prioritized.at("/data/task").asText();

        // When: in order, then the first once more
        try (KpiEvents topic = new KpiEvents()) {
            topic.send(prioritized, TOPIC);
            topic.send(completed, TOPIC);
            topic.send(prioritized.deepCopy().put("id", UUID.randomUUID().toString()), TOPIC);
        }

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> tasks.get(id).statusCode(200).body("status", equalTo("DONE")));
        tasks.get(id)
                .body("version", equalTo(3))
                .body("completed.on", equalTo("2026-11-27"))
                .body("started.by", equalTo("u17"));
        assertThat(SentEvents.all(organization, TOPIC)).hasSize(3);
    }

    private ObjectNode event(String type) {
        return SampleEvents.sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
    }

    private String diagnosisWithCause(String check) {
        try (Deviations deviations = new Deviations()) {
            deviations.send(Deviations.detected(organization, UUID.randomUUID()));
        }
        await().atMost(30, SECONDS).until(() -> !diagnoses().isEmpty());
        String diagnosis = diagnoses().get(0);
        given().auth()
                .oauth2(TestTokens.token(organization, "auditor"))
                .contentType(ContentType.JSON)
                .body("{\"verdict\":\"CAUSE\",\"evidence\":\"juniors only\"}")
                .put("/api/v1/diagnoses/" + diagnosis + "/checks/" + check)
                .then()
                .statusCode(200);
        return diagnosis;
    }

    private List<String> diagnoses() {
        JsonPath answer = tasks.as("viewer").get("/api/v1/diagnoses").jsonPath();
        return answer.getList("items.id");
    }
}
