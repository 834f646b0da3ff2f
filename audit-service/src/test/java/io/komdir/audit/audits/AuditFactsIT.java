package io.komdir.audit.audits;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Organization;
import io.komdir.audit.testing.Results;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AuditFactsIT {
    private static final String SCOPE = "team:north";
    private final LocalDate last = workingDayBefore(LocalDate.now(ZoneOffset.UTC));
    private final LocalDate first = workingDayBefore(last);

    private final AuditCalls calls = AuditCalls.ofUnknownOrganization();
    private Results results;

    @BeforeEach
    void knowAnAuditorATemplateAndTwoDays() {
        results = new Results(calls.organization().code());
        calls.auditor("anna");
        calls.template("own", "plan/calls/calls", "funnel/meeting//new/meeting", "plan/mail/mails", "plan/norms");
        results.send(Results.sum(results.closed(SCOPE, null, first, 5), "calls", 40, 50));
        results.send(results.measured(SCOPE, first, 5, 25, 5, 2));
    }

    @AfterEach
    void disconnect() {
        results.close();
    }

    @Test
    void shouldFillItemsWithWhatWasMeasuredAtTheStartAndKeepItSo() {
        // Given
        ObjectNode day = Results.sum(results.closed(SCOPE, null, last, 6), "calls", 30, 50);
        ObjectNode funnel = results.measured(SCOPE, last, 6, 15, 1, 0);
        results.send(day);
        results.send(funnel);
        awaitMeasured("metric=calls", "value", 70);
        awaitMeasured("stage=meeting", "numerator", 6);
        Response planned = calls.plan("own", "anna", SCOPE);
        String id = planned.path("id");

        // When
        Response started = calls.move(id, "start");

        // Then
        planned.then()
                .body("items[0].facts", empty())
                .body("items[0].factText", containsString("when the audit starts"));
        started.then()
                .statusCode(200)
                .body("items[0].facts", hasSize(1))
                .body("items[0].facts[0].metric", equalTo("calls"))
                .body("items[0].facts[0].value", equalTo(70))
                .body("items[0].facts[0].target", equalTo(100))
                .body("items[0].facts[0].from", equalTo(first.toString()))
                .body("items[0].facts[0].to", equalTo(last.toString()))
                .body("items[0].facts[0].days", equalTo(2))
                .body("items[0].facts[0].sourceEvent", equalTo(day.get("id").asText()))
                .body("items[0].facts[0].sourceType", equalTo(Results.DAY_CLOSED))
                .body(
                        "items[0].factText",
                        allOf(
                                startsWith("Measured by kpi-service: calls 70, target 100; working days: 2"),
                                containsString(day.get("id").asText())))
                .body("items[1].facts[0].funnel", equalTo("new"))
                .body("items[1].facts[0].stage", equalTo("meeting"))
                .body("items[1].facts[0].count", equalTo(6))
                .body("items[1].facts[0].countBefore", equalTo(40))
                .body("items[1].facts[0].value", equalTo(0.15f))
                .body("items[1].facts[0].target", equalTo(0.4f))
                .body("items[1].facts[0].sourceEvent", equalTo(funnel.get("id").asText()))
                .body("items[1].factText", containsString("6 of 40 = 15 %, target 40 %"))
                .body("items[2].facts", empty())
                .body("items[2].factText", startsWith("Nothing was measured"))
                .body("items[3].factText", nullValue());
        results.send(Results.sum(results.closed(SCOPE, null, workingDayBefore(first), 4), "calls", 1000, 50));
        awaitMeasured("metric=calls", "value", 1000 + 70);
        calls.get("/" + id).then().body("items[0].facts[0].value", equalTo(70));
    }

    @Test
    void shouldShowTheStagesThatTheMetricOfAnItemCounts() {
        // Given
        calls.template("metrics", "funnel/held/key_meetings_held");
        awaitMeasured("stage=meeting", "numerator", 5);
        String id = calls.plan("metrics", "anna", SCOPE).path("id");

        // When
        Response started = calls.move(id, "start");

        // Then
        started.then()
                .statusCode(200)
                .body("items[0].facts.findAll { it.stage == 'meeting' }", hasSize(1))
                .body("items[0].facts.find { it.stage == 'meeting' }.funnel", equalTo("new"))
                .body("items[0].facts.find { it.stage == 'meeting' }.value", equalTo(0.2f))
                .body("items[0].factText", containsString("5 of 25 = 20 %"));
    }

    @Test
    void shouldLetAMeasuredFactStandForTheEvidenceOfAProblem() {
        // Given
        awaitMeasured("metric=calls", "value", 40);
        String id = calls.started("own", "anna", SCOPE);

        // When
        Response measured = calls.answer(id, "calls", "PROBLEM", null);

        // Then
        measured.then()
                .statusCode(200)
                .body("items[0].answer.verdict", equalTo("PROBLEM"))
                .body("items[0].answer.evidence", startsWith("Measured by kpi-service: calls 40"))
                .body("items[0].answer.evidenceFrom", equalTo("MEASUREMENT"));
        calls.answer(id, "mail", "PROBLEM", null)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("evidence"));
        calls.get("/" + id + "/history").then().body("items[2].evidence", nullValue());
        calls.answer(id, "meeting", "PROBLEM", "they come late").then().statusCode(200);
        calls.answer(id, "mail", "OK", null).then().body("items[2].answer.evidence", nullValue());
        calls.answer(id, "norms", "OK", null);
        calls.move(id, "complete").then().statusCode(200);
        calls.organization()
                .as("viewer")
                .header("Accept-Language", "ru")
                .get(AuditCalls.AUDITS + "/" + id)
                .then()
                .body("findings[0].evidence", startsWith("Измерено kpi-service: calls — 40"))
                .body("findings[0].evidenceFrom", equalTo("MEASUREMENT"))
                .body("findings[1].evidence", equalTo("they come late"));
    }

    private void awaitMeasured(String query, String field, int value) {
        await().atMost(30, SECONDS).until(() -> {
            Number seen = calls.organization()
                    .as("viewer")
                    .get(Organization.API + "/measurements?workingDays=20&scope=" + SCOPE + "&" + query)
                    .path("items[0]." + field);
            return seen != null && seen.intValue() == value;
        });
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return before;
    }
}
