package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.event;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Activities: each counts once for ever, until it is taken back. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ActivityIT {

    @Test
    void shouldCountEventsOnTheirDateInTheOrganizationsTimeZone() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.count(
                event("a1", "u1", "calls", "2026-11-09T20:59:59Z"),
                event("a2", "u1", "calls", "2026-11-09T21:00:00Z"),
                event("a3", "u1", "calls", "2026-11-10T23:59:59+03:00"));

        // Then
        answer.statusCode(200)
                .body("received", equalTo(3))
                .body("accepted", equalTo(3))
                .body("duplicates", equalTo(0))
                .body("rejected", equalTo(0))
                .body("revision", equalTo((int) tenant.revision()));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 calls  crm 1 1 t", "u1 2026-11-10 calls  crm 2 2 t");
    }

    @Test
    void shouldCountAnEventOnceForEver() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String first = event("a1", "u1", "calls", "2026-11-09T10:00:00Z");
        tenant.count(first).statusCode(200);
        long revision = tenant.revision();

        // When
        var answer = tenant.count(first, event("a1", "u1", "calls", "2026-11-09T13:00:00.000+03:00"));

        // Then
        answer.statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("revision", equalTo((int) revision));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 calls  crm 1 1 t");
    }

    @Test
    void shouldAddToTheDayWhenMoreEventsCome() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String sale = event("s1", "u1", "revenue", "2026-11-09T10:00:00Z").replace("}", ",\"value\":100.25}");
        String refund = event("s2", "u1", "revenue", "2026-11-09T11:00:00Z").replace("}", ",\"value\":-0.25}");
        tenant.count(sale).statusCode(200);

        // When
        var answer = tenant.count(sale, refund);

        // Then
        answer.statusCode(200).body("accepted", equalTo(1)).body("duplicates", equalTo(1));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 revenue  crm 100 2 t");
    }

    @Test
    void shouldRejectAnEventWhenItsIdCameWithAnotherPayload() {
        // Given
        PushTenant tenant = PushTenant.with("u1", "u2");
        tenant.count(event("a1", "u1", "calls", "2026-11-09T10:00:00Z")).statusCode(200);

        // When
        var answer = tenant.count(
                event("a1", "u2", "calls", "2026-11-09T10:00:00Z"),
                event("b1", "u1", "calls", "2026-11-09T10:00:00Z"),
                event("b1", "u1", "calls", "2026-11-09T10:00:01Z"));

        // Then
        answer.statusCode(207)
                .body("accepted", equalTo(1))
                .body("errors.row", contains(1, 3))
                .body("errors.code", contains("conflict", "conflict"));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 calls  crm 2 2 t");
    }

    @Test
    void shouldStoreNothingWhenAnEventOfAnAtomicPushIsBad() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.countIn(
                "atomic",
                event("a1", "u1", "calls", "2026-11-09T10:00:00Z"),
                event("a2", "u1", "calls", "2026-11-09T10:00:00"));

        // Then
        answer.statusCode(422).body("errors.code", contains("invalid-time"));
        assertThat(tenant.rowsOf("activity_event")).isZero();
        assertThat(tenant.rowsOf("daily_fact")).isZero();
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldRejectEventsWhenTheDayWasSet() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(row("u1", "2026-11-09", "calls", 40)).statusCode(200);

        // When
        var answer = tenant.count(
                event("a1", "u1", "calls", "2026-11-09T10:00:00Z"),
                event("a1", "u1", "calls", "2026-11-09T10:00:00Z"),
                event("a2", "u1", "calls", "2026-11-10T10:00:00Z"));

        // Then
        answer.statusCode(207)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("errors.row", contains(1, 2))
                .body("errors.code", contains("mixed-granularity", "mixed-granularity"));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 calls  crm 40 1 f", "u1 2026-11-10 calls  crm 1 1 t");
        assertThat(tenant.rowsOf("activity_event")).isEqualTo(1);
    }

    @Test
    void shouldRejectARowWhenTheDayIsCounted() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.count(event("a1", "u1", "calls", "2026-11-09T10:00:00Z")).statusCode(200);

        // When
        var answer = tenant.push(row("u1", "2026-11-09", "calls", 40), row("u1", "2026-11-09", "proposals", 2));

        // Then
        answer.statusCode(207).body("changed", equalTo(1)).body("errors.code", contains("mixed-granularity"));
        assertThat(tenant.facts())
                .containsExactly("u1 2026-11-09 calls  crm 1 1 t", "u1 2026-11-09 proposals  crm 2 1 f");
    }

    @Test
    void shouldRejectEventsWhoseSumIsTooLarge() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String large = ",\"value\":999999999999999999}";
        tenant.count(event("a1", "u1", "revenue", "2026-11-09T10:00:00Z").replace("}", large))
                .statusCode(200);

        // When
        var stored = tenant.count(event("a2", "u1", "revenue", "2026-11-09T10:00:00Z"));
        var inside = tenant.count(
                event("b1", "u1", "revenue", "2026-11-10T10:00:00Z").replace("}", large),
                event("b2", "u1", "revenue", "2026-11-10T10:00:00Z").replace("}", large));

        // Then
        stored.statusCode(207).body("errors.code", contains("sum-too-large"));
        inside.statusCode(207).body("errors.code", contains("sum-too-large", "sum-too-large"));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 revenue  crm 999999999999999999 1 t");
        assertThat(tenant.rowsOf("activity_event")).isEqualTo(1);
    }

    @Test
    void shouldCountNoMoreWhenAnEventIsTakenBack() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String first = event("a/1", "u1", "calls", "2026-11-09T10:00:00Z");
        tenant.count(first, event("a2", "u1", "calls", "2026-11-09T10:00:00Z")).statusCode(200);

        // When
        tenant.as("crm")
                .urlEncodingEnabled(false)
                .delete(API + "/activities/crm/a%2F1")
                .then()
                .statusCode(204);
        tenant.as("crm")
                .urlEncodingEnabled(false)
                .delete(API + "/activities/crm/a%2F1")
                .then()
                .statusCode(204);

        // Then
        tenant.count(first).statusCode(200).body("duplicates", equalTo(1));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 calls  crm 1 1 t");
        tenant.as("crm").delete(API + "/activities/crm/a2").then().statusCode(204);
        assertThat(tenant.facts()).isEmpty();
        tenant.push(row("u1", "2026-11-09", "calls", 40)).statusCode(200);
        tenant.as("crm").delete(API + "/activities/crm/never").then().statusCode(404);
    }

    @Test
    void shouldCountCloudEvents() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = LocalDate.of(2026, 11, 9);

        // When
        var batch = tenant.pushAs(
                tenant.as("crm"),
                "/activities",
                "application/cloudevents-batch+json",
                "[" + cloudEvent("1", "amo") + "," + cloudEvent("2", "amo") + "," + cloudEvent("3", "other") + "]");
        var single =
                tenant.pushAs(tenant.as("crm"), "/activities", "application/cloudevents+json", cloudEvent("4", "amo"));

        // Then
        batch.statusCode(207).body("accepted", equalTo(2)).body("errors.code", contains("other-source"));
        single.statusCode(200).body("accepted", equalTo(1));
        assertThat(tenant.facts()).containsExactly("u1 " + day + " calls phone amo 3 3 t");
    }

    @Test
    void shouldCountEventsOfCsvAndNdjson() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String csv = "id,employee,metric,occurredAt,customer\n1,u1,calls,2026-11-09T10:00:00Z,\"Ромашка, ООО\"\n";
        String line = event("2", "u1", "calls", "2026-11-09T10:00:00Z");

        // When
        var table = tenant.pushAs(tenant.as("crm"), "/activities?source=crm", "text/csv", csv.getBytes(UTF_8));
        var lines = tenant.pushAs(tenant.as("crm"), "/activities?source=crm", "application/x-ndjson", line);

        // Then
        table.statusCode(200).body("accepted", equalTo(1));
        lines.statusCode(200).body("accepted", equalTo(1));
        assertThat(tenant.facts()).containsExactly("u1 2026-11-09 calls  crm 2 2 t");
    }

    private static String cloudEvent(String id, String source) {
        return ("{\"specversion\":\"1.0\",\"type\":\"com.example.call\",\"source\":\"%s\",\"id\":\"%s\","
                        + "\"time\":\"2026-11-09T10:00:00Z\",\"tenantid\":\"x\","
                        + "\"data\":{\"employee\":\"u1\",\"metric\":\"calls\",\"channel\":\"phone\"}}")
                .formatted(source, id);
    }
}
