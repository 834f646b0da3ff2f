package io.komdir.audit.improvement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.Audit;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ManualDiagnosisIT {
    private static final String STAGE = "{\"funnel\":\"new\",\"stage\":\"meeting\",\"actual\":0.2,\"target\":0.4,"
            + "\"from\":\"2026-11-17\",\"to\":\"2026-11-23\"}";

    private final String organization = "acme-" + UUID.randomUUID();
    private final Audit audit = new Audit(organization);

    @Test
    void shouldOpenADiagnosisWithItsEightChecks() {
        audit.as("auditor")
                .body(STAGE)
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(201)
                .header("ETag", containsString("\""))
                .body("funnel", equalTo("new"))
                .body("stage", equalTo("meeting"))
                .body("metric", nullValue())
                .body("scope", equalTo("organization"))
                .body("status", equalTo("OPEN"))
                .body("origin", equalTo("MANUAL"))
                .body("figures", equalTo("GIVEN"))
                .body("openedBy", equalTo(TestTokens.SUBJECT))
                .body("resolved", equalTo(false))
                .body("deviations", hasSize(0))
                .body("checks", hasSize(8))
                .body("causes", hasSize(0));
    }

    @Test
    void shouldNameTheOpenDiagnosisWhenThereIsOne() {
        String open = audit.open("team:north");
        audit.open("team:south");

        audit.as("director")
                .body(STAGE.replace("}", ",\"scope\":\"team:north\"}"))
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:diagnosis-open"))
                .body("diagnosis", equalTo(open));
        audit.close(open, "{\"reason\":\"a holiday\"}").statusCode(200);
        assertThat(audit.open("team:north")).isNotEqualTo(open);
    }

    @Test
    void shouldOpenOneWhenManyOpenAtOnce() throws Exception {
        // Given
        ExecutorService callers = Executors.newFixedThreadPool(8);
        Callable<Integer> open =
                () -> audit.as("auditor").body(STAGE).post("/api/v1/diagnoses").statusCode();

        // When
        List<Future<Integer>> answers =
                callers.invokeAll(Stream.generate(() -> open).limit(8).toList());

        // Then
        callers.shutdown();
        assertThat(answers.stream().map(ManualDiagnosisIT::value))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(audit.get("/api/v1/diagnoses").getList("items")).hasSize(1);
    }

    @Test
    void shouldAnswerTheSameWhenTheKeyIsTheSame() {
        for (int i = 0; i < 2; i++) {
            audit.as("auditor")
                    .header("Idempotency-Key", "once")
                    .body(STAGE)
                    .post("/api/v1/diagnoses")
                    .then()
                    .statusCode(201);
        }
        assertThat(audit.get("/api/v1/diagnoses").getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"stage\":\"meeting\",\"actual\":0.2,\"target\":0.4,\"from\":\"2026-11-17\",\"to\":\"2026-11-23\"}', 422, funnel",
        "'{\"funnel\":\"new\",\"stage\":\"meeting\",\"actual\":20,\"target\":0.4,\"from\":\"2026-11-17\",\"to\":\"2026-11-23\"}', 422, actual",
        "'{\"funnel\":\"new\",\"stage\":\"meeting\"}', 422, actual",
        "'{\"metric\":\"calls\",\"actual\":3,\"from\":\"2026-11-17\",\"to\":\"2026-11-23\"}', 422, target",
        "'{\"metric\":\"calls\",\"actual\":\"many\"}', 400, actual",
        "'{\"metric\":\"calls\",\"from\":\"yesterday\"}', 400, from",
        "'{\"metric\":\"calls\",\"who\":1}', 400, who",
    })
    void shouldNameTheFieldWhenTheInputIsBad(String body, int status, String field) {
        audit.as("auditor")
                .body(body)
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(field));
        assertThat(audit.get("/api/v1/diagnoses").getList("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "head, 403", "recruiter, 403", "crm, 403", "auditor, 201", "director, 201"})
    void shouldLetOnlyAuditorsAndDirectorsOpen(String role, int status) {
        audit.as(role).body(STAGE).post("/api/v1/diagnoses").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "head, 403", "auditor, 200", "director, 200"})
    void shouldLetOnlyAuditorsAndDirectorsClose(String role, int status) {
        String id = audit.open("organization");
        audit.as(role)
                .body("{\"reason\":\"a holiday\"}")
                .post("/api/v1/diagnoses/" + id + "/close")
                .then()
                .statusCode(status);
    }

    @Test
    void shouldAskForAReasonWhenNoCheckFoundACause() {
        String id = audit.open("organization");
        audit.judge(id, "lead-quality", "RULED_OUT", "they fit").statusCode(200);

        audit.close(id, "{}").statusCode(422).body("violations[0].field", equalTo("reason"));
        audit.close(id, "{\"reason\":\"  \"}").statusCode(422);
        audit.close(id, "{\"reason\":\"" + "r".repeat(501) + "\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        audit.close(id, "{\"reason\":\"" + "r".repeat(500) + "\"}").statusCode(200);
    }

    @Test
    void shouldCloseWithItsCausesAndThenStayAsItIs() {
        String id = audit.open("organization");
        audit.judge(id, "regulations", "CAUSE", "none written");
        audit.judge(id, "staff-level", "CAUSE", "juniors only");

        String seen = audit.as("auditor").get("/api/v1/diagnoses/" + id).header("ETag");
        audit.close(id, "{\"note\":\"two causes\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closing.reason", nullValue())
                .body("closing.note", equalTo("two causes"))
                .body("closing.by", equalTo(TestTokens.SUBJECT))
                .body("causes.check", equalTo(List.of("staff-level", "regulations")));
        audit.as("auditor")
                .header("If-Match", seen)
                .body("{}")
                .post("/api/v1/diagnoses/" + id + "/close")
                .then()
                .statusCode(412);
        audit.close(id, "{\"note\":\"two causes\"}").statusCode(200);
        audit.close(id, "{\"note\":\"three\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:diagnosis-closed"));
        audit.judge(id, "lead-quality", "RULED_OUT", "late").statusCode(409);
    }

    @Test
    void shouldCloseWithoutABodyWhenThereIsACauseButAskForAReasonWhenThereIsNone() {
        String id = audit.open("organization");
        String close = "/api/v1/diagnoses/" + id + "/close";

        audit.as("auditor").post(close).then().statusCode(422).body("violations[0].field", equalTo("reason"));
        audit.judge(id, "regulations", "CAUSE", "none written").statusCode(200);
        audit.as("auditor")
                .post(close)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closing.reason", nullValue())
                .body("closing.note", nullValue());
    }

    @Test
    void shouldProposeTasksForEachCauseInTheReadersLanguage() {
        String id = audit.open("team:north");
        audit.get("/api/v1/diagnoses/" + id + "/proposals")
                .getList("items")
                .forEach(none -> assertThat(none).isNull());
        audit.judge(id, "regulations", "CAUSE", "none written");

        JsonPath russian = audit.as("viewer")
                .header("Accept-Language", "ru")
                .get("/api/v1/diagnoses/" + id)
                .jsonPath();
        assertThat(russian.getString("causes[0].evidence")).isEqualTo("none written");
        assertThat(russian.getString("causes[0].by")).isEqualTo(TestTokens.SUBJECT);
        assertThat(russian.getString("causes[0].confirmedAt")).isNotNull();
        assertThat(russian.getList("causes[0].lookAt")).isNotEmpty();
        assertThat(russian.getString("causes[0].proposals[0].title")).contains("регламент");
        JsonPath english = audit.get("/api/v1/diagnoses/" + id + "/proposals");
        assertThat(english.getString("nextCursor")).isEmpty();
        assertThat(english.getString("items[0].title")).contains("rules");
        assertThat(english.getString("items[0].origin.type")).isEqualTo("CAUSE");
        assertThat(english.getString("items[0].origin.diagnosis")).isEqualTo(id);
        assertThat(english.getString("items[0].origin.check")).isEqualTo("regulations");
        assertThat(english.getString("items[0].expectedEffect.stage")).isEqualTo("meeting");
        assertThat(english.getString("items[0].expectedEffect.scope")).isEqualTo("team:north");
        assertThat(english.getDouble("items[0].expectedEffect.to")).isEqualTo(0.4);
    }

    @Test
    void shouldProposeWhatIsATaskOnceItHasAnOwnerAndADay() {
        // Given
        String id = audit.open("team:north");
        List<String> checks = List.of("lead-quality", "lead-processing", "staff-level", "regulations");
        checks.forEach(check -> audit.judge(id, check, "CAUSE", "seen").statusCode(200));
        List<Map<String, Object>> proposals =
                audit.get("/api/v1/diagnoses/" + id + "/proposals").getList("items");

        // When / Then
        assertThat(proposals).hasSizeGreaterThan(checks.size());
        proposals.forEach(proposal -> {
            Map<String, Object> task = new HashMap<>(proposal);
            task.putAll(Map.of("owner", "u17", "dueOn", "2026-12-04"));
            audit.as("head")
                    .body(task)
                    .post("/api/v1/tasks")
                    .then()
                    .statusCode(201)
                    .body("origin.check", equalTo(((Map<?, ?>) proposal.get("origin")).get("check")));
        });
    }

    @Test
    void shouldListBySubjectAndPage() {
        String north = audit.open("team:north");
        String south = audit.open("team:south");
        String calls = audit.as("auditor")
                .body("{\"metric\":\"calls\",\"actual\":3,\"target\":5,\"from\":\"2026-11-17\",\"to\":\"2026-11-23\"}")
                .post("/api/v1/diagnoses")
                .path("id");

        assertThat(ids("?stage=meeting")).containsExactly(south, north);
        assertThat(ids("?funnel=new&scope=team:north")).containsExactly(north);
        assertThat(ids("?metric=calls")).containsExactly(calls);
        assertThat(ids("?metric=new")).isEmpty();
        assertThat(ids("?funnel=calls")).isEmpty();
        assertThat(ids("?status=CLOSED")).isEmpty();
        JsonPath first = audit.get("/api/v1/diagnoses?limit=2");
        assertThat(first.getList("items.id")).isEqualTo(List.of(calls, south));
        assertThat(ids("?limit=2&cursor=" + first.getString("nextCursor"))).containsExactly(north);
    }

    @Test
    void shouldPublishOpeningJudgementCauseAndClosingAsOneChain() {
        try (TopicReader reader = new TopicReader("komdir.audit.diagnoses")) {
            // Given
            String id = audit.open("organization");
            audit.judge(id, "regulations", "CAUSE", "none written");

            // When
            audit.close(id, "{}").statusCode(200);

            // Then
            List<ConsumerRecord<String, String>> published = reader.firstOf(organization, 4);
            assertThat(published.stream().map(one -> TopicReader.header(one, "ce_type")))
                    .containsExactly(
                            DiagnosisEvents.OPENED,
                            DiagnosisEvents.CHECK_JUDGED,
                            DiagnosisEvents.CAUSE_CONFIRMED,
                            DiagnosisEvents.CLOSED);
            assertThat(published.stream().map(one -> TopicReader.header(one, "ce_correlationid")))
                    .containsOnly(TopicReader.header(published.get(0), "ce_correlationid"));
            assertThat(published.stream().skip(1).map(one -> TopicReader.header(one, "ce_causationid")))
                    .containsOnly(TopicReader.header(published.get(0), "ce_id"));
            JsonPath judged = JsonPath.from(published.get(1).value());
            assertThat(judged.getString("evidence")).isEqualTo("none written");
            assertThat(judged.getString("cause")).isEqualTo(TopicReader.header(published.get(2), "ce_id"));
            assertThat(JsonPath.from(published.get(3).value()).getList("causes"))
                    .isEqualTo(List.of("regulations"));
        }
    }

    @Test
    void shouldKeepOneOfBothWhenJudgingAndClosingMeet() throws Exception {
        // Given
        String id = audit.open("organization");
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Callable<Integer> judge =
                () -> audit.judge(id, "regulations", "CAUSE", "none").extract().statusCode();
        Callable<Integer> close =
                () -> audit.close(id, "{\"reason\":\"a holiday\"}").extract().statusCode();

        // When
        List<Future<Integer>> answers = callers.invokeAll(List.of(judge, close));

        // Then
        callers.shutdown();
        boolean judged = value(answers.get(0)) == 200;
        assertThat(value(answers.get(0))).isIn(200, 409);
        assertThat(value(answers.get(1))).isEqualTo(200);
        assertThat(audit.diagnosis(id).getList("causes")).hasSize(judged ? 1 : 0);
        assertThat(audit.diagnosis(id).getInt("version")).isEqualTo(judged ? 3 : 2);
    }

    private List<String> ids(String query) {
        return audit.get("/api/v1/diagnoses" + query).getList("items.id");
    }

    private static int value(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
