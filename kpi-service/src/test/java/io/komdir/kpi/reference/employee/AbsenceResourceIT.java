package io.komdir.kpi.reference.employee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AbsenceResourceIT {
    private static final String EMPLOYEE = "/api/v1/employees/u1";
    private static final String TWO =
            "[{'from':'2026-07-06','to':'2026-07-17','reason':'leave'},{'from':'2026-03-02','to':'2026-03-02'}]";

    private Tenant tenant;

    @BeforeEach
    void hire() {
        tenant = Tenant.created();
        tenant.director()
                .body("{\"fullName\":\"Anna\",\"role\":\"HUNTER\"}")
                .put(EMPLOYEE)
                .then()
                .statusCode(201);
    }

    @Test
    void shouldReplaceTheWholeListWhenPut() {
        // Given
        put(TWO).then().statusCode(200).body("absences.from", contains("2026-03-02", "2026-07-06"));

        // When
        var replaced = put("[{'from':'2026-08-03','to':'2026-08-14'}]");

        // Then
        replaced.then().statusCode(200).body("absences.from", contains("2026-08-03"));
        tenant.as("viewer").get(EMPLOYEE).then().body("absences.to", contains("2026-08-14"));
        put("[]").then().statusCode(200).body("absences", empty());
    }

    @Test
    void shouldSurviveWhenTheEmployeeIsPutAgain() {
        // Given
        put(TWO);

        // When
        tenant.director().body("{\"fullName\":\"Anna P\",\"role\":\"HUNTER\"}").put(EMPLOYEE);

        // Then
        tenant.director().get(EMPLOYEE).then().body("absences.from", contains("2026-03-02", "2026-07-06"));
    }

    @Test
    void shouldChangeNothingWhenThePutIsReplayed() {
        // Given
        String tag = put(TWO).header("ETag");

        // When
        var replay = put(TWO);

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        String stale = tenant.director().get(EMPLOYEE).header("ETag");
        put(TWO).then().header("ETag", not(equalTo(stale)));

        // When
        var answer = tenant.director().header("If-Match", stale).body("[]").put(EMPLOYEE + "/absences");

        // Then
        answer.then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[{'from':'2026-07-06'}] | [0].to | required",
                "[{'to':'2026-07-06'}] | [0].from | required",
                "[null] | [0] | required",
                "[{'from':'2026-07-06','to':'2026-07-05'}] | [0].to | not-before",
                "[{'from':'1999-12-31','to':'2000-01-01'}] | [0].from | range",
                "[{'from':'2026-07-06','to':'2026-07-08'},{'from':'2026-07-08','to':'2026-07-09'}] | [1].from | overlap",
                "[{'from':'2026-07-08','to':'2026-07-09'},{'from':'2026-07-06','to':'2026-07-08'}] | [1].from | overlap",
            })
    void shouldNameTheItemWhenARuleIsBroken(String body, String field, String rule) {
        // Given
        put(TWO);

        // When
        var answer = put(body);

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(rule)));
        tenant.director().get(EMPLOYEE).then().body("absences.from", contains("2026-03-02", "2026-07-06"));
    }

    @Test
    void shouldAllowAbsencesThatTouch() {
        // When
        var answer = put("[{'from':'2026-07-06','to':'2026-07-08'},{'from':'2026-07-09','to':'2026-07-09'}]");

        // Then
        answer.then().statusCode(200);
    }

    @Test
    void shouldRefuseMoreThanTheLimit() {
        // Given
        String items = String.join(",", Collections.nCopies(1_001, "{'from':'2026-07-06','to':'2026-07-08'}"));

        // When
        var answer = put("[" + items + "]");

        // Then
        answer.then().statusCode(413).body("limit", equalTo(1_000));
    }

    @Test
    void shouldBeNotFoundWhenThereIsNoSuchEmployee() {
        // When
        var answer = tenant.director().body("[]").put("/api/v1/employees/u2/absences");

        // Then
        answer.then().statusCode(404);
    }

    private Response put(String body) {
        return tenant.director().body(body.replace('\'', '"')).put(EMPLOYEE + "/absences");
    }
}
