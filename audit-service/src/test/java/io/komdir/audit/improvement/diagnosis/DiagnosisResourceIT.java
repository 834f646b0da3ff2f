package io.komdir.audit.improvement.diagnosis;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.Deviations;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DiagnosisResourceIT {
    private final String organization = "acme-" + UUID.randomUUID();
    private String diagnosis;

    @BeforeEach
    void openADiagnosis() {
        try (Deviations deviations = new Deviations()) {
            deviations.send(Deviations.detected(organization, UUID.randomUUID()));
        }
        await().atMost(30, SECONDS).until(() -> !ids().isEmpty());
        diagnosis = ids().get(0);
    }

    @Test
    void shouldShowChecksInTheReadersLanguage() {
        as("viewer")
                .header("Accept-Language", "ru")
                .get("/api/v1/diagnoses/" + diagnosis)
                .then()
                .statusCode(200)
                .body("checks", hasSize(8))
                .body("checks[7].code", equalTo("scripts"))
                .body("checks[7].question", containsString("скрипты"))
                .body("checks[0].verdict", nullValue());
    }

    @Test
    void shouldJudgeAndAnswerTheWholeDiagnosis() {
        judge("staff-level", "CAUSE", "juniors only")
                .statusCode(200)
                .body("checks[4].verdict", equalTo("CAUSE"))
                .body("checks[4].evidence", equalTo("juniors only"))
                .body("checks[4].judgedBy", equalTo(TestTokens.SUBJECT));
    }

    @Test
    void shouldRefuseScriptsBeforeTheBasics() {
        judge("lead-quality", "RULED_OUT", "fits");
        judge("scripts", "CAUSE", "none")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:basics-first"))
                .body("openChecks", hasSize(6))
                .body("openChecks", hasItems("qualification-criteria", "motivation-scheme"));
        as("viewer").get("/api/v1/diagnoses/" + diagnosis).then().body("checks[7].verdict", nullValue());
    }

    @Test
    void shouldJudgeScriptsAfterTheBasics() {
        for (String check : List.of(
                "lead-quality",
                "qualification-criteria",
                "lead-processing",
                "communication-tools",
                "staff-level",
                "regulations",
                "motivation-scheme")) {
            judge(check, "RULED_OUT", "looked at").statusCode(200);
        }
        judge("scripts", "CAUSE", "none").statusCode(200).body("checks[7].verdict", equalTo("CAUSE"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"evidence\":\"x\"}', 422, verdict",
        "'{\"verdict\":\"CAUSE\"}', 422, evidence",
        "'{\"verdict\":\"CAUSE\",\"evidence\":\"  \"}', 422, evidence",
        "'{\"verdict\":\"MAYBE\",\"evidence\":\"x\"}', 400, verdict",
        "'{\"verdict\":\"CAUSE\",\"evidence\":\"x\",\"who\":1}', 400, who",
    })
    void shouldNameTheFieldWhenAVerdictIsBad(String body, int status, String field) {
        as("auditor")
                .contentType(ContentType.JSON)
                .body(body)
                .put(check("staff-level"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void shouldTakeEvidenceUpToItsLimitAndNotOnePast() {
        judge("regulations", "CAUSE", "e".repeat(4000)).statusCode(200);
        judge("regulations", "CAUSE", "e".repeat(4001))
                .statusCode(422)
                .body("violations[0].field", equalTo("evidence"))
                .body("violations[0].message", containsString("4000"));
    }

    @Test
    void shouldRefuseAJudgementOfAnOlderState() {
        String seen = as("auditor").get("/api/v1/diagnoses/" + diagnosis).header("ETag");
        judge("lead-quality", "RULED_OUT", "fits").statusCode(200).header("ETag", not(equalTo(seen)));
        as("auditor")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body("{\"verdict\":\"CAUSE\",\"evidence\":\"late\"}")
                .put(check("staff-level"))
                .then()
                .statusCode(412);
    }

    @Test
    void shouldAnswerNotModifiedWhileNothingChanges() {
        String seen = as("viewer").get("/api/v1/diagnoses/" + diagnosis).header("ETag");
        as("viewer")
                .header("If-None-Match", seen)
                .get("/api/v1/diagnoses/" + diagnosis)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "head, 403", "recruiter, 403", "crm, 403", "auditor, 200", "director, 200"})
    void shouldLetOnlyAuditorsAndDirectorsJudge(String role, int status) {
        as(role).contentType(ContentType.JSON)
                .body("{\"verdict\":\"CAUSE\",\"evidence\":\"seen\"}")
                .put(check("staff-level"))
                .then()
                .statusCode(status);
    }

    @Test
    void shouldNotFindWhatIsNotThere() {
        judge("weather", "CAUSE", "rain").statusCode(404);
        as("viewer").get("/api/v1/diagnoses/" + UUID.randomUUID()).then().statusCode(404);
        as("viewer").get("/api/v1/diagnoses?status=GONE").then().statusCode(400);
    }

    @Test
    void shouldListByStatusAndPage() {
        as("viewer")
                .get("/api/v1/diagnoses?status=CLOSED")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("nextCursor", equalTo(""));
        as("viewer").get("/api/v1/diagnoses?limit=1001").then().statusCode(400);
    }

    private ValidatableResponse judge(String check, String verdict, String evidence) {
        return as("auditor")
                .contentType(ContentType.JSON)
                .body("{\"verdict\":\"" + verdict + "\",\"evidence\":\"" + evidence + "\"}")
                .put(check(check))
                .then();
    }

    private String check(String check) {
        return "/api/v1/diagnoses/" + diagnosis + "/checks/" + check;
    }

    private List<String> ids() {
        return as("viewer")
                .get("/api/v1/diagnoses?status=OPEN")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
