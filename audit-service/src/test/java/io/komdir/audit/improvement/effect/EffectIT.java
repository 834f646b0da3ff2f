package io.komdir.audit.improvement.effect;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Results;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.komdir.platform.events.EventContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class EffectIT {
    private static final String TEAM = "team:north";
    private static final String ONTO_CALLS = "\"metric\":\"calls\",\"scope\":\"organization\",\"from\":10,\"to\":20";
    private static final String ONTO_MEETINGS =
            "\"funnel\":\"new\",\"stage\":\"meeting\",\"scope\":\"team:north\",\"from\":0.2,\"to\":0.4";

    private final String organization = "acme-" + UUID.randomUUID();
    /** A Monday eight to nine weeks ago; the task ends on that week's Friday. */
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC).minusWeeks(8).with(java.time.DayOfWeek.MONDAY);

    private final LocalDate completion = start.plusDays(4);
    private Results results;

    @BeforeEach
    void connect() {
        results = new Results(organization);
    }

    @AfterEach
    void disconnect() {
        results.close();
    }

    @Test
    void shouldDecideOnceWithTheDayThatCompletesTheWindow() throws Exception {
        // Given
        String task = done(ONTO_CALLS);
        days(start.minusDays(14), start.plusDays(17), day -> calls(day, day.isAfter(completion) ? 20 : 10));
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(effect(task).getInt("missing.daysAfter")).isEqualTo(1));
        JsonPath tooEarly = effect(task);
        assertThat(tooEarly.getString("verdict")).isEqualTo("TOO_EARLY");
        assertThat(tooEarly.getString("reason")).isEqualTo("DAYS_MISSING");
        assertThat(tooEarly.getBoolean("decidable")).isTrue();
        assertThat(tooEarly.getInt("missing.daysBefore")).isZero();
        ObjectNode last = calls(start.plusDays(18), 20);

        // When
        results.send(last);
        results.send(last);
        results.send(calls(start.plusDays(21), 500));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        JsonPath decided = effect(task);
        assertThat(decided.getString("verdict")).isEqualTo("MOVED");
        assertThat(decided.getString("method")).isEqualTo("WELCH");
        assertThat(decided.getString("before.from"))
                .isEqualTo(start.minusDays(14).toString());
        assertThat(decided.getString("before.to")).isEqualTo(start.minusDays(3).toString());
        assertThat(decided.getString("after.from")).isEqualTo(start.plusDays(7).toString());
        assertThat(decided.getString("after.to")).isEqualTo(start.plusDays(18).toString());
        assertThat(decided.getInt("before.days")).isEqualTo(10);
        assertThat(decided.getInt("after.days")).isEqualTo(10);
        assertThat(decided.getDouble("difference")).isEqualTo(10.0);
        assertThat(decided.getString("current.verdict")).isEqualTo("MOVED");
        assertPublished(task, decided);
    }

    @Test
    void shouldKeepWhatWasDecidedAndShowLaterCorrectionsBesideIt() {
        // Given
        String task = done(ONTO_CALLS);
        days(start.minusDays(14), start.plusDays(18), day -> calls(day, day.isAfter(completion) ? 20 : 10));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        String event = effect(task).getString("event");

        // When
        results.send(results.corrected("u1", null, start.plusDays(7), "calls", 20, 0, 9000));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getDouble("current.after.value"))
                        .isEqualTo(18.0));
        JsonPath decided = effect(task);
        assertThat(decided.getDouble("after.value")).isEqualTo(20.0);
        assertThat(decided.getString("event")).isEqualTo(event);
    }

    @Test
    void shouldDecideWithTheLateFactThatCompletesTheWindow() {
        // Given: of the last day nobody had pushed anything when it was closed
        String task = done(ONTO_CALLS);
        LocalDate last = start.plusDays(18);
        days(start.minusDays(14), last.minusDays(1), day -> calls(day, day.isAfter(completion) ? 20 : 10));
        results.send(results.closed("organization", null, last, 900));
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(effect(task).getInt("missing.daysAfter")).isEqualTo(1));
        assertThat(effect(task).getString("event")).isNull();

        // When
        results.send(results.corrected("u1", null, last, "calls", null, 20, 9000));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        assertThat(effect(task).getString("verdict")).isEqualTo("MOVED");
        assertThat(effect(task).getDouble("after.value")).isEqualTo(20.0);
    }

    @Test
    void shouldDecideAtTheCompletionWhenItIsRecordedLate() {
        // Given
        days(start.minusDays(14), start.plusDays(18), day -> calls(day, day.isAfter(completion) ? 5 : 10));
        awaitNewest(start.plusDays(18));

        // When
        String task = done(ONTO_CALLS);

        // Then
        JsonPath decided = effect(task);
        assertThat(decided.getString("event")).isNotNull();
        assertThat(decided.getString("verdict")).isEqualTo("NOT_MOVED");
        assertThat(decided.getBoolean("movedWrongWay")).isTrue();
    }

    @Test
    void shouldDecideWhenTheDaysComeInTheOppositeOrder() {
        // Given
        String task = done(ONTO_CALLS);
        List<LocalDate> backward = start.minusDays(14)
                .datesUntil(start.plusDays(19))
                .sorted(java.util.Comparator.reverseOrder())
                .toList();

        // When
        backward.forEach(day -> results.send(calls(day, day.isAfter(completion) ? 20 : 10)));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        assertThat(effect(task).getString("verdict")).isEqualTo("MOVED");
    }

    @Test
    void shouldDecideByTheSettingsOfTheCompletion() throws Exception {
        // Given
        settings(5);
        String task = done(ONTO_CALLS);
        settings(10);

        // When
        days(start.minusDays(14), start.plusDays(11), day -> calls(day, day.isAfter(completion) ? 20 : 10));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        assertThat(effect(task).getInt("after.days")).isEqualTo(5);
        try (TopicReader reader = new TopicReader(EffectEvents.TOPIC)) {
            JsonNode completed = new ObjectMapper()
                    .readTree(reader.firstOf(organization, 4).get(2).value())
                    .get("completed");
            assertThat(completed.get("effectWorkingDays").asInt()).isEqualTo(5);
            assertThat(completed.get("effectMinimumCount").asInt()).isEqualTo(30);
        }
    }

    @Test
    void shouldCompareConversionsOnceTheCountsSuffice() {
        // Given
        String task = done(ONTO_MEETINGS);
        start.minusDays(28).datesUntil(start.plusDays(18)).forEach(day -> measured(day, day.isAfter(completion)));
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(effect(task).getInt("missing.daysAfter")).isEqualTo(1));
        assertThat(effect(task).getString("reason")).isEqualTo("DAYS_MISSING");

        // When
        measured(start.plusDays(18), true);

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        JsonPath decided = effect(task);
        assertThat(decided.getString("method")).isEqualTo("NEWCOMBE");
        assertThat(decided.getString("verdict")).isEqualTo("MOVED");
        assertThat(decided.getInt("before.countBefore")).isEqualTo(100);
        assertThat(decided.getInt("before.count")).isEqualTo(20);
        assertThat(decided.getInt("after.count")).isEqualTo(50);
        assertThat(decided.getDouble("difference")).isEqualTo(0.3);
        assertThat(decided.getDouble("interval.low")).isEqualTo(0.169, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void shouldWaitForTheNextDayWhenALastDayWasPublishedWithoutCounts() {
        // Given
        String task = done(ONTO_MEETINGS);
        start.minusDays(28).datesUntil(start.plusDays(18)).forEach(day -> measured(day, day.isAfter(completion)));
        results.send(results.closed(TEAM, null, start.plusDays(18), 900));
        results.send(Results.sum(results.closed("organization", null, start.plusDays(18), 900), "calls", 1, null));
        awaitNewest(start.plusDays(18));
        assertThat(effect(task).getString("event")).isNull();

        // When
        results.send(results.closed(TEAM, null, start.plusDays(19), 901));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(effect(task).getString("event")).isNotNull());
        assertThat(effect(task).getInt("after.countBefore")).isEqualTo(90);
    }

    @Test
    void shouldSayWhyItIsTooEarlyInTheReadersLanguage() {
        // Given
        String open = create(ONTO_CALLS);
        String young = done(ONTO_CALLS);

        // When / Then
        assertThat(effect(open).getString("reason")).isEqualTo("NOT_DONE");
        assertThat(effect(open).getString("verdict")).isEqualTo("TOO_EARLY");
        assertThat(effect(young).getString("reason")).isEqualTo("NO_BASELINE");
        assertThat(effect(young).getBoolean("decidable")).isFalse();
        as("viewer")
                .header("Accept-Language", "ru")
                .get("/api/v1/tasks/" + young + "/effect")
                .then()
                .statusCode(200)
                .body("explanation", org.hamcrest.Matchers.containsString("не хватает 10"));
    }

    @Test
    void shouldKnowNoTaskOfAnotherOrganizationAndAskForARole() {
        // Given
        String task = create(ONTO_CALLS);

        // When / Then
        given().auth()
                .oauth2(TestTokens.token("other-" + organization, "viewer"))
                .get("/api/v1/tasks/" + task + "/effect")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:komdir:problem:not-found"));
        as("recruiter").get("/api/v1/tasks/" + task + "/effect").then().statusCode(403);
        as("viewer")
                .get("/api/v1/tasks/" + task + "/effect")
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.notNullValue());
    }

    private void assertPublished(String task, JsonPath decided) throws Exception {
        EventContract contract = EventContract.in(Path.of("src", "main", "resources", "events")).stream()
                .filter(one -> one.type().type().equals(EffectEvents.MEASURED))
                .findFirst()
                .orElseThrow();
        try (TopicReader reader = new TopicReader(EffectEvents.TOPIC)) {
            List<ConsumerRecord<String, String>> published = reader.firstOf(organization, 4);
            assertThat(published)
                    .extracting(one -> TopicReader.header(one, "ce_type"))
                    .endsWith("io.komdir.audit.task.completed.v1", EffectEvents.MEASURED);
            ConsumerRecord<String, String> record = published.get(3);
            JsonNode data = new ObjectMapper().readTree(record.value());
            assertThat(contract.problemsOf(data)).isEmpty();
            assertThat(record.key()).isEqualTo(organization + "/" + task);
            assertThat(TopicReader.header(record, "ce_id")).isEqualTo(decided.getString("event"));
            assertThat(TopicReader.header(record, "ce_causationid"))
                    .isEqualTo(TopicReader.header(published.get(2), "ce_id"));
            assertThat(TopicReader.header(record, "ce_correlationid"))
                    .isEqualTo(TopicReader.header(published.get(0), "ce_correlationid"));
            assertThat(data.get("verdict").asText()).isEqualTo("MOVED");
        }
    }

    private void settings(int effectWorkingDays) {
        String tag = as("director").get("/api/v1/settings").header("ETag");
        as("director")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body("{\"fastFixDays\":5,\"fastResultDays\":14,\"effectWorkingDays\":" + effectWorkingDays
                        + ",\"effectMinimumCount\":30}")
                .put("/api/v1/settings")
                .then()
                .statusCode(200);
    }

    private String create(String effect) {
        return as("director")
                .contentType(ContentType.JSON)
                .body(
                        "{\"title\":\"Call back in time\",\"area\":\"control\",\"owner\":\"u17\",\"dueOn\":\"2027-01-01\","
                                + "\"fixSpeed\":\"FAST\",\"resultSpeed\":\"FAST\",\"expectedEffect\":{" + effect + "}}")
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private String done(String effect) {
        String task = create(effect);
        step(task, "start", start);
        step(task, "complete", completion);
        return task;
    }

    private void step(String task, String step, LocalDate on) {
        as("director")
                .contentType(ContentType.JSON)
                .body("{\"on\":\"" + on + "\"}")
                .post("/api/v1/tasks/" + task + "/" + step)
                .then()
                .statusCode(200);
    }

    private void days(LocalDate from, LocalDate to, Function<LocalDate, ObjectNode> event) {
        from.datesUntil(to.plusDays(1)).map(event).forEach(results::send);
    }

    private ObjectNode calls(LocalDate day, int calls) {
        return Results.sum(results.closed("organization", null, day, day.toEpochDay() - 15_000), "calls", calls, null);
    }

    private void measured(LocalDate day, boolean after) {
        results.send(results.closed(TEAM, null, day, day.toEpochDay() - 15_000));
        boolean working = day.getDayOfWeek().getValue() < 6;
        results.send(results.measured(
                TEAM, day, day.toEpochDay() - 15_000, working ? 10 : 0, working ? after ? 5 : 2 : 0, 1));
    }

    private void awaitNewest(LocalDate day) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(as("viewer")
                                .get("/api/v1/measurements?metric=calls&workingDays=1")
                                .jsonPath()
                                .getString("items[0].to"))
                        .isEqualTo(day.toString()));
    }

    private JsonPath effect(String task) {
        return as("viewer")
                .get("/api/v1/tasks/" + task + "/effect")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
