package io.komdir.audit.history;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.audit.testing.Audit;
import io.komdir.audit.testing.Deviations;
import io.komdir.audit.testing.Replay;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.komdir.platform.events.GroupOffsets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class RebuildIT {
    private static final String DIAGNOSES = "komdir.audit.diagnoses";
    private static final String GAPS = "komdir.audit.staffing-gaps";

    @Inject
    ChannelRegistry channels;

    @Inject
    GroupOffsets offsets;

    private final String lived = "lived-" + UUID.randomUUID();
    private final String rebuilt = "rebuilt-" + UUID.randomUUID();

    @Test
    void shouldKnowTheSameWhenItReadsAgainWhatItTold() {
        // Given
        UUID deviation = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String id = live(deviation, second);
        List<ConsumerRecord<String, String>> told = told(DIAGNOSES, lived, 8);
        List<ConsumerRecord<String, String>> gaps = told(GAPS, lived, 2);

        // When
        try (Replay replay = new Replay()) {
            replay.send(gaps, rebuilt);
            replay.send(told, rebuilt);
            replay.send(told, rebuilt);
            replay.send(gaps, rebuilt);
        }

        // Then
        Audit before = new Audit(lived);
        Audit after = new Audit(rebuilt);
        awaitVersion(after, id, 7);
        assertThat(after.diagnosis(id).getMap(""))
                .isEqualTo(before.diagnosis(id).getMap(""));
        String gap = "/api/v1/staffing-gaps?diagnosis=" + id;
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(after.get(gap).getMap(""))
                        .isEqualTo(before.get(gap).getMap("")));
        assertThat(after.get("/api/v1/diagnoses").getList("items")).hasSize(1);
    }

    @Test
    void shouldOpenNothingAgainWhenItThenReadsTheDeviationsAgain() {
        // Given
        UUID deviation = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String id = live(deviation, second);
        List<ConsumerRecord<String, String>> told = told(DIAGNOSES, lived, 8);
        Audit after = new Audit(rebuilt);
        try (Replay replay = new Replay()) {
            replay.send(told, rebuilt);
        }
        awaitVersion(after, id, 7);

        // When
        UUID fresh = UUID.randomUUID();
        try (Deviations deviations = new Deviations()) {
            deviations.send(Deviations.conversion(rebuilt, deviation, "team:north"));
            deviations.send(Deviations.conversionResolved(rebuilt, deviation, "team:north"));
            deviations.send(Deviations.conversion(rebuilt, second, "team:north"));
            deviations.send(Deviations.conversion(rebuilt, fresh, "team:north"));
        }

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(after.get("/api/v1/diagnoses").getList("items"))
                        .hasSize(2));
        JsonPath all = after.get("/api/v1/diagnoses");
        assertThat(all.getList("items.deviations.flatten().id"))
                .containsExactlyInAnyOrder(deviation.toString(), second.toString(), fresh.toString());
        assertThat(after.diagnosis(id).getInt("version")).isEqualTo(7);
        assertThat(told(DIAGNOSES, rebuilt, 9).stream().filter(one -> !one.key().endsWith(id)))
                .singleElement()
                .satisfies(one -> assertThat(TopicReader.header(one, "ce_type"))
                        .isEqualTo("io.komdir.audit.diagnosis.opened.v1"));
    }

    @Test
    void shouldBringBackTwoDiagnosesOfOneSubjectInAnyOrder() {
        // Given
        Audit before = new Audit(lived);
        String first = before.open("team:north");
        before.close(first, "{\"reason\":\"a holiday\"}");
        String second = before.open("team:north");
        List<ConsumerRecord<String, String>> newestFirst = new ArrayList<>(told(DIAGNOSES, lived, 3));
        newestFirst.sort(Collections.reverseOrder(java.util.Comparator.comparing(ConsumerRecord::key)));

        // When
        try (Replay replay = new Replay()) {
            replay.send(newestFirst, rebuilt);
        }

        // Then
        Audit after = new Audit(rebuilt);
        awaitVersion(after, first, 2);
        awaitVersion(after, second, 1);
        assertThat(after.diagnosis(first).getString("status")).isEqualTo("CLOSED");
        after.as("auditor")
                .body("{\"funnel\":\"new\",\"stage\":\"meeting\",\"actual\":0.2,\"target\":0.4,\"from\":\"2026-11-17\","
                        + "\"to\":\"2026-11-23\",\"scope\":\"team:north\"}")
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(409)
                .body("diagnosis", org.hamcrest.Matchers.equalTo(second));
    }

    @Test
    void shouldDoNoHarmWhenTheOpeningNeverArrives() {
        // Given
        Audit before = new Audit(lived);
        String orphan = before.open("team:north");
        before.judge(orphan, "regulations", "CAUSE", "none");
        String whole = before.open("team:south");
        List<ConsumerRecord<String, String>> told = told(DIAGNOSES, lived, 4).stream()
                .filter(one -> one.key().endsWith(whole)
                        || !TopicReader.header(one, "ce_type").contains("opened"))
                .toList();

        // When
        try (Replay replay = new Replay()) {
            replay.send(told, rebuilt);
        }

        // Then
        Audit after = new Audit(rebuilt);
        awaitVersion(after, whole, 1);
        after.as("viewer").get("/api/v1/diagnoses/" + orphan).then().statusCode(404);
    }

    @Test
    void shouldDecideAgainOnceTheOwnTopicsAreRead() {
        await().atMost(30, SECONDS)
                .until(() -> !channels.getPausable("deviations").isPaused());
        JsonPath ready = RestAssured.get("/q/health/ready").jsonPath();
        assertThat(ready.getBoolean("checks.find { it.name == 'restore' }.data.completed"))
                .isTrue();
    }

    @Test
    void shouldTellHowFarAGroupIs() throws Exception {
        // Given
        new Audit(lived).open("team:north");
        ConsumerRecord<String, String> told = told(DIAGNOSES, lived, 1).get(0);
        String topic = TestServers.topicPrefix() + DIAGNOSES;
        String group = "reader-" + UUID.randomUUID();

        // When
        GroupOffsets.Ends ends = offsets.ends(List.of(topic, topic + ".missing"));

        // Then
        long all = offsets.remaining(ends, topic, group);
        assertThat(all).isPositive();
        assertThat(offsets.remaining(ends, topic + ".missing", group)).isZero();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            admin.alterConsumerGroupOffsets(
                            group,
                            Map.of(
                                    new TopicPartition(topic, told.partition()),
                                    new OffsetAndMetadata(told.offset() + 1)))
                    .all()
                    .get();
        }
        assertThat(offsets.remaining(ends, topic, group)).isLessThan(all);
    }

    /** A diagnosis with all that can happen to it: 8 events in 7 versions, and a gap told twice. */
    private String live(UUID deviation, UUID second) {
        Audit audit = new Audit(lived);
        try (Deviations deviations = new Deviations()) {
            deviations.send(Deviations.conversion(lived, deviation, "team:north"));
            await().atMost(30, SECONDS)
                    .untilAsserted(
                            () -> assertThat(audit.get("/api/v1/diagnoses").getList("items"))
                                    .hasSize(1));
            String id = audit.get("/api/v1/diagnoses").getString("items[0].id");
            audit.askFor(id, "sales-manager", "MIDDLE", 2).statusCode(200);
            audit.judge(id, "lead-quality", "RULED_OUT", "they fit").statusCode(200);
            audit.askFor(id, "sales-manager", "MIDDLE", 3).statusCode(200);
            deviations.send(Deviations.conversionResolved(lived, deviation, "team:north"));
            awaitVersion(audit, id, 5);
            deviations.send(Deviations.conversion(lived, second, "team:north"));
            awaitVersion(audit, id, 6);
            audit.close(id, "{\"reason\":\"people are being hired\",\"note\":\"look again in spring\"}")
                    .statusCode(200);
            return id;
        }
    }

    private static List<ConsumerRecord<String, String>> told(String topic, String organization, int count) {
        try (TopicReader reader = new TopicReader(topic)) {
            return reader.firstOf(organization, count);
        }
    }

    private static void awaitVersion(Audit audit, String id, int version) {
        await().atMost(30, SECONDS)
                .until(() -> audit.get("/api/v1/diagnoses").getList("items").stream()
                        .map(Map.class::cast)
                        .anyMatch(one -> id.equals(one.get("id"))
                                && Integer.valueOf(version).equals(one.get("version"))));
    }
}
