package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.Organization;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AuditResourceIT {
    private static final String TEMPLATE = "own";
    private static final String SCOPE = "team:north";

    private final AuditCalls calls = AuditCalls.ofUnknownOrganization();

    @BeforeEach
    void knowAnAuditorAndATemplate() {
        calls.auditor("anna");
        calls.template(TEMPLATE, "plan/norms", "tools/crm", "tools/phone", "people/training");
    }

    @Test
    void shouldPlanByTheNewestVersionAndKeepIt() {
        // Given
        Response planned = calls.plan(TEMPLATE, "anna", SCOPE);
        String id = planned.path("id");

        // When
        calls.template(TEMPLATE, "plan/other");
        calls.move(id, "start").then().statusCode(200);

        // Then
        planned.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", equalTo("PLANNED"))
                .body("templateVersion", equalTo(1))
                .body("scope", equalTo(SCOPE))
                .body("auditor", equalTo("anna"))
                .body("onboarding", nullValue())
                .body("planned.by", equalTo(TestTokens.SUBJECT))
                .body("started", nullValue())
                .body("items.code", contains("norms", "crm", "phone", "training"))
                .body("open", equalTo(4));
        calls.get("/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("startedOn", equalTo(AuditCalls.today()))
                .body("templateVersion", equalTo(1))
                .body("items", hasSize(4));
        calls.plan(TEMPLATE, "anna", SCOPE).then().body("templateVersion", equalTo(2));
    }

    @Test
    void shouldCarryTheOnboardingWhenTheNicheIsNewToAll() {
        // When
        Response planned = plan(Map.of("niche", "dental clinics"), "ru");

        // Then
        planned.then()
                .statusCode(201)
                .body("niche", equalTo("dental clinics"))
                .body("onboarding.niche", equalTo("dental clinics"))
                .body("onboarding.steps[0].position", equalTo(1))
                .body("onboarding.steps[0].title", containsString("о"));
        calls.get("/" + planned.path("id")).then().body("onboarding.steps[0].doneWhen", notNullValue());
    }

    @Test
    void shouldConductAnAuditAndShowTheSumsOfItsScore() {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);
        calls.answer(id, "norms", "OK", null).then().statusCode(200);
        calls.answer(id, "crm", "PROBLEM", "40 deals without a next step")
                .then()
                .statusCode(200);
        calls.answer(id, "phone", "OK", "heard 10 calls").then().statusCode(200);
        calls.answer(id, "training", "NOT_APPLICABLE", null).then().body("open", equalTo(0));

        // When
        Response completed = calls.move(id, "complete");

        // Then
        completed
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("completedOn", equalTo(AuditCalls.today()))
                .body("score.overall.score", equalTo(66.7f))
                .body("score.overall.sum", equalTo("2 / (2 + 1) = 66.7 %"))
                .body("score.areas.area", contains("plan", "tools", "people"))
                .body("score.areas.sum", contains("1 / (1 + 0) = 100.0 %", "1 / (1 + 1) = 50.0 %", "0 / (0 + 0)"))
                .body("score.areas[2].score", nullValue())
                .body("score.areas[2].notApplicable", equalTo(1))
                .body("findings", hasSize(1))
                .body("findings[0].item", equalTo("crm"))
                .body("findings[0].area", equalTo("tools"))
                .body("findings[0].question", equalTo("How is crm?"))
                .body("findings[0].evidence", equalTo("40 deals without a next step"))
                .body("findings[0].evidenceFrom", equalTo("AUDITOR"))
                .body("findings[0].change", nullValue())
                .body("findings[0].origin.type", equalTo("AUDIT_ITEM"))
                .body("findings[0].origin.audit", equalTo(id))
                .body("findings[0].origin.item", equalTo("crm"))
                .body("comparison.previous", nullValue());
        calls.organization()
                .as("viewer")
                .header("Accept-Language", "ru")
                .get(AuditCalls.AUDITS + "/" + id)
                .then()
                .body("findings[0].question", equalTo("Как с crm?"));
        calls.organization()
                .as("viewer")
                .get(Organization.API + "/auditors/anna")
                .then()
                .body("auditsDone", equalTo(1));
        calls.organization()
                .as("viewer")
                .get(Organization.API + "/schedule")
                .then()
                .body("lastAuditOn", equalTo(AuditCalls.today()));
    }

    @Test
    void shouldCompareWithTheAuditBeforeOfTheSameTemplateAndScope() {
        // Given
        String first = calls.completed(
                TEMPLATE, "anna", SCOPE, "norms", "OK", "crm", "PROBLEM", "phone", "PROBLEM", "training", "PROBLEM");
        calls.completed(TEMPLATE, "anna", "organization", "norms", "OK", "crm", "OK", "phone", "OK", "training", "OK");
        calls.template(TEMPLATE, "plan/norms", "tools/crm", "tools/phone", "new/script");

        // When
        String second = calls.completed(
                TEMPLATE,
                "anna",
                SCOPE,
                "norms",
                "PROBLEM",
                "crm",
                "OK",
                "phone",
                "NOT_APPLICABLE",
                "script",
                "PROBLEM");

        // Then
        calls.get("/" + second)
                .then()
                .body("comparison.previous", equalTo(first))
                .body("comparison.counts.new", equalTo(1))
                .body("comparison.counts.gone", equalTo(2))
                .body("findings.change", contains("REGRESSED", "NEW"));
        calls.get("/" + second + "/comparison")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("previous", equalTo(first))
                .body("previousTemplateVersion", equalTo(1))
                .body("items.item", contains("norms", "crm", "phone", "script", "training"))
                .body("items.change", contains("REGRESSED", "FIXED", "GONE", "NEW", "GONE"))
                .body("items.before", contains("OK", "PROBLEM", "PROBLEM", null, "PROBLEM"))
                .body("items.now", contains("PROBLEM", "OK", "NOT_APPLICABLE", "PROBLEM", null))
                .body("items[4].question", equalTo("How is training?"));
        calls.get("/" + first + "/comparison")
                .then()
                .statusCode(200)
                .body("previous", nullValue())
                .body("items", empty());
        calls.get("/" + first).then().body("comparison.previous", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-department", "stage-diagnosis", "owner-mistakes", "repeat-sales", "hiring"})
    void shouldConductAnAuditByEachBuiltInTemplate(String template) {
        // Given
        String id = calls.started(template, "anna", "organization");
        List<String> items = calls.get("/" + id).jsonPath().getList("items.code", String.class);
        for (String item : items) {
            calls.answer(id, item, "OK", null).then().statusCode(200);
        }

        // When
        Response completed = calls.move(id, "complete");

        // Then
        completed
                .then()
                .statusCode(200)
                .body("answered", equalTo(items.size()))
                .body("score.overall.ok", equalTo(items.size()))
                .body("score.overall.score", equalTo(100.0f))
                .body("score.areas.score", everyItem(equalTo(100.0f)))
                .body("findings", empty());
    }

    @Test
    void shouldRefuseToCompleteWhileItemsAreOpen() {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);
        calls.answer(id, "crm", "OK", null);

        // When
        Response refused = calls.move(id, "complete");

        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:items-open"))
                .body("openItems", contains("norms", "phone", "training"))
                .body("detail", containsString("norms, phone, training"));
        calls.get("/" + id).then().body("status", equalTo("IN_PROGRESS")).body("score", nullValue());
        calls.get("/" + id + "/comparison")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:audit-not-completed"));
    }

    @Test
    void shouldTellWhoDidWhatWhenPageByPage() {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);
        calls.answer(id, "crm", "PROBLEM", "no next steps");
        calls.answer(id, "crm", "PROBLEM", " no next steps ");
        calls.answer(id, "crm", "OK", null);
        calls.move(id, "cancel").then().statusCode(200).body("cancelled.by", equalTo(TestTokens.SUBJECT));

        // When
        Response page = calls.get("/" + id + "/history?limit=3");

        // Then
        page.then()
                .statusCode(200)
                .body("items.sequence", contains(1, 2, 3))
                .body("items.deed", contains("PLANNED", "STARTED", "ANSWERED"))
                .body("items[2].item", equalTo("crm"))
                .body("items[2].verdict", equalTo("PROBLEM"))
                .body("items[2].evidence", equalTo("no next steps"))
                .body("items[2].by", equalTo(TestTokens.SUBJECT))
                .body("items[2].at", notNullValue());
        calls.get("/" + id + "/history?limit=3&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.deed", contains("ANSWERED", "CANCELLED"))
                .body("items[0].verdict", equalTo("OK"))
                .body("nextCursor", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, complete", "PLANNED, answer", "IN_PROGRESS, start", "CANCELLED, start", "CANCELLED, answer",
        "CANCELLED, complete", "CANCELLED, cancel", "COMPLETED, start", "COMPLETED, answer", "COMPLETED, complete",
        "COMPLETED, cancel",
    })
    void shouldRefuseIllegalMovesNamingTheState(String state, String move) {
        // Given
        String id = in(state);

        // When
        Response refused = move.equals("answer") ? calls.answer(id, "crm", "OK", null) : calls.move(id, move);

        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:audit-state"))
                .body("state", equalTo(state))
                .body("detail", containsString(id));
        calls.get("/" + id).then().body("status", equalTo(state));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"verdict\":\"PROBLEM\"}', 422, evidence",
        "'{\"verdict\":\"PROBLEM\",\"evidence\":\"  \"}', 422, evidence",
        "'{\"evidence\":\"x\"}', 422, verdict",
        "'{\"verdict\":\"MAYBE\"}', 400, verdict",
        "'{\"verdict\":\"OK\",\"who\":\"x\"}', 400, who",
    })
    void shouldNameTheFieldOfABadAnswer(String body, int status, String field) {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);

        // When
        Response refused =
                calls.organization().as("auditor").body(body).put(AuditCalls.AUDITS + "/" + id + "/answers/crm");

        // Then
        refused.then().statusCode(status).body("violations[0].field", equalTo(field));
        calls.get("/" + id + "/history").then().body("items", hasSize(2));
    }

    @Test
    void shouldTakeTextsUpToTheirLimitAndNotOnePast() {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);

        // When / Then
        calls.answer(id, "crm", "PROBLEM", "e".repeat(4000)).then().statusCode(200);
        calls.answer(id, "crm", "PROBLEM", "e".repeat(4001))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("evidence"))
                .body("violations[0].message", containsString("4000"));
        plan(Map.of("niche", "n".repeat(100)), "en").then().statusCode(201);
        plan(Map.of("niche", "n".repeat(101)), "en")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("niche"));
    }

    @ParameterizedTest
    @CsvSource({
        "template, weather, unknown-template",
        "template, 'a b', pattern",
        "auditor, nobody, unknown-auditor",
        "scope, team:, pattern",
        "scope, everybody, pattern",
        "plannedFor, , required",
    })
    void shouldNameTheFieldOfABadPlan(String field, String value, String code) {
        // Given
        Map<String, Object> change = new HashMap<>();
        change.put(field, value);

        // When
        Response refused = plan(change, "en");

        // Then
        refused.then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
        calls.get("").then().body("items", empty());
    }

    @Test
    void shouldBoundTheDayAnAuditIsPlannedFor() {
        // Given
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        // When / Then
        plan(Map.of("plannedFor", today.minusYears(1).toString()), "en").then().statusCode(201);
        plan(Map.of("plannedFor", today.plusYears(2).toString()), "en").then().statusCode(201);
        for (LocalDate day :
                List.of(today.minusYears(1).minusDays(1), today.plusYears(2).plusDays(1))) {
            plan(Map.of("plannedFor", day.toString()), "en")
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("plannedFor"));
        }
        plan(Map.of("plannedFor", "2026-02-30"), "en").then().statusCode(400);
    }

    @Test
    void shouldListByStatusTemplateAndScopeNewestFirst() {
        // Given
        calls.template("other", "a/b");
        String first = calls.plan(TEMPLATE, "anna", SCOPE).path("id");
        String second = calls.started(TEMPLATE, "anna", "organization");
        String third = calls.completed("other", "anna", SCOPE, "b", "PROBLEM");

        // When / Then
        calls.get("")
                .then()
                .body("items.id", contains(third, second, first))
                .body("items[0].score", equalTo(0.0f))
                .body("items[0].problems", equalTo(1))
                .body("items[1].score", nullValue())
                .body("nextCursor", equalTo(""));
        calls.get("?status=IN_PROGRESS").then().body("items.id", contains(second));
        calls.get("?template=own").then().body("items.id", contains(second, first));
        calls.get("?scope=team:north").then().body("items.id", contains(third, first));
        Response page = calls.get("?limit=2");
        page.then().body("items.id", contains(third, second));
        calls.get("?limit=2&cursor=" + page.path("nextCursor")).then().body("items.id", contains(first));
        calls.get("?status=GONE").then().statusCode(400);
        calls.get("?scope=everybody").then().statusCode(400).body("violations[0].field", equalTo("scope"));
        calls.get("?template=a%20b").then().statusCode(400).body("violations[0].field", equalTo("template"));
    }

    @Test
    void shouldRefuseWhatWasDecidedOnAnOlderState() {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);
        String seen = calls.get("/" + id).header("ETag");
        String answered = calls.answer(id, "crm", "OK", null).header("ETag");

        // When / Then
        assertThat(answered).isNotEqualTo(seen).isEqualTo(calls.get("/" + id).header("ETag"));
        for (String move : List.of("complete", "cancel", "start")) {
            calls.organization()
                    .as("auditor")
                    .header("If-Match", seen)
                    .post(AuditCalls.AUDITS + "/" + id + "/" + move)
                    .then()
                    .statusCode(412);
        }
        calls.organization()
                .as("auditor")
                .header("If-Match", seen)
                .body(Map.of("verdict", "OK"))
                .put(AuditCalls.AUDITS + "/" + id + "/answers/phone")
                .then()
                .statusCode(412);
        calls.organization()
                .as("auditor")
                .header("If-Match", answered)
                .post(AuditCalls.AUDITS + "/" + id + "/cancel")
                .then()
                .statusCode(200);
        calls.organization()
                .as("viewer")
                .header("If-None-Match", calls.get("/" + id).header("ETag"))
                .get(AuditCalls.AUDITS + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void shouldPlanOnceForOneIdempotencyKey() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String first = planWith(key);
        String again = planWith(key);

        // Then
        assertThat(again).isEqualTo(first);
        calls.get("").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "head, 403", "recruiter, 403", "crm, 403", "director, 201", "auditor, 201"})
    void shouldLetOnlyAuditorsAndDirectorsWrite(String role, int status) {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);
        Map<String, String> plan =
                Map.of("template", TEMPLATE, "auditor", "anna", "plannedFor", AuditCalls.today(), "scope", SCOPE);

        // When / Then
        calls.organization().as(role).body(plan).post(AuditCalls.AUDITS).then().statusCode(status);
        calls.organization()
                .as(role)
                .body(Map.of("verdict", "OK"))
                .put(AuditCalls.AUDITS + "/" + id + "/answers/crm")
                .then()
                .statusCode(status == 201 ? 200 : 403);
        calls.organization()
                .as(role)
                .post(AuditCalls.AUDITS + "/" + id + "/cancel")
                .then()
                .statusCode(status == 201 ? 200 : 403);
        boolean reads = !List.of("recruiter", "crm").contains(role);
        calls.organization().as(role).get(AuditCalls.AUDITS + "/" + id).then().statusCode(reads ? 200 : 403);
    }

    @Test
    void shouldNotFindWhatIsNotThereOrAnothersAudit() {
        // Given
        String id = calls.started(TEMPLATE, "anna", SCOPE);
        String nowhere = UUID.randomUUID().toString();

        // When / Then
        calls.answer(id, "weather", "OK", null).then().statusCode(404).body("detail", containsString("weather"));
        calls.get("/" + nowhere).then().statusCode(404);
        calls.get("/" + nowhere + "/history").then().statusCode(404);
        calls.get("/" + nowhere + "/comparison").then().statusCode(404);
        calls.move(nowhere, "start").then().statusCode(404);
        Organization.unknown()
                .as("director")
                .get(AuditCalls.AUDITS + "/" + id)
                .then()
                .statusCode(404);
        Organization.unknown()
                .as("director")
                .post(AuditCalls.AUDITS + "/" + id + "/cancel")
                .then()
                .statusCode(404);
    }

    private String in(String state) {
        return switch (state) {
            case "PLANNED" -> calls.plan(TEMPLATE, "anna", SCOPE).path("id");
            case "IN_PROGRESS" -> calls.started(TEMPLATE, "anna", SCOPE);
            case "COMPLETED" ->
                calls.completed(TEMPLATE, "anna", SCOPE, "norms", "OK", "crm", "OK", "phone", "OK", "training", "OK");
            default -> {
                String id = calls.started(TEMPLATE, "anna", SCOPE);
                calls.move(id, "cancel").then().statusCode(200);
                yield id;
            }
        };
    }

    private Response plan(Map<String, Object> change, String language) {
        Map<String, Object> body = new HashMap<>(
                Map.of("template", TEMPLATE, "auditor", "anna", "plannedFor", AuditCalls.today(), "scope", SCOPE));
        body.putAll(change);
        return calls.organization()
                .as("auditor")
                .header("Accept-Language", language)
                .body(body)
                .post(AuditCalls.AUDITS);
    }

    private String planWith(String key) {
        Response planned = calls.organization()
                .as("auditor")
                .header("Idempotency-Key", key)
                .body(Map.of("template", TEMPLATE, "auditor", "anna", "plannedFor", AuditCalls.today(), "scope", SCOPE))
                .post(AuditCalls.AUDITS);
        planned.then().statusCode(201);
        return planned.path("id");
    }
}
