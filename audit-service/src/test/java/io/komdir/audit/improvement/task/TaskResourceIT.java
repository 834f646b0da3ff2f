package io.komdir.audit.improvement.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.util.RawValue;
import io.komdir.audit.testing.Tasks;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TaskResourceIT {
    private final Tasks tasks = new Tasks("acme-" + UUID.randomUUID());

    @Test
    void shouldCreateATaskAndShowIt() {
        String id = tasks.post(Tasks.quickWin())
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("quadrant", equalTo("Q1"))
                .body("status", equalTo("OPEN"))
                .body("version", equalTo(1))
                .body("fixSpeedDerived", equalTo(false))
                .body("origin.type", equalTo("MANUAL"))
                .body("created.by", equalTo(TestTokens.SUBJECT))
                .body("started", nullValue())
                .body("expectedGain.value", nullValue())
                .body("expectedGain.unknown", equalTo("NOT_MEASURED"))
                .extract()
                .path("id");

        tasks.get(id)
                .statusCode(200)
                .body("title", equalTo("Call back within 15 minutes"))
                .body("expectedEffect.to", equalTo(0.3f));
    }

    @ParameterizedTest
    @CsvSource({"5, 14, Q1", "6, 14, Q2", "5, 15, Q3", "6, 15, Q4"})
    void shouldDeriveSpeedsFromDays(int effort, int days, String quadrant) {
        tasks.post(Tasks.derived(effort, days))
                .statusCode(201)
                .body("quadrant", equalTo(quadrant))
                .body("fixSpeedDerived", equalTo(true))
                .body("resultSpeedDerived", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "area", "fixSpeed", "resultSpeed", "owner", "dueOn", "expectedEffect"})
    void shouldNameTheFieldThatIsMissing(String field) {
        tasks.post(Tasks.quickWin(task -> task.remove(field)))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "metric, '{\"scope\":\"organization\",\"from\":1,\"to\":2}'",
        "stage, '{\"metric\":\"calls\",\"stage\":\"meeting\",\"scope\":\"organization\",\"from\":1,\"to\":2}'",
        "funnel, '{\"stage\":\"meeting\",\"scope\":\"organization\",\"from\":0.1,\"to\":0.2}'",
        "to, '{\"funnel\":\"new\",\"stage\":\"meeting\",\"scope\":\"organization\",\"from\":0.2,\"to\":0.2}'",
        "to, '{\"funnel\":\"new\",\"stage\":\"meeting\",\"scope\":\"organization\",\"from\":0.2,\"to\":1.1}'",
        "to, '{\"metric\":\"calls\",\"scope\":\"organization\",\"from\":2,\"to\":2.0}'",
        "to, '{\"metric\":\"calls\",\"scope\":\"organization\",\"from\":2,\"to\":1000000000000}'",
        "scope, '{\"metric\":\"calls\",\"scope\":\"shop\",\"from\":1,\"to\":2}'",
        "from, '{\"metric\":\"calls\",\"scope\":\"organization\",\"to\":2}'",
    })
    void shouldRefuseAnEffectThatCannotBeMeasured(String field, String effect) {
        tasks.post(Tasks.quickWin(task -> task.putRawValue("expectedEffect", new RawValue(effect))))
                .statusCode(422)
                .body("violations.field", hasItem("expectedEffect." + field));
    }

    @ParameterizedTest
    @CsvSource({
        "diagnosis, '{\"type\":\"CAUSE\"}'",
        "check, '{\"type\":\"CAUSE\",\"diagnosis\":\"019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e\"}'",
        "check, '{\"type\":\"CAUSE\",\"diagnosis\":\"019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e\",\"check\":\"scripts\"}'",
        "item, '{\"type\":\"AUDIT_ITEM\",\"audit\":\"019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e\",\"item\":\"scripts\"}'",
        "item, '{\"type\":\"MANUAL\",\"item\":\"scripts\"}'",
        "type, '{}'",
    })
    void shouldRefuseAnOriginThatIsNotThere(String field, String origin) {
        tasks.post(Tasks.quickWin(task -> task.putRawValue("origin", new RawValue(origin))))
                .statusCode(422)
                .body("violations.field", hasItem("origin." + field));
    }

    @Test
    void shouldTakeATitleUpToItsLimitAndNotOnePast() {
        tasks.post(Tasks.quickWin(task -> task.put("title", "t".repeat(200)))).statusCode(201);
        tasks.post(Tasks.quickWin(task -> task.put("title", "t".repeat(201))))
                .statusCode(422)
                .body("violations[0].field", equalTo("title"));
        tasks.post(Tasks.quickWin(task -> task.put("colour", "red")))
                .statusCode(400)
                .body("violations[0].field", equalTo("colour"));
    }

    @Test
    void shouldAnswerTheSameTaskToTheSameKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = Tasks.quickWin().toString();
        String first = withKey(key, body);

        // When
        String second = withKey(key, body);

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldMergeAPatch() {
        String id =
                tasks.create(Tasks.quickWin(task -> task.put("stage", "meeting").put("effortDays", 6)));

        tasks.patch(id, "{\"owner\":\"u18\",\"stage\":null,\"fixSpeed\":null,\"expectedEffect\":{\"to\":0.4}}")
                .statusCode(200)
                .body("owner", equalTo("u18"))
                .body("stage", nullValue())
                .body("fixSpeed", equalTo("SLOW"))
                .body("fixSpeedDerived", equalTo(true))
                .body("quadrant", equalTo("Q2"))
                .body("expectedEffect.from", equalTo(0.2f))
                .body("expectedEffect.to", equalTo(0.4f))
                .body("title", equalTo("Call back within 15 minutes"))
                .body("version", equalTo(2));
        tasks.patch(id, "{\"owner\":\"u18\",\"expectedEffect\":{\"to\":0.40}}")
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"colour\":null}', 400, colour",
        "'{\"origin\":{\"type\":\"MANUAL\"}}', 400, origin",
        "'{\"status\":\"DONE\"}', 400, status",
        "'{\"dueOn\":\"soon\"}', 400, dueOn",
        "'{\"expectedEffect\":{\"goal\":1}}', 400, expectedEffect.goal",
        "'{\"title\":null}', 422, title",
        "'{\"fixSpeed\":null}', 422, fixSpeed",
        "'{\"expectedEffect\":null}', 422, expectedEffect",
        "'{\"expectedEffect\":{\"to\":0.1}}', 422, expectedEffect.to",
    })
    void shouldNameTheFieldWhenAPatchIsBad(String patch, int status, String field) {
        String id = tasks.create(Tasks.quickWin());

        tasks.patch(id, patch).statusCode(status).body("violations[0].field", equalTo(field));
        tasks.get(id).body("version", equalTo(1));
    }

    @Test
    void shouldRefuseAPatchThatIsNoObject() {
        String id = tasks.create(Tasks.quickWin());

        tasks.patch(id, "[]").statusCode(400);
        tasks.patch(id, "").statusCode(400);
        tasks.patch(UUID.randomUUID().toString(), "{}").statusCode(404);
    }

    @Test
    void shouldRefuseAChangeOfAnOlderState() {
        String id = tasks.create(Tasks.quickWin());
        String seen = tasks.get(id).extract().header("ETag");
        tasks.patch(id, "{\"owner\":\"u18\"}").statusCode(200).header("ETag", not(equalTo(seen)));

        tasks.as("head")
                .header("If-Match", seen)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"owner\":\"u19\"}")
                .patch("/api/v1/tasks/" + id)
                .then()
                .statusCode(412);
        tasks.as("head")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/tasks/" + id + "/start")
                .then()
                .statusCode(412);
        tasks.as("viewer")
                .header("If-None-Match", tasks.get(id).extract().header("ETag"))
                .get("/api/v1/tasks/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void shouldListByWhatIsAskedForAndPage() {
        tasks.create(Tasks.of("Q1"));
        tasks.create(Tasks.of("Q2").put("owner", "u18"));
        String dropped = tasks.create(Tasks.of("Q2").put("area", "tools"));
        tasks.step(dropped, "drop", "{\"reason\":\"not needed\"}").statusCode(200);

        shows("?quadrant=Q2", 2);
        shows("?status=DROPPED", 1);
        shows("?quadrant=Q2&status=OPEN&owner=u18", 1);
        shows("?area=tools&origin=MANUAL&scope=organization", 1);
        shows("?origin=CAUSE", 0);
        String cursor = tasks.as("viewer")
                .get("/api/v1/tasks?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(dropped))
                .extract()
                .path("nextCursor");
        shows("?limit=2&cursor=" + cursor, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?quadrant=Q5", "?status=GONE", "?limit=1001", "?limit=0", "?cursor=x", "?owner=no%20code"})
    void shouldRefuseABadParameter(String query) {
        tasks.as("viewer").get("/api/v1/tasks" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, 403",
        "recruiter, 403",
        "crm, 403",
        "head, 201",
        "auditor, 201",
        "director, 201",
    })
    void shouldLetHeadsAuditorsAndDirectorsWrite(String role, int status) {
        tasks.as(role)
                .contentType(ContentType.JSON)
                .body(Tasks.quickWin().toString())
                .post("/api/v1/tasks")
                .then()
                .statusCode(status);
    }

    @Test
    void shouldKeepTasksOfAnotherOrganizationApart() {
        String id = tasks.create(Tasks.quickWin());
        Tasks others = new Tasks("other-" + UUID.randomUUID());

        others.get(id).statusCode(404);
        others.patch(id, "{\"owner\":\"u18\"}").statusCode(404);
        others.step(id, "start", "{}").statusCode(404);
    }

    private void shows(String query, int size) {
        tasks.as("viewer").get("/api/v1/tasks" + query).then().statusCode(200).body("items", hasSize(size));
    }

    private String withKey(String key, String body) {
        return tasks.as("head")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
