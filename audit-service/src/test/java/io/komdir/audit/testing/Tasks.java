package io.komdir.audit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Consumer;

/** Tasks of an organization over HTTP: a valid one, changed as a test needs. */
public final class Tasks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/tasks";

    private final String organization;

    public Tasks(String organization) {
        this.organization = organization;
    }

    /** A quick win for the conversion of stage meeting of funnel new in the organization. */
    public static ObjectNode quickWin() {
        ObjectNode task = JSON.createObjectNode()
                .put("title", "Call back within 15 minutes")
                .put("area", "processes")
                .put("fixSpeed", "FAST")
                .put("resultSpeed", "FAST")
                .put("owner", "u17")
                .put("dueOn", "2026-12-04");
        task.putObject("expectedEffect")
                .put("funnel", "new")
                .put("stage", "meeting")
                .put("scope", "organization")
                .put("from", 0.2)
                .put("to", 0.3);
        return task;
    }

    public static ObjectNode quickWin(Consumer<ObjectNode> change) {
        ObjectNode task = quickWin();
        change.accept(task);
        return task;
    }

    /** A task whose speeds follow from days. */
    public static ObjectNode derived(int effortDays, int daysToResult) {
        return quickWin(task -> {
            task.remove("fixSpeed");
            task.remove("resultSpeed");
            task.put("effortDays", effortDays).put("daysToResult", daysToResult);
        });
    }

    /** A task of the quadrant. */
    public static ObjectNode of(String quadrant) {
        return quickWin(task -> task.put("title", "Task of " + quadrant)
                .put("fixSpeed", quadrant.equals("Q1") || quadrant.equals("Q3") ? "FAST" : "SLOW")
                .put("resultSpeed", quadrant.compareTo("Q2") <= 0 ? "FAST" : "SLOW"));
    }

    public ValidatableResponse post(ObjectNode task) {
        return as("head")
                .contentType(ContentType.JSON)
                .body(task.toString())
                .post(PATH)
                .then();
    }

    /** The id of a new task. */
    public String create(ObjectNode task) {
        return post(task).statusCode(201).extract().path("id");
    }

    public ValidatableResponse patch(String id, String patch) {
        return as("head")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(PATH + "/" + id)
                .then();
    }

    public ValidatableResponse step(String id, String step, String body) {
        return as("head")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    public ValidatableResponse get(String id) {
        return as("viewer").get(PATH + "/" + id).then();
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
