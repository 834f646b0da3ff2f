package io.komdir.audit.improvement.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.Tasks;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TaskStepsIT {
    private final Tasks tasks = new Tasks("acme-" + UUID.randomUUID());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void shouldGoFromOpenThroughProgressToDone() {
        String id = tasks.create(Tasks.quickWin());

        tasks.step(id, "start", "{\"on\":\"" + today.minusDays(3) + "\"}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("started.on", equalTo(today.minusDays(3).toString()))
                .body("started.by", equalTo(TestTokens.SUBJECT))
                .body("started.overrideReason", nullValue());
        tasks.step(id, "complete", "{\"on\":\"" + today.minusDays(4) + "\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("on"));
        tasks.step(id, "complete", "{\"on\":\"" + today.plusDays(1) + "\"}").statusCode(422);
        tasks.step(id, "complete", "{}")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("completed.on", equalTo(today.toString()))
                .body("expectedGain", nullValue())
                .body("version", equalTo(3));
    }

    @Test
    void shouldStartAndCompleteWithoutABody() {
        String id = tasks.create(Tasks.quickWin());

        tasks.as("head")
                .noContentType()
                .post("/api/v1/tasks/" + id + "/start")
                .then()
                .statusCode(200);
        tasks.as("head")
                .noContentType()
                .post("/api/v1/tasks/" + id + "/complete")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldNameTheStateThatAllowsNoStep() {
        String id = tasks.create(Tasks.quickWin());
        refused(id, "complete", "{}", "OPEN");
        tasks.step(id, "start", "{}").statusCode(200);
        refused(id, "start", "{}", "IN_PROGRESS");
        tasks.step(id, "drop", "{}").statusCode(422).body("violations[0].field", equalTo("reason"));
        tasks.step(id, "drop", "{\"reason\":\"" + "r".repeat(1001) + "\"}").statusCode(422);
        tasks.step(id, "drop", "{\"reason\":\"" + "r".repeat(1000) + "\"}")
                .statusCode(200)
                .body("status", equalTo("DROPPED"))
                .body("dropped.reason", equalTo("r".repeat(1000)));
        refused(id, "drop", "{\"reason\":\"again\"}", "DROPPED");
        tasks.patch(id, "{\"owner\":\"u18\"}").statusCode(409).body("state", equalTo("DROPPED"));
    }

    @Test
    void shouldChangeOnlyLabelsOnceStarted() {
        String id = tasks.create(Tasks.quickWin());
        tasks.step(id, "start", "{}").statusCode(200);

        tasks.patch(id, "{\"fixSpeed\":\"SLOW\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:task-started"));
        tasks.patch(id, "{\"title\":\"Another\",\"owner\":\"u18\",\"dueOn\":\"2026-12-31\",\"area\":\"tools\"}")
                .statusCode(200)
                .body("title", equalTo("Another"));
    }

    @Test
    void shouldHaveQuickWinsFirstUnlessAReasonIsGiven() {
        String quickWin = tasks.create(Tasks.quickWin());
        String slow = tasks.create(Tasks.of("Q4"));

        tasks.step(slow, "start", "{\"overrideReason\":\"  \"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:quick-wins-first"))
                .body("next.id", equalTo(quickWin))
                .body("next.quadrant", equalTo("Q1"))
                .body("openTasks.Q1", equalTo(1));
        tasks.step(slow, "start", "{\"overrideReason\":\"the supplier is here only today\"}")
                .statusCode(200)
                .body("started.overrideReason", equalTo("the supplier is here only today"));
        tasks.get(slow).body("started.overrideReason", equalTo("the supplier is here only today"));
    }

    @Test
    void shouldNotWaitForWorkThatIsUnderWay() {
        String quickWin = tasks.create(Tasks.quickWin());
        String slow = tasks.create(Tasks.of("Q2"));
        tasks.step(quickWin, "start", "{}").statusCode(200);

        tasks.step(slow, "start", "{\"overrideReason\":\"nothing to override\"}")
                .statusCode(200)
                .body("started.overrideReason", nullValue());
    }

    @Test
    void shouldStartOnceWhenTwoStartAtOnce() throws Exception {
        // Given
        String id = tasks.create(Tasks.quickWin());

        // When
        List<Integer> answers = atOnce(() -> status(id, "start", "{}"), () -> status(id, "start", "{}"));

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        tasks.get(id).body("version", equalTo(2));
    }

    @Test
    void shouldEndDroppedWhenStartRacesDrop() throws Exception {
        // Given
        String id = tasks.create(Tasks.quickWin());

        // When
        List<Integer> answers =
                atOnce(() -> status(id, "start", "{}"), () -> status(id, "drop", "{\"reason\":\"not needed\"}"));

        // Then
        assertThat(answers.get(1)).isEqualTo(200);
        tasks.get(id).body("status", equalTo("DROPPED")).body("version", equalTo(answers.get(0) == 200 ? 3 : 2));
    }

    private void refused(String id, String step, String body, String state) {
        tasks.step(id, step, body)
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:task-state"))
                .body("state", equalTo(state));
    }

    private int status(String id, String step, String body) {
        return tasks.step(id, step, body).extract().statusCode();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = threads.submit(one);
            Future<Integer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdown();
        }
    }
}
