package io.komdir.audit.testing;

import static io.restassured.RestAssured.given;

import io.komdir.local.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls this service for one organization. */
public final class Audit {
    private static final String DIAGNOSES = "/api/v1/diagnoses/";

    private final String organization;

    public Audit(String organization) {
        this.organization = organization;
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role)).contentType(ContentType.JSON);
    }

    /** Opens a diagnosis of stage meeting of funnel new in the scope, and gives its id. */
    public String open(String scope) {
        return as("auditor")
                .body("{\"funnel\":\"new\",\"stage\":\"meeting\",\"actual\":0.2,\"target\":0.4,\"from\":\"2026-11-17\","
                        + "\"to\":\"2026-11-23\",\"scope\":\"" + scope + "\"}")
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse judge(String diagnosis, String check, String verdict, String evidence) {
        return put(diagnosis, check, "{\"verdict\":\"" + verdict + "\",\"evidence\":\"" + evidence + "\"}");
    }

    /** Judges the staff level a cause that asks for people. */
    public ValidatableResponse askFor(String diagnosis, String position, String level, int people) {
        return put(
                diagnosis,
                "staff-level",
                "{\"verdict\":\"CAUSE\",\"evidence\":\"juniors only\",\"staffing\":{\"position\":\"" + position
                        + "\",\"level\":\"" + level + "\",\"people\":" + people + "}}");
    }

    public ValidatableResponse put(String diagnosis, String check, String body) {
        return as("auditor")
                .body(body)
                .put(DIAGNOSES + diagnosis + "/checks/" + check)
                .then();
    }

    public ValidatableResponse close(String diagnosis, String body) {
        return as("auditor").body(body).post(DIAGNOSES + diagnosis + "/close").then();
    }

    public JsonPath diagnosis(String id) {
        return get(DIAGNOSES + id);
    }

    public JsonPath get(String path) {
        return as("viewer").get(path).then().statusCode(200).extract().jsonPath();
    }
}
