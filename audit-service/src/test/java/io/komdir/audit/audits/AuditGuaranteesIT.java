package io.komdir.audit.audits;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.audit.testing.KpiEvents;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.TestServers;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AuditGuaranteesIT {
    private static final String SCOPE = "team:north";
    private static final String COMPLETED = "io.komdir.audit.audit.completed.v1";
    private static final String TOPIC = "komdir.audit.diagnoses";

    private final AuditCalls calls = AuditCalls.ofUnknownOrganization();

    @Inject
    Findings findings;

    @Inject
    OrganizationScope scope;

    @BeforeEach
    void knowAnAuditorAndATemplate() {
        calls.auditor("anna");
        calls.template("own", "plan/a", "plan/b", "plan/c", "tools/d", "tools/e", "tools/f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_log_entry SET verdict = 'OK'",
                "DELETE FROM audit_log_entry",
                "TRUNCATE audit_log_entry",
                "UPDATE audit_evidence SET position = 1",
                "DELETE FROM audit_evidence",
                "DELETE FROM audit",
            })
    void shouldNotLetTheServiceChangeHistory(String statement) throws SQLException {
        // Given
        try (Connection connection = TestServers.appDataSource().getConnection();
                Statement sql = connection.createStatement()) {

            // When / Then
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void shouldKeepAllAnswersThatComeAtOnce() {
        // Given
        String id = calls.started("own", "anna", SCOPE);
        List<String> items = List.of("a", "b", "c", "d", "e", "f");

        // When
        List<Integer> statuses = items.stream()
                .map(item -> CompletableFuture.supplyAsync(
                        () -> calls.answer(id, item, "PROBLEM", "seen").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(statuses).containsOnly(200);
        Response history = calls.get("/" + id + "/history");
        assertThat(history.jsonPath().getList("items.sequence", Integer.class))
                .isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
        assertThat(history.jsonPath().getList("items.item", String.class)).containsAll(items);
    }

    @Test
    void shouldEitherTakeAnAnswerBeforeTheEndOrRefuseIt() {
        for (int round = 0; round < 5; round++) {
            // Given
            String id = calls.started("own", "anna", SCOPE);
            for (String item : List.of("a", "b", "c", "d", "e", "f")) {
                calls.answer(id, item, "OK", null).then().statusCode(200);
            }

            // When
            var answer = CompletableFuture.supplyAsync(() -> calls.answer(id, "a", "PROBLEM", "late"));
            var complete = CompletableFuture.supplyAsync(() -> calls.move(id, "complete"));

            // Then
            complete.join().then().statusCode(200);
            int status = answer.join().statusCode();
            assertThat(status).isIn(200, 409);
            int expected = status == 200 ? 1 : 0;
            calls.get("/" + id).then().body("findings", hasSize(expected));
            complete.join().then().body("findings", hasSize(expected));
        }
    }

    @Test
    void shouldCompleteOnceAndCompareInARowWhenCompletionsComeAtOnce() {
        // Given
        List<String> audits = IntStream.range(0, 3)
                .mapToObj(n -> {
                    String id = calls.started("own", "anna", SCOPE);
                    for (String item : List.of("a", "b", "c", "d", "e", "f")) {
                        calls.answer(id, item, "OK", null).then().statusCode(200);
                    }
                    return id;
                })
                .toList();

        // When
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> calls.move(audits.get(n % 3), "complete").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(200, 200, 200, 409, 409, 409);
        List<String> previous = calls.get("").jsonPath().getList("items.previous", String.class);
        assertThat(previous).hasSize(3).doesNotHaveDuplicates().containsOnlyOnce((String) null);
        calls.organization().as("viewer").get("/api/v1/auditors/anna").then().body("auditsDone", equalTo(3));
        assertThat(SentEvents.of(calls.organization().code(), COMPLETED, TOPIC)).hasSize(3);
    }

    @Test
    void shouldTellOfACompletedAuditAndGiveItsFindingsToTasks() {
        // Given
        String first = calls.completed(
                "own",
                "anna",
                SCOPE,
                "a",
                "PROBLEM",
                "b",
                "OK",
                "c",
                "NOT_APPLICABLE",
                "d",
                "OK",
                "e",
                "OK",
                "f",
                "PROBLEM");
        String second = calls.completed(
                "own", "anna", SCOPE, "a", "OK", "b", "OK", "c", "PROBLEM", "d", "OK", "e", "OK", "f", "PROBLEM");

        // When
        List<SentEvents.Sent> events = SentEvents.of(calls.organization().code(), COMPLETED, TOPIC);

        // Then
        assertThat(events).hasSize(2);
        SentEvents.Sent event = events.stream()
                .filter(sent -> sent.text("audit").equals(second))
                .findFirst()
                .orElseThrow();
        assertThat(event.key()).isEqualTo(calls.organization().code() + "/" + second);
        assertThat(event.data().at("/score/score").decimalValue()).isEqualByComparingTo("66.7");
        assertThat(event.data().at("/areas/0/area").asText()).isEqualTo("plan");
        assertThat(event.data().at("/findings/0/item").asText()).isEqualTo("c");
        assertThat(event.data().at("/comparison/previous").asText()).isEqualTo(first);
        assertThat(event.data().at("/comparison/new").asInt()).isEqualTo(1);
        assertThat(event.data().at("/comparison/fixed").asInt()).isEqualTo(1);
        assertThat(event.data().at("/comparison/unchanged").asInt()).isEqualTo(4);
        UUID audit = UUID.fromString(second);
        Finding found = find(audit, "c");
        assertThat(found.eventId()).hasToString(event.headers().get("ce_id"));
        assertThat(found.correlationId()).hasToString(event.headers().get("ce_correlationid"));
        assertThat(found.area()).isEqualTo("plan");
        assertThat(find(audit, "a")).isNull();
        assertThat(find(audit, "weather")).isNull();
        assertThat(find(UUID.fromString(calls.started("own", "anna", SCOPE)), "a"))
                .isNull();
    }

    @Test
    void shouldRefuseAnAuditorWhoHeadsTheTeamWhenPlannedAndAgainAtTheStart() {
        // Given
        String organization = calls.organization().code();
        String planned = calls.plan("own", "anna", SCOPE).path("id");

        // When
        try (KpiEvents events = new KpiEvents()) {
            events.send(KpiEvents.team(organization, "north", "anna", null, 5));
        }
        await().atMost(30, SECONDS).until(() -> calls.plan("own", "anna", SCOPE).statusCode() == 409);

        // Then
        calls.plan("own", "anna", SCOPE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:auditor-not-independent"));
        calls.move(planned, "start")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:auditor-not-independent"));
        calls.get("/" + planned).then().body("status", equalTo("PLANNED"));
        calls.get("/" + planned + "/history").then().body("items.deed", contains("PLANNED"));
    }

    private Finding find(UUID audit, String item) {
        return scope.call(
                calls.organization().code(), () -> findings.find(audit, item).orElse(null));
    }
}
