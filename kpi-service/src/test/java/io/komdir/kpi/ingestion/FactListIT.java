package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of facts: order, filters, pages, tags. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class FactListIT {
    private static final String LIST = API + "/daily-activity";

    @Test
    void shouldListTheNewestDayFirstPageByPage() {
        // Given
        PushTenant tenant = PushTenant.with("u1", "u2");
        LocalDate day = tenant.today();
        tenant.push(
                        row("u2", day.minusDays(40), "calls", 1),
                        row("u2", day.minusDays(1), "calls", 2),
                        row("u1", day, "proposals", "3.50"),
                        row("u1", day, "calls", 4))
                .statusCode(200);

        // When
        var first = tenant.as("viewer").get(LIST + "?limit=2").then();

        // Then
        first.statusCode(200)
                .body("items.date", contains(day.toString(), day.toString()))
                .body("items.metric", contains("calls", "proposals"))
                .body("items[1].value", equalTo(3.5f));
        String cursor = first.extract().path("nextCursor");
        tenant.as("viewer")
                .get(LIST + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.employee", contains("u2"))
                .body("nextCursor", equalTo(""));
        tenant.as("viewer").get(LIST + "?from=" + day.minusDays(100)).then().body("items", hasSize(4));
    }

    @Test
    void shouldShowTheTeamOfTheDayWithItsSubTeams() {
        // Given
        PushTenant tenant = PushTenant.with("u1", "u3");
        LocalDate day = tenant.today();
        put(tenant, "/teams/sales", Map.of("name", "Sales"));
        put(tenant, "/teams/north", Map.of("name", "North", "parent", "sales"));
        put(
                tenant,
                "/employees/u2",
                Map.of("fullName", "u2", "role", "HUNTER", "team", "north", "hiredOn", "2020-01-01"));
        tenant.push(row("u1", day, "calls", 1), row("u2", day, "calls", 2), row("u3", day, "calls", 3))
                .statusCode(200);

        // When
        var answer = tenant.as("viewer").get(LIST + "?team=sales").then();

        // Then
        answer.statusCode(200).body("items.employee", contains("u2"));
        tenant.as("viewer").get(LIST + "?team=nothing").then().body("items", empty());
        tenant.as("viewer")
                .get(LIST + "?employee=u3&metric=calls&source=crm")
                .then()
                .body("items.employee", contains("u3"));
    }

    @Test
    void shouldAnswer304UntilAFactChanges() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(row("u1", tenant.today(), "calls", 1)).statusCode(200);
        String tag = tenant.as("viewer").get(LIST).then().extract().header("ETag");
        tenant.push(row("u1", tenant.today(), "calls", 1)).statusCode(200);

        // When
        var unchanged =
                tenant.as("viewer").header("If-None-Match", tag).get(LIST).then();

        // Then
        unchanged.statusCode(304);
        tenant.push(row("u1", tenant.today(), "calls", 2)).statusCode(200);
        tenant.as("viewer").header("If-None-Match", tag).get(LIST).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=2026-11-10&to=2026-11-09", "from=2024-01-01&to=2026-11-09", "from=yesterday", "cursor=x"})
    void shouldNameTheParameterWhenItIsWrong(String parameters) {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.as("viewer").get(LIST + "?" + parameters).then();

        // Then
        answer.statusCode(400).body("violations", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "to=-999999999-01-01, to",
        "to=%2B999999999-12-31, to",
        "from=1999-12-31&to=2000-01-02, from",
        "from=2100-12-31&to=2101-01-01, to",
        "from=-999999999-01-01&to=%2B999999999-12-31, from"
    })
    void shouldNameTheParameterWhenTheDateIsOutsideTheKnownYears(String parameters, String field) {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.as("viewer")
                .urlEncodingEnabled(false)
                .get(LIST + "?" + parameters)
                .then();

        // Then
        answer.statusCode(400).body("violations.field", contains(field)).body("violations.code", contains("range"));
    }

    private static void put(PushTenant tenant, String path, Object body) {
        tenant.director()
                .contentType("application/json")
                .body(body)
                .put(API + path)
                .then()
                .statusCode(201);
    }
}
