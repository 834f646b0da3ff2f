package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the CRM's push of a weak stage to the proof that the task moved it, and back by the lineage. */
class AuditLoopIT {
    private static PackagedService kpi;
    private static PackagedService audit;
    private static EventLog events;
    private static TraceCollector collector;

    @BeforeAll
    static void start() throws IOException {
        collector = new TraceCollector();
        Map<String, String> settings = new HashMap<>(collector.environment());
        settings.putAll(Company.DAYS_CLOSE_BY_HAND);
        kpi = PackagedService.start("kpi-service", "kpi-service", settings);
        audit = PackagedService.start("audit-service", "audit-service", collector.environment());
        events = new EventLog();
    }

    @AfterAll
    static void stop() {
        events.close();
        audit.close();
        kpi.close();
        collector.close();
    }

    @Test
    void shouldBeOneTraceFromTheRequestOverTheOutboxAndKafkaToTheConsumer() {
        // Given
        Company company = new Company(kpi, audit);
        company.push(30, 15, 20);
        String trace = UUID.randomUUID().toString().replace("-", "");

        // When
        company.atKpi()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("days/" + company.day(15) + "/close")
                .then()
                .statusCode(200);

        // Then: what kpi-service tells, and what audit-service tells because of it
        company.await("diagnoses", found -> found.getList("items").size() == 2);
        for (String type : List.of("io.komdir.kpi.deviation.detected.v1", "io.komdir.audit.diagnosis.opened.v1")) {
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(events.of(company.code(), type))
                            .hasSize(2)
                            .allSatisfy(event -> assertThat(event.attributes().get("traceparent"))
                                    .startsWith("00-" + trace + "-")));
        }
        await().atMost(30, SECONDS)
                .until(() -> collector.has("kpi-service", trace) && collector.has("audit-service", trace));
    }

    @Test
    void shouldTellTheWholeStoryFromTheWeakStageToTheEffectOfTheTask() {
        // Given
        Company company = new Company(kpi, audit);
        company.push(30, 15, 20);
        company.close(15);
        String diagnosis = company.await(
                        "diagnoses", found -> found.getList("items").size() == 2)
                .getString("items.find { it.scope == 'organization' }.id");
        company.judge(
                diagnosis,
                "staff-level",
                Map.of(
                        "verdict",
                        "CAUSE",
                        "evidence",
                        "Four of five meetings are held by beginners",
                        "staffing",
                        Map.of("position", "sales-manager", "level", "MIDDLE", "people", 2)));
        String gap = company.await(
                        "staffing-gaps", found -> found.getList("items").size() == 1)
                .getString("items[0].id");
        String task = company.takeProposal(diagnosis, "staff-level");
        company.step(task, "start", Map.of("on", company.day(14).toString(), "overrideReason", "agreed with the head"));
        company.step(task, "complete", Map.of("on", company.day(12).toString()));

        // When
        company.push(14, 1, 50);
        company.close(1);

        // Then
        JsonPath effect = company.await("tasks/" + task + "/effect", found -> found.getString("event") != null);
        assertThat(effect.getString("verdict")).isEqualTo("MOVED");
        assertThat(effect.getDouble("before.value")).isEqualTo(0.2);
        assertThat(effect.getDouble("after.value")).isEqualTo(0.5);
        assertThat(effect.getInt("before.days")).isEqualTo(10);
        assertThat(effect.getInt("after.days")).isEqualTo(10);

        String cause = diagnosis + ":staff-level";
        JsonPath ofEffect = awaitStory(company, "effect/" + task, 5);
        assertThat(ofEffect.getList("chain.type")).containsExactly("deviation", "diagnosis", "cause", "task", "effect");
        assertThat(ofEffect.getList("chain.id").subList(1, 5)).containsExactly(diagnosis, cause, task, task);
        assertThat(ofEffect.getList("chain.at", String.class)).isSorted();
        assertThat(ofEffect.getList("chain[3].steps.event.type"))
                .containsExactly(
                        "io.komdir.audit.task.prioritized.v1",
                        "io.komdir.audit.task.started.v1",
                        "io.komdir.audit.task.completed.v1");
        assertThat(ofEffect.getString("chain[4].facts.verdict")).isEqualTo("MOVED");
        assertThat(ofEffect.getString("chain[4].event.id")).isEqualTo(effect.getString("event"));
        assertThat(ofEffect.getList("chain.steps.correlationId.flatten().unique()"))
                .as("the deviation's closing and the one that resolved it")
                .hasSize(2)
                .contains(ofEffect.getString("correlationId"));
        for (int i = 1; i < 5; i++) {
            assertThat(ofEffect.getList("chain[" + i + "].causedBy.id"))
                    .containsExactly(ofEffect.getString("chain[" + (i - 1) + "].id"));
        }
        assertThat(awaitStory(company, "task/" + task, 5).getList("chain")).isEqualTo(ofEffect.getList("chain"));
        String deviation = ofEffect.getString("chain[0].id");
        assertThat(awaitStory(company, "deviation/" + deviation, 6).getList("chain.type"))
                .containsExactlyInAnyOrder("deviation", "diagnosis", "cause", "staffing-gap", "task", "effect");
        assertThat(awaitStory(company, "staffing-gap/" + gap, 4).getList("chain.type"))
                .containsExactly("deviation", "diagnosis", "cause", "staffing-gap");
        assertThat(toldOnce(company, "io.komdir.audit.staffing-gap.identified.v1")
                        .key())
                .isEqualTo(company.code() + "/sales-manager");
        toldOnce(company, "io.komdir.audit.effect.measured.v1");
    }

    private static JsonPath awaitStory(Company company, String thing, int length) {
        return company.await(
                "lineage/" + thing,
                found ->
                        found.getList("chain") != null && found.getList("chain").size() == length);
    }

    private static EventLog.Event toldOnce(Company company, String type) {
        List<EventLog.Event> told =
                await().atMost(60, SECONDS).until(() -> events.of(company.code(), type), found -> !found.isEmpty());
        assertThat(told).hasSize(1);
        return told.get(0);
    }
}
