package io.komdir.kpi.reference.hire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.SentEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class HireConsumerIT {
    private static final String HIRED = "io.komdir.hiring.employee.hired.v1";
    private static final String HIRE = "/api/v1/hires/u18";
    private static final String EMPLOYEE = "/api/v1/employees/u18";

    private TestCompany company;
    private SampleEvents events;

    @BeforeEach
    void connect() {
        company = TestCompany.startingOn("2026-11-02");
        events = new SampleEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldRegisterWhoWasHiredWithTeamRoleAndTargetsOfTheProbation() {
        // Given
        company.team("north");

        // When
        ObjectNode event = hired(data -> {});
        awaitHire(1);

        // Then
        company.director()
                .get(EMPLOYEE)
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Мария Соколова"))
                .body("team", equalTo("north"))
                .body("teamSince", equalTo("2026-12-15"))
                .body("position", equalTo("sales-manager"))
                .body("role", equalTo("HUNTER"))
                .body("hiredOn", equalTo("2026-12-15"))
                .body("email", equalTo("sokolova@example.com"));
        company.director()
                .get("/api/v1/targets?scope=employee:u18")
                .then()
                .body("items.metric", contains("calls", "revenue"))
                .body("items.period", contains("DAY", "MONTH"))
                .body("items.value", contains(40, 300000))
                .body("items.from", contains("2026-12-15", "2026-12-15"))
                .body("items.to", contains("2027-03-14", "2027-03-14"));
        company.as("viewer")
                .get(HIRE)
                .then()
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("problems", empty());
        SentEvents.Sent told = SentEvents.of(
                        company.code(), "io.komdir.kpi.employee.changed.v1", "komdir.kpi.employees")
                .get(0);
        assertThat(told.headers())
                .containsEntry("ce_causationid", event.get("id").asText())
                .containsEntry("ce_correlationid", event.get("correlationid").asText());
    }

    @Test
    void shouldFillOnlyWhatIsEmptyOfAKnownEmployeeAndKeepTargetsThatPeopleSet() {
        // Given
        company.team("north").team("south");
        company.director()
                .body(Map.of("fullName", "M. Sokolova", "team", "south", "role", "FARMER"))
                .put(EMPLOYEE)
                .then()
                .statusCode(201);
        company.director()
                .body(List.of(Map.of(
                        "metric", "calls", "scope", "employee:u18", "period", "DAY", "value", 5, "from", "2026-12-15")))
                .put("/api/v1/targets")
                .then()
                .statusCode(200);

        // When
        hired(data -> {});
        awaitHire(1);

        // Then
        company.director()
                .get(EMPLOYEE)
                .then()
                .body("fullName", equalTo("M. Sokolova"))
                .body("team", equalTo("south"))
                .body("role", equalTo("FARMER"))
                .body("position", equalTo("sales-manager"))
                .body("email", equalTo("sokolova@example.com"));
        company.director()
                .get("/api/v1/targets?scope=employee:u18&metric=calls")
                .then()
                .body("items.value", contains(5))
                .body("items[0].to", nullValue());
    }

    @Test
    void shouldLeaveOutWhatItDoesNotKnowAndApplyItAfterTheCauseIsMended() {
        // When
        hired(data -> ((ObjectNode) data.at("/probation/targets/1")).put("metric", "demos_done"));
        awaitHire(1);

        // Then
        company.director().get(EMPLOYEE).then().statusCode(200).body("team", nullValue());
        company.director()
                .header("Accept-Language", "ru")
                .get("/api/v1/hires?problems=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].applied", equalTo(false))
                .body("items[0].problems.field", contains("team", "probation.targets[1].metric"))
                .body("items[0].problems.code", contains("unknown-team", "unknown-metric"))
                .body("items[0].problems[1].reason", equalTo("нет такого показателя у организации"));

        // When
        company.team("north");
        company.director().post(HIRE + "/apply").then().statusCode(200).body("problems", hasSize(1));
        company.director()
                .body(Map.of("name", "Demos", "timing", "LEADING", "unit", "COUNT", "goal", "AT_LEAST"))
                .put("/api/v1/metrics/demos_done")
                .then()
                .statusCode(201);
        company.director().post(HIRE + "/apply").then().statusCode(200).body("applied", equalTo(true));

        // Then
        company.director().get(EMPLOYEE).then().body("team", equalTo("north"));
        company.director().get("/api/v1/targets?scope=employee:u18").then().body("items", hasSize(2));
        company.director().get("/api/v1/hires?problems=true").then().body("items", empty());
    }

    @Test
    void shouldChangeNothingByTheSameOrAnOlderVersion() {
        // Given
        company.team("north");
        hired(data -> data.put("version", 2));
        awaitHire(2);
        company.director()
                .body(Map.of("fullName", "Мария Иванова", "role", "HUNTER"))
                .put(EMPLOYEE)
                .then()
                .statusCode(200);

        // When
        hired(data -> data.put("version", 2));
        hired(data -> data.put("version", 1));
        hired(data -> data.put("employee", "u19").put("version", 1));
        await().atMost(30, SECONDS)
                .until(() -> company.director().get("/api/v1/hires/u19").statusCode() == 200);

        // Then
        company.director().get(EMPLOYEE).then().body("team", nullValue()).body("fullName", equalTo("Мария Иванова"));
    }

    @Test
    void shouldRegisterNobodyAndSayWhyWhenTheAddressIsNone() {
        // Given
        company.team("north");

        // When
        hired(data -> data.put("email", "none"));
        awaitHire(1);

        // Then
        company.director().get(EMPLOYEE).then().statusCode(404);
        company.director().get(HIRE).then().body("problems.field", contains("email"));
    }

    @Test
    void shouldGoOnAfterAHireThatIsNotWhole() {
        // When
        hired(data -> data.putNull("fullName"));
        hired(data -> {});

        // Then
        awaitHire(1);
    }

    @Test
    void shouldShowHiresToReadersAndLetDirectorsApply() {
        company.as("crm").get("/api/v1/hires").then().statusCode(403);
        company.as("head").post(HIRE + "/apply").then().statusCode(403);
        company.director().post(HIRE + "/apply").then().statusCode(404);
        company.director().get(HIRE).then().statusCode(404);
    }

    private ObjectNode hired(Consumer<ObjectNode> change) {
        ObjectNode event = SampleEvents.event(HIRED, company.code(), change);
        events.send(event);
        return event;
    }

    private void awaitHire(int version) {
        await().atMost(30, SECONDS).until(() -> company.director().get(HIRE).path("version"), equalTo(version));
    }
}
