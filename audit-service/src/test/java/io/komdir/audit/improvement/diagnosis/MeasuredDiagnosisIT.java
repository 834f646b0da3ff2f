package io.komdir.audit.improvement.diagnosis;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Audit;
import io.komdir.audit.testing.Results;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class MeasuredDiagnosisIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final String organization = "acme-" + UUID.randomUUID();
    private final Audit audit = new Audit(organization);
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
    void shouldStartFromWhatWasMeasuredOfAMetricAndSaySo() {
        // Given
        String last = closeFiveDays("team:north").get("id").asText();

        // When
        ValidatableResponse opened = open("{\"metric\":\"calls\",\"scope\":\"team:north\"}");

        // Then
        opened.statusCode(201)
                .body("figures", equalTo("MEASURED"))
                .body("sourceEvent", equalTo(last))
                .body("actual", equalTo(150))
                .body("target", equalTo(250))
                .body("from", equalTo(MONDAY.toString()))
                .body("to", equalTo(MONDAY.plusDays(4).toString()));
    }

    @Test
    void shouldProposeForAMetricThatAddsUpItsMeanAWorkingDay() {
        // Given
        closeFiveDays("team:north");
        String id = open("{\"metric\":\"calls\",\"scope\":\"team:north\"}")
                .extract()
                .path("id");

        // When
        audit.judge(id, "regulations", "CAUSE", "none written");

        // Then
        JsonPath proposals = audit.get("/api/v1/diagnoses/" + id + "/proposals");
        assertThat(proposals.getString("items[0].expectedEffect.metric")).isEqualTo("calls");
        assertThat(proposals.getInt("items[0].expectedEffect.from")).isEqualTo(30);
        assertThat(proposals.getInt("items[0].expectedEffect.to")).isEqualTo(50);
        assertThat(audit.diagnosis(id).getInt("causes[0].proposals[0].expectedEffect.from"))
                .isEqualTo(30);
    }

    @Test
    void shouldTakeTheTargetOfAStageFromWhatWasMeasuredBesideGivenFigures() {
        // Given
        for (int day = 0; day < 5; day++) {
            results.send(results.closed("organization", null, MONDAY.plusDays(day), 5 + day));
            results.send(results.measured("organization", MONDAY.plusDays(day), 5 + day, 20, 4, 1));
        }
        await().atMost(30, SECONDS)
                .until(() -> !audit.get("/api/v1/measurements?funnel=new&stage=meeting&workingDays=5")
                        .getList("items")
                        .isEmpty());

        // When
        ValidatableResponse opened = open("{\"funnel\":\"new\",\"stage\":\"meeting\",\"actual\":0.1,"
                + "\"from\":\"2026-11-16\",\"to\":\"2026-11-20\"}");

        // Then
        opened.statusCode(201)
                .body("figures", equalTo("GIVEN"))
                .body("target", equalTo(0.4f))
                .body("actual", equalTo(0.1f));
    }

    @Test
    void shouldAskForAStagesFiguresWhenItWasNotMeasured() {
        // Given
        closeFiveDays("organization");

        // When
        ValidatableResponse refused = open("{\"funnel\":\"new\",\"stage\":\"meeting\",\"target\":0.4}");

        // Then
        refused.statusCode(422)
                .body("violations.field", equalTo(java.util.List.of("actual", "from", "to")))
                .body("violations[0].code", equalTo("not-measured"));
    }

    private ObjectNode closeFiveDays(String scope) {
        ObjectNode last = null;
        for (int day = 0; day < 5; day++) {
            last = Results.sum(results.closed(scope, null, MONDAY.plusDays(day), 5 + day), "calls", 10 + 10 * day, 50);
            results.send(last);
        }
        await().atMost(30, SECONDS)
                .until(() -> "150"
                        .equals(audit.get("/api/v1/measurements?metric=calls&workingDays=5&scope=" + scope)
                                .getString("items[0].value")));
        return last;
    }

    private ValidatableResponse open(String body) {
        return audit.as("auditor").body(body).post("/api/v1/diagnoses").then();
    }
}
