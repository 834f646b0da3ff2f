package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.TestServers;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another audit-service on an empty database reads all topics from the beginning, and knows what the first one knows. */
class RebuildIT {
    private static final String OWN_TOPICS = "komdir.audit.";

    private static PackagedService kpi;
    private static PackagedService audit;
    private static EventLog events;

    @BeforeAll
    static void start() throws IOException {
        kpi = PackagedService.start("kpi-service", "kpi-service", Company.DAYS_CLOSE_BY_HAND);
        audit = PackagedService.start("audit-service");
        events = new EventLog();
    }

    @AfterAll
    static void stop() {
        events.close();
        audit.close();
        kpi.close();
    }

    @Test
    void shouldKnowTheSameDiagnosesTasksAndLineageAndTellNothingAgain() throws Exception {
        // Given
        Company company = new Company(kpi, audit);
        List<String> questions = live(company);
        Map<String, Object> known = answers(company, audit, questions);
        Map<TopicPartition, Long> told = events.ends(OWN_TOPICS);
        String groups = "rebuilt-" + UUID.randomUUID().toString().substring(0, 8);

        // When
        try (PackagedService rebuilt =
                PackagedService.start("audit-service", "audit-rebuilt", Map.of("KOMDIR_AUDIT_GROUPS", groups))) {
            // Then
            await().atMost(120, SECONDS)
                    .untilAsserted(() ->
                            assertThat(answers(company, rebuilt, questions)).isEqualTo(known));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(unread(groups)).isEmpty());
            assertThat(waiting(rebuilt)).isZero();
            assertThat(answers(company, rebuilt, questions)).isEqualTo(known);
            assertThat(events.ends(OWN_TOPICS)).isEqualTo(told);
        }
    }

    /** A closed diagnosis, one that a later deviation opened, one that it joined; tasks done, begun, dropped; a gap and none. */
    private static List<String> live(Company company) {
        company.push(30, 25, 20);
        company.push(24, 18, 80);
        company.close(18);
        JsonPath first = company.await(
                "diagnoses",
                found -> found.getList("items.deviations.flatten().resolvedOn.findAll { it != null }")
                                .size()
                        == 2);
        String ofAll = first.getString("items.find { it.scope == 'organization' }.id");
        String ofAnna = first.getString("items.find { it.scope == 'employee:anna' }.id");
        Map<String, Object> staffing = Map.of("position", "sales-manager", "level", "MIDDLE", "people", 2);
        company.judge(ofAll, "lead-quality", Map.of("verdict", "RULED_OUT", "evidence", "Leads fit, 38 of 40"));
        company.judge(
                ofAll,
                "staff-level",
                Map.of("verdict", "CAUSE", "evidence", "Доводят до встречи двое из пяти", "staffing", staffing));
        company.judge(ofAll, "regulations", Map.of("verdict", "CAUSE", "evidence", "No rules for a no-show"));
        company.judge(
                ofAnna, "staff-level", Map.of("verdict", "CAUSE", "evidence", "First month", "staffing", staffing));
        company.judge(ofAnna, "staff-level", Map.of("verdict", "RULED_OUT", "evidence", "She learned it since"));
        List<String> tasks = new ArrayList<>();
        tasks.add(company.takeProposal(ofAll, "staff-level"));
        tasks.add(company.takeProposal(ofAll, "regulations"));
        tasks.add(company.takeProposal(ofAll, "regulations"));
        tasks.add(company.takeProposal(ofAll, "staff-level"));
        company.step(tasks.get(0), "start", Map.of("on", company.day(12).toString(), "overrideReason", "agreed"));
        company.step(tasks.get(0), "complete", Map.of("on", company.day(11).toString()));
        company.step(tasks.get(1), "start", Map.of("overrideReason", "the head begins at once"));
        company.step(tasks.get(2), "drop", Map.of("reason", "the same as another one"));
        company.atAudit()
                .body(Map.of("note", "Watch it in January"))
                .post("diagnoses/" + ofAll + "/close")
                .then()
                .statusCode(200);

        company.push(17, 14, 20);
        company.push(13, 1, 60);
        company.close(1);
        JsonPath last = company.await(
                "diagnoses",
                found -> found.getList("items").size() == 3
                        && found.getList("items.deviations.flatten().resolvedOn.findAll { it != null }")
                                        .size()
                                == 4);
        company.await("tasks/" + tasks.get(0) + "/effect", found -> found.getString("event") != null);
        company.await(
                "lineage/effect/" + tasks.get(0),
                found ->
                        found.getList("chain") != null && found.getList("chain").size() == 5);
        String lastDay = company.day(1).toString();
        company.await(
                "backlog",
                found -> found.getList("items.expectedGain.to.unique()").equals(List.of(lastDay)));
        awaitAllTold();

        List<String> questions = new ArrayList<>(List.of(
                "diagnoses", "diagnoses?status=OPEN", "diagnoses?status=CLOSED", "tasks", "backlog", "staffing-gaps"));
        for (String diagnosis : last.<String>getList("items.id")) {
            questions.add("diagnoses/" + diagnosis);
            questions.add("diagnoses/" + diagnosis + "/proposals");
            questions.add("lineage/diagnosis/" + diagnosis);
        }
        for (String task : tasks) {
            questions.add("tasks/" + task);
            questions.add("lineage/task/" + task);
        }
        questions.add("tasks/" + tasks.get(0) + "/effect");
        questions.add("lineage/effect/" + tasks.get(0));
        questions.add("lineage/cause/" + ofAll + ":staff-level");
        for (String deviation : last.<String>getList("items.deviations.flatten().id")) {
            questions.add("lineage/deviation/" + deviation);
        }
        return questions;
    }

    /** Each answer by its question; all of them are there. */
    private static Map<String, Object> answers(Company company, PackagedService service, List<String> questions) {
        Map<String, Object> answers = new HashMap<>();
        for (String question : questions) {
            answers.put(
                    question,
                    company.at(service)
                            .header("Accept-Language", "ru")
                            .get(question)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .get());
        }
        return answers;
    }

    /** What was committed until now is on Kafka, and the first service has read it back. */
    private static void awaitAllTold() {
        await().atMost(60, SECONDS).until(() -> waiting(kpi) == 0 && waiting(audit) == 0);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(unread("audit-")).isEmpty());
    }

    /** Events in the outbox. */
    private static int waiting(PackagedService service) {
        return service.plain()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("checks.find { it.name == 'events' }.data.outboxWaiting");
    }

    /** By partition, how many records the groups of this prefix have not read of these tests' topics. */
    private static Map<TopicPartition, Long> unread(String groups) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = events.ends("komdir.");
        Map<TopicPartition, Long> unread = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            for (var group : admin.listGroups().all().get()) {
                if (!group.groupId().startsWith(groups)) {
                    continue;
                }
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                read.forEach((part, offset) -> {
                    long left = ends.getOrDefault(part, 0L) - (offset == null ? 0 : offset.offset());
                    if (left > 0) {
                        unread.merge(part, left, Long::max);
                    }
                });
            }
        }
        return unread;
    }
}
