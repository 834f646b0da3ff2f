package io.komdir.audit.lineage;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.komdir.audit.testing.PublishedEvents;
import io.komdir.audit.testing.PublishedEvents.Published;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains from events that are made up; the events of the services are in the system tests. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class LineageResourceIT {
    private static final String DEVIATIONS = "komdir.kpi.deviations";
    private static final String DIAGNOSES = "komdir.audit.diagnoses";
    private static final String TASKS = "komdir.audit.tasks";
    private static final String GAPS = "komdir.audit.staffing-gaps";
    private static final String VACANCIES = "komdir.hiring.vacancies";
    private static final String HIRES = "komdir.hiring.hires";
    private static final Instant START = Instant.parse("2026-11-02T18:00:00Z");

    private final String organization = "acme-" + UUID.randomUUID();
    private final String deviation = UUID.randomUUID().toString();
    private final String diagnosis = UUID.randomUUID().toString();
    private final String task = UUID.randomUUID().toString();
    private final String cause = diagnosis + ":staff-level";

    // A deviation of a kind that no diagnosis is opened for: the events after it are made up, and stay alone.
    private final Published detected = Published.first(
            organization,
            DEVIATIONS,
            "io.komdir.kpi.deviation.detected.v1",
            "team:north/calls",
            START,
            deviationData(deviation));
    private final Published opened = detected.then(
            DIAGNOSES,
            "io.komdir.audit.diagnosis.opened.v1",
            diagnosis,
            Map.of(
                    "diagnosis",
                    diagnosis,
                    "scope",
                    "team:north",
                    "metric",
                    "calls",
                    "actual",
                    5,
                    "target",
                    12,
                    "from",
                    "2026-10-29",
                    "to",
                    "2026-11-02"));
    private final Published confirmed = opened.then(
            DIAGNOSES,
            "io.komdir.audit.cause.confirmed.v1",
            diagnosis,
            Map.of("diagnosis", diagnosis, "check", "staff-level", "scope", "team:north", "metric", "calls"));
    private final Published prioritized =
            confirmed.then(TASKS, "io.komdir.audit.task.prioritized.v1", task, taskData("OPEN"));
    private final Published started =
            prioritized.then(TASKS, "io.komdir.audit.task.started.v1", task, taskData("IN_PROGRESS"));
    private final Published completed =
            started.then(TASKS, "io.komdir.audit.task.completed.v1", task, taskData("DONE"));
    private final Published measured = completed.then(
            TASKS,
            "io.komdir.audit.effect.measured.v1",
            task,
            Map.of(
                    "task",
                    task,
                    "scope",
                    "team:north",
                    "metric",
                    "calls",
                    "before",
                    5,
                    "after",
                    11,
                    "verdict",
                    "MOVED"));
    private final Published identified = confirmed.then(
            GAPS,
            "io.komdir.audit.staffing-gap.identified.v1",
            "gap-" + task,
            Map.of("gap", "gap-" + task, "position", "sales-manager", "level", "MIDDLE", "people", 2));
    private final Published vacancy = identified.then(
            VACANCIES, "io.komdir.hiring.vacancy.opened.v1", "v-" + task, Map.of("vacancy", "v-" + task));
    private final Published filled =
            vacancy.then(VACANCIES, "io.komdir.hiring.vacancy.filled.v1", "v-" + task, Map.of("vacancy", "v-" + task));

    private PublishedEvents events;

    @BeforeEach
    void connect() {
        events = new PublishedEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldShowTheChainFromTheDeviationToTheEffectOldestFirst() {
        // When
        events.send(detected, opened, confirmed, prioritized, started, completed, measured);

        // Then
        JsonPath chain = awaitThings("effect", task, 5);
        assertThat(chain.getList("chain.type")).containsExactly("deviation", "diagnosis", "cause", "task", "effect");
        assertThat(chain.getList("chain.id")).containsExactly(deviation, diagnosis, cause, task, task);
        assertThat(chain.getString("correlationId"))
                .isEqualTo(detected.correlation().toString());
        assertThat(chain.getList("chain[0].causedBy")).isEmpty();
        assertThat(chain.getList("chain[1].causedBy.id")).containsExactly(deviation);
        assertThat(chain.getList("chain[2].causedBy.id")).containsExactly(diagnosis);
        assertThat(chain.getList("chain[3].causedBy.type")).containsExactly("cause");
        assertThat(chain.getList("chain[4].causedBy.type")).containsExactly("task");
        assertThat(chain.getList("chain[3].steps.event.type"))
                .containsExactly(
                        "io.komdir.audit.task.prioritized.v1",
                        "io.komdir.audit.task.started.v1",
                        "io.komdir.audit.task.completed.v1");
        assertThat(chain.getList("chain.state"))
                .containsExactly("detected", "opened", "confirmed", "completed", "measured");
        assertThat(chain.getString("chain[0].event.id")).isEqualTo(detected.id().toString());
        assertThat(chain.getString("chain[0].at")).isEqualTo("2026-11-02T18:00:00Z");
        assertThat(chain.getString("chain[3].href")).isEqualTo("/api/v1/tasks/" + task);
        assertThat(chain.getString("chain[4].text"))
                .isEqualTo("calls, team north: moved, 5 before the work and 11 after it");
        assertThat(chain.getBoolean("truncated")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"deviation", "diagnosis", "cause", "task"})
    void shouldShowTheSameChainWhicheverThingIsRequested(String type) {
        // Given
        events.send(detected, opened, confirmed, prioritized, started, completed, measured);
        JsonPath ofEffect = awaitThings("effect", task, 5);
        String id = ofEffect.getString("chain.find { it.type == '" + type + "' }.id");

        // When
        JsonPath answer = awaitThings(type, id, 5);

        // Then
        assertThat(answer.getList("chain")).isEqualTo(ofEffect.getList("chain"));
    }

    @Test
    void shouldShowTheSameChainWhenEventsArriveBackwardsAndTwice() {
        // Given
        List<Published> backwards =
                new ArrayList<>(List.of(detected, opened, confirmed, prioritized, started, completed, measured));
        Collections.reverse(backwards);

        // When
        backwards.forEach(events::send);
        backwards.forEach(events::send);

        // Then
        JsonPath chain = awaitThings("task", task, 5);
        await().atMost(30, SECONDS)
                .until(() -> lineage("task", task).getList("chain[3].steps").size() == 3);
        assertThat(chain.getList("chain.type")).containsExactly("deviation", "diagnosis", "cause", "task", "effect");
    }

    @Test
    void shouldFollowACauseToItsGapItsVacancyAndItsHire() {
        // Given
        Published hired = filled.then(
                HIRES, "io.komdir.hiring.employee.hired.v1", "u18", Map.of("employee", "u18", "vacancy", "v-" + task));

        // When
        events.send(detected, opened, confirmed, identified, vacancy, filled, hired);

        // Then
        JsonPath chain = awaitThings("hire", "u18", 6);
        assertThat(chain.getList("chain.type"))
                .containsExactly("deviation", "diagnosis", "cause", "staffing-gap", "vacancy", "hire");
        assertThat(chain.getString("chain[3].text")).isEqualTo("People are missing: 2 × sales-manager, MIDDLE");
        assertThat(chain.getString("chain[4].state")).isEqualTo("filled");
        assertThat(chain.getString("chain[5].href")).isNull();
    }

    @Test
    void shouldFindTheVacancyOfAHireByItsDataWhenAnotherRequestCausedTheEvent() {
        // Given
        Published hired = Published.first(
                organization,
                HIRES,
                "io.komdir.hiring.employee.hired.v1",
                "u18",
                START.plusSeconds(9000),
                Map.of("employee", "u18", "vacancy", "v-" + task));

        // When
        events.send(hired, vacancy);

        // Then
        JsonPath chain = awaitThings("hire", "u18", 2);
        assertThat(chain.getList("chain.type")).containsExactly("vacancy", "hire");
        assertThat(chain.getList("chain[1].causedBy.id")).containsExactly("v-" + task);
    }

    @Test
    void shouldNameAllDeviationsThatADiagnosisJoined() {
        // Given
        String again = UUID.randomUUID().toString();
        Published second = Published.first(
                organization,
                DEVIATIONS,
                "io.komdir.kpi.deviation.detected.v1",
                "team:north/calls",
                START.plusSeconds(90),
                deviationData(again));
        Published joined = second.then(
                DIAGNOSES,
                "io.komdir.audit.deviation.joined.v1",
                diagnosis,
                Map.of("diagnosis", diagnosis, "deviation", again));

        // When
        events.send(second, detected, opened, joined, confirmed);

        // Then
        JsonPath chain = awaitThings("cause", cause, 4);
        assertThat(chain.getList("chain.type")).containsExactly("deviation", "diagnosis", "deviation", "cause");
        assertThat(chain.getList("chain[1].causedBy.id")).containsExactlyInAnyOrder(deviation, again);
        assertThat(chain.getList("chain[1].steps")).hasSize(2);
        JsonPath ofTheSecond = awaitThings("deviation", again, 3);
        assertThat(ofTheSecond.getList("chain.type")).containsExactly("diagnosis", "deviation", "cause");
    }

    @Test
    void shouldShowSoManyCausesAndSayWhenThereAreMore() {
        // Given
        List<Published> published = new ArrayList<>();
        published.add(opened);
        for (int i = 0; i <= LineageTraversal.MAX_NODES; i++) {
            String id = UUID.randomUUID().toString();
            Published one = Published.first(
                    organization,
                    DEVIATIONS,
                    "io.komdir.kpi.deviation.detected.v1",
                    "team:north/calls",
                    START.plusSeconds(i),
                    deviationData(id));
            published.add(one);
            published.add(one.then(
                    DIAGNOSES,
                    "io.komdir.audit.deviation.joined.v1",
                    diagnosis,
                    Map.of("diagnosis", diagnosis, "deviation", id)));
        }

        // When
        published.forEach(events::send);

        // Then
        JsonPath chain = awaitThings("diagnosis", diagnosis, 1 + LineageTraversal.MAX_NODES);
        await().atMost(30, SECONDS)
                .until(() ->
                        lineage("diagnosis", diagnosis).getInt("chain.find { it.type == 'diagnosis' }.omittedSteps")
                                == 1 + LineageTraversal.MAX_NODES + 1 - 1 - LineageService.NEWEST_STEPS);
        assertThat(chain.getBoolean("truncated")).isTrue();
    }

    @Test
    void shouldKeepOrganizationsApartWhenOneNamesTheOthersEvents() {
        // Given
        String other = "other-" + UUID.randomUUID();
        Published stranger = confirmed
                .then(TASKS, "io.komdir.audit.task.prioritized.v1", "t-2", taskData("OPEN"))
                .of(other);

        // When
        events.send(detected, opened, confirmed, stranger);

        // Then
        await().atMost(30, SECONDS)
                .until(() ->
                        as(other, "viewer").get("/api/v1/lineage/task/" + task).statusCode() == 200);
        assertThat(lineage(other, "task", task).getList("chain.type")).containsExactly("task");
        assertThat(awaitThings("cause", cause, 3).getList("chain.type"))
                .containsExactly("deviation", "diagnosis", "cause");
        as(other, "viewer").get("/api/v1/lineage/cause/" + cause).then().statusCode(404);
    }

    @Test
    void shouldShowTheStateOfADiagnosisWhateverIsNotedAfterwards() {
        // Given
        Published resolved = confirmed.then(
                DIAGNOSES,
                "io.komdir.audit.deviation.resolved.v1",
                diagnosis,
                Map.of("diagnosis", diagnosis, "deviation", deviation));
        Published closed = resolved.then(
                DIAGNOSES, "io.komdir.audit.diagnosis.closed.v1", diagnosis, Map.of("diagnosis", diagnosis));
        Published again = closed.then(
                DIAGNOSES,
                "io.komdir.audit.deviation.resolved.v1",
                diagnosis,
                Map.of("diagnosis", diagnosis, "deviation", deviation));

        // When
        events.send(detected, opened, resolved);

        // Then
        awaitSteps("diagnosis", diagnosis, 2);
        assertThat(stateOf("diagnosis", diagnosis)).isEqualTo("opened");
        events.send(closed, again);
        awaitSteps("diagnosis", diagnosis, 4);
        assertThat(stateOf("diagnosis", diagnosis)).isEqualTo("closed");
    }

    @Test
    void shouldSayThatACauseIsRuledOutUntilItIsConfirmedAgain() {
        // Given
        Published before =
                at(judged(opened, "RULED_OUT", "staff-level"), opened.time().plusSeconds(1));
        Published ofAnotherCheck = judged(confirmed, "RULED_OUT", "tools");
        Published ruledOut = judged(confirmed, "RULED_OUT", "staff-level");
        Published confirmedAgain = ruledOut.then(
                DIAGNOSES,
                "io.komdir.audit.cause.confirmed.v1",
                diagnosis,
                Map.of("diagnosis", diagnosis, "check", "staff-level", "scope", "team:north", "metric", "calls"));

        // When
        events.send(ofAnotherCheck, before, ruledOut, confirmed, opened);

        // Then
        awaitSteps("cause", cause, 2);
        assertThat(stateOf("cause", cause)).isEqualTo("ruled-out");
        JsonPath chain = lineage("cause", cause);
        assertThat(chain.getList("chain.find { it.type == 'cause' }.steps.text"))
                .containsExactly("Cause found: staff level", "Check “staff level”: ruled out");
        assertThat(chain.getString("chain.find { it.type == 'diagnosis' }.state"))
                .isEqualTo("opened");
        events.send(confirmedAgain);
        awaitSteps("cause", cause, 3);
        assertThat(stateOf("cause", cause)).isEqualTo("confirmed");
    }

    @Test
    void shouldPutAnEventAsideWhenNoDatabaseHoldsItsTime() {
        // Given
        Published far = at(vacancy, Instant.parse("+300000000-01-01T00:00:00Z"));
        try (TopicReader dlq = new TopicReader(VACANCIES + ".dlq")) {
            // When
            events.send(far, filled);

            // Then
            assertThat(awaitThings("vacancy", "v-" + task, 1).getList("chain[0].steps.event.id"))
                    .containsExactly(filled.id().toString());
            var aside = dlq.firstOf(organization);
            assertThat(new String(aside.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .isEqualTo(far.id().toString());
        }
    }

    @Test
    void shouldIgnoreAnUnknownTypeAndPutAnUnknownVersionAside() {
        // Given
        Published unknown = vacancy.ofType("io.komdir.hiring.vacancy.praised.v1");
        Published version = vacancy.ofType("io.komdir.hiring.vacancy.opened.v2");
        try (TopicReader dlq = new TopicReader(VACANCIES + ".dlq")) {
            // When
            events.send(unknown, version, vacancy);

            // Then
            assertThat(awaitThings("vacancy", "v-" + task, 1).getList("chain[0].steps"))
                    .hasSize(1);
            var aside = dlq.firstOf(organization);
            assertThat(new String(aside.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .isEqualTo(version.id().toString());
        }
    }

    @Test
    void shouldAnswerInTheReadersLanguageAndWithATag() {
        // Given
        events.send(vacancy);
        awaitThings("vacancy", "v-" + task, 1);
        String path = "/api/v1/lineage/vacancy/v-" + task;

        // When
        String tag = as(organization, "head")
                .header("Accept-Language", "ru")
                .get(path)
                .header("ETag");

        // Then
        as(organization, "head")
                .header("Accept-Language", "ru")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304);
        as(organization, "head")
                .header("Accept-Language", "ru")
                .get(path)
                .then()
                .body("chain[0].text", containsString("Открыта вакансия"));
        as(organization, "head")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("chain[0].text", containsString("Vacancy opened"));
    }

    @Test
    void shouldNameTheKnownTypesWhenTheTypeIsUnknown() {
        as(organization, "viewer")
                .get("/api/v1/lineage/weather/1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:unknown-lineage-type"))
                .body("knownTypes", hasItems("deviation", "diagnosis", "cause", "task", "effect", "hire", "vacancy"));
    }

    @Test
    void shouldNotFindAThingWithoutEvents() {
        as(organization, "viewer")
                .get("/api/v1/lineage/task/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as(organization, "viewer")
                .get("/api/v1/lineage/task/" + "x".repeat(129))
                .then()
                .statusCode(404);
        as(organization, "viewer").get("/api/v1/lineage/cause/%00").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 404", "head, 404", "auditor, 404", "director, 404", "recruiter, 403", "crm, 403"})
    void shouldShowChainsToWhoReadsHere(String role, int status) {
        as(organization, role).get("/api/v1/lineage/task/1").then().statusCode(status);
    }

    private static Map<String, Object> deviationData(String deviation) {
        return Map.ofEntries(
                Map.entry("deviation", deviation),
                Map.entry("kind", "UNKNOWN_TO_DIAGNOSES"),
                Map.entry("scope", "team:north"),
                Map.entry("subject", "calls"),
                Map.entry("metric", "calls"),
                Map.entry("detectedOn", "2026-11-02"),
                Map.entry("from", "2026-10-29"),
                Map.entry("to", "2026-11-02"),
                Map.entry("target", 12),
                Map.entry("actual", 5));
    }

    private Map<String, Object> taskData(String status) {
        return Map.of(
                "task",
                task,
                "title",
                "Hire two managers",
                "quadrant",
                "Q1",
                "status",
                status,
                "expectedEffect",
                Map.of("metric", "calls", "scope", "team:north", "from", 5, "to", 12));
    }

    private Published judged(Published after, String verdict, String check) {
        return after.then(
                DIAGNOSES,
                EventReaders.JUDGED,
                diagnosis,
                Map.of("diagnosis", diagnosis, "check", check, "verdict", verdict, "scope", "team:north"));
    }

    private static Published at(Published published, Instant time) {
        return new Published(
                UUID.randomUUID(),
                published.topic(),
                published.type(),
                published.organization(),
                published.subject(),
                time,
                published.correlation(),
                published.causation(),
                published.data());
    }

    private String stateOf(String type, String id) {
        return lineage(type, id).getString("chain.find { it.type == '" + type + "' }.state");
    }

    private void awaitSteps(String type, String id, int count) {
        await().atMost(30, SECONDS).until(() -> {
            List<?> steps = lineage(type, id).getList("chain.find { it.type == '" + type + "' }.steps");
            return steps != null && steps.size() == count;
        });
    }

    private JsonPath awaitThings(String type, String id, int count) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> lineage(type, id),
                        answer -> answer.getList("chain") != null
                                && answer.getList("chain").size() == count);
    }

    private JsonPath lineage(String type, String id) {
        return lineage(organization, type, id);
    }

    private static JsonPath lineage(String of, String type, String id) {
        return as(of, "viewer")
                .get("/api/v1/lineage/" + type + "/" + id)
                .then()
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String of, String role) {
        return given().auth().oauth2(TestTokens.token(of, role));
    }
}
