package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.daily;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Daily rows: what a push sets, what it leaves, what it answers. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DailyActivityIT {

    @Test
    void shouldSetFactsWhenRowsArePushed() {
        // Given
        PushTenant tenant = PushTenant.with("u1", "u2");
        LocalDate day = tenant.today();

        // When
        var answer = tenant.push(
                row("u1", day, "calls", 40),
                "{\"employee\":\"u2\",\"date\":\"%s\",\"metric\":\"first_response_minutes\",\"value\":12.5,\"weight\":8,\"channel\":\"phone\"}"
                        .formatted(day.minusDays(1)));

        // Then
        answer.statusCode(200)
                .body(
                        "batch",
                        equalTo(UUID.fromString(answer.extract().path("batch")).toString()))
                .body("revision", equalTo((int) tenant.revision()))
                .body("received", equalTo(2))
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("superseded", equalTo(0))
                .body("rejected", equalTo(0))
                .body("errors", empty());
        assertThat(tenant.facts())
                .containsExactly(
                        "u1 " + day + " calls  crm 40 1 f",
                        "u2 " + day.minusDays(1) + " first_response_minutes phone crm 12.5 8 f");
    }

    @Test
    void shouldKeepTheRevisionWhenTheSamePushComesAgain() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(row("u1", tenant.today(), "calls", 40)).statusCode(200);
        long revision = tenant.revision();

        // When
        var answer = tenant.push(row("u1", tenant.today(), "calls", "40.000"));

        // Then
        answer.statusCode(200)
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("revision", equalTo((int) revision));
        assertThat(tenant.revision()).isEqualTo(revision);
        assertThat(tenant.rowsOf("push_batch")).isEqualTo(2);
    }

    @Test
    void shouldReplaceOnlyTheSameKeyWhenChannelAndSourceDiffer() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        String inChannel = row("u1", day, "calls", 7).replace("}", ",\"channel\":\"phone\"}");
        tenant.push(row("u1", day, "calls", 1), inChannel).statusCode(200);
        tenant.pushAs(tenant.as("crm"), "/daily-activity", "application/json", daily("erp", row("u1", day, "calls", 3)))
                .statusCode(200);

        // When
        var answer = tenant.push(row("u1", day, "calls", 2));

        // Then
        answer.statusCode(200).body("changed", equalTo(1));
        assertThat(tenant.facts())
                .containsExactly(
                        "u1 " + day + " calls  crm 2 1 f",
                        "u1 " + day + " calls  erp 3 1 f",
                        "u1 " + day + " calls phone crm 7 1 f");
    }

    @Test
    void shouldLetTheLastRowWinAndSaySoWhenAKeyIsTwiceInAPush() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();

        // When
        var answer = tenant.push(
                row("u1", day, "calls", 5),
                row("u1", day, "proposals", 1),
                row("u1", day, "calls", 9),
                row("u1", day, "calls", 7));

        // Then
        answer.statusCode(200)
                .body("received", equalTo(4))
                .body("changed", equalTo(2))
                .body("superseded", equalTo(2))
                .body("supersededRows", contains(1, 3));
        assertThat(tenant.facts()).contains("u1 " + day + " calls  crm 7 1 f");
    }

    @Test
    void shouldStoreTheGoodRowsAndKeepTheBadOnesWhenPartial() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();

        // When
        var answer = tenant.push(
                row("nobody", day, "calls", 1), row("u1", day, "calls", 40), row("u1", day, "average_checkk", -1));

        // Then
        answer.statusCode(207)
                .body("changed", equalTo(1))
                .body("rejected", equalTo(2))
                .body("errors.row", contains(1, 3))
                .body("errors.field", contains("employee", "metric"))
                .body("errors.code", contains("unknown-employee", "unknown-metric"));
        assertThat(tenant.facts()).hasSize(1);
        tenant.director()
                .get(PushTenant.API + "/quarantine")
                .then()
                .statusCode(200)
                .body("items.code", contains("unknown-metric", "unknown-employee"))
                .body("items.row", contains(3, 1))
                .body("items[1].body", equalTo(row("nobody", day, "calls", 1)));
    }

    @Test
    void shouldStoreNothingWhenARowOfAnAtomicPushIsBad() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        long revision = tenant.revision();

        // When
        var answer = tenant.pushIn("atomic", row("u1", day, "calls", 40), row("nobody", day, "calls", 1));

        // Then
        answer.statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:komdir:problem:rows-rejected"))
                .body("received", equalTo(2))
                .body("changed", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].code", equalTo("unknown-employee"));
        assertThat(tenant.rowsOf("daily_fact")).isZero();
        assertThat(tenant.rowsOf("quarantine")).isZero();
        assertThat(tenant.rowsOf("push_batch")).isZero();
        assertThat(tenant.rowsOf("source_freshness")).isZero();
        assertThat(tenant.revision()).isEqualTo(revision);
    }
}
