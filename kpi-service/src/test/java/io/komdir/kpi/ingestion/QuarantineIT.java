package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.event;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.kpi.ingestion.quarantine.QuarantinePurge;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rejected rows: kept, replayed after the cause is mended, thrown away. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class QuarantineIT {
    private static final String QUARANTINE = API + "/quarantine";

    @Inject
    QuarantinePurge purge;

    @Test
    void shouldStoreTheRowWhenItIsReplayedAfterTheEmployeeCame() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u2", day, "calls", 40)).statusCode(207);
        String id = tenant.director().get(QUARANTINE).then().extract().path("items[0].id");
        tenant.hire("u2");

        // When
        var answer = tenant.as("crm").post(QUARANTINE + "/" + id + "/replay").then();

        // Then
        answer.statusCode(200)
                .body("received", equalTo(1))
                .body("changed", equalTo(1))
                .body("rejected", equalTo(0))
                .body("batches", hasSize(1));
        assertThat(tenant.facts()).containsExactly("u2 " + day + " calls  crm 40 1 f");
        tenant.director().get(QUARANTINE).then().body("items", empty()).body("nextCursor", equalTo(""));
        String batch = answer.extract().path("batches[0]");
        tenant.director()
                .get(API + "/batches/" + batch)
                .then()
                .statusCode(200)
                .body("format", equalTo("REPLAY"))
                .body("changed", equalTo(1));
        tenant.as("crm").post(QUARANTINE + "/" + id + "/replay").then().statusCode(404);
    }

    @Test
    void shouldKeepTheRowWithItsNewReasonWhenAReplayFails() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(row("u2", tenant.today(), "calls", -1)).statusCode(207);
        String id = tenant.director().get(QUARANTINE).then().extract().path("items[0].id");
        tenant.hire("u2");

        // When
        var answer = tenant.director().post(QUARANTINE + "/" + id + "/replay").then();

        // Then
        answer.statusCode(207)
                .body("rejected", equalTo(1))
                .body("errors.id", contains(id))
                .body("errors.code", contains("negative-value"));
        tenant.director()
                .get(QUARANTINE + "?code=negative-value")
                .then()
                .body("items.attempts", contains(2))
                .body("items.field", contains("value"));
    }

    @Test
    void shouldReplayRowsOfAllKindsAndFormatsByTheirCode() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = LocalDate.of(2026, 11, 9);
        tenant.push(row("u2", day, "calls", 1), row("u2", day, "calls", 2), row("u3", day, "calls", 3))
                .statusCode(207);
        tenant.pushAs(
                        tenant.as("crm"),
                        "/daily-activity?source=csv",
                        "text/csv",
                        "employee,date,metric,value\nu2,%s,calls,7\n".formatted(day))
                .statusCode(207);
        tenant.pushAs(
                        tenant.as("crm"),
                        "/activities",
                        "application/cloudevents+json",
                        ("{\"specversion\":\"1.0\",\"type\":\"call\",\"source\":\"events\",\"id\":\"1\","
                                + "\"time\":\"2026-11-09T10:00:00Z\",\"data\":{\"employee\":\"u2\",\"metric\":\"calls\"}}"))
                .statusCode(207);
        tenant.count(event("a1", "u2", "proposals", "2026-11-09T10:00:00Z")).statusCode(207);
        tenant.hire("u2");

        // When
        var answer = tenant.director()
                .post(QUARANTINE + "/replay?code=unknown-employee")
                .then();

        // Then
        answer.statusCode(207)
                .body("received", equalTo(6))
                .body("changed", equalTo(4))
                .body("superseded", equalTo(1))
                .body("rejected", equalTo(1))
                .body("remaining", equalTo(0))
                .body("nextCursor", equalTo(""))
                .body("batches", hasSize(4));
        assertThat(tenant.facts())
                .containsExactly(
                        "u2 2026-11-09 calls  crm 2 1 f",
                        "u2 2026-11-09 calls  csv 7 1 f",
                        "u2 2026-11-09 calls  events 1 1 t",
                        "u2 2026-11-09 proposals  crm 1 1 t");
        assertThat(tenant.rowsOf("quarantine")).isEqualTo(1);
    }

    @Test
    void shouldNotReplaceANewerValueWhenAnOldRowIsReplayed() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u2", day, "calls", 5)).statusCode(207);
        tenant.hire("u2");
        tenant.push(row("u2", day, "calls", 9)).statusCode(200);

        // When
        var answer = tenant.director()
                .post(QUARANTINE + "/replay?code=unknown-employee")
                .then();

        // Then
        answer.statusCode(200).body("superseded", equalTo(1)).body("changed", equalTo(0));
        assertThat(tenant.facts()).containsExactly("u2 " + day + " calls  crm 9 1 f");
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldThrowARowAwayWhenItIsDeleted() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(row("u2", tenant.today(), "calls", 5)).statusCode(207);
        String id = tenant.director().get(QUARANTINE).then().extract().path("items[0].id");

        // When
        tenant.as("viewer").delete(QUARANTINE + "/" + id).then().statusCode(403);
        tenant.director().delete(QUARANTINE + "/" + id).then().statusCode(204);

        // Then
        tenant.director().delete(QUARANTINE + "/" + id).then().statusCode(404);
        tenant.director().delete(QUARANTINE + "/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldShowOnlyRowsOfTheCodeAndSourceAskedForPageByPage() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u2", day, "calls", 1), row("u3", day, "calls", 1), row("u1", day, "sleep", 1))
                .statusCode(207);

        // When
        var first = tenant.director()
                .get(QUARANTINE + "?code=unknown-employee&source=crm&limit=1")
                .then();

        // Then
        first.body("items.row", contains(2));
        String cursor = first.extract().path("nextCursor");
        tenant.director()
                .get(QUARANTINE + "?code=unknown-employee&source=crm&limit=1&cursor=" + cursor)
                .then()
                .body("items.row", contains(1))
                .body("nextCursor", equalTo(""));
        tenant.director().get(QUARANTINE + "?source=erp").then().body("items", empty());
        tenant.director().post(QUARANTINE + "/replay").then().statusCode(400);
    }

    @Test
    void shouldKeepARowOnceHoweverOftenItComes() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        String one = row("u2", day, "calls", 1);
        String two = row("u2", day, "calls", 2);
        tenant.push(one, two, one).statusCode(207).body("rejected", equalTo(3));
        String second = tenant.director().get(QUARANTINE).then().extract().path("items[1].id");

        // When
        String batch = tenant.push(two).statusCode(207).extract().path("batch");

        // Then
        tenant.director()
                .get(QUARANTINE)
                .then()
                .body("items.row", contains(1, 3))
                .body("items.attempts", contains(2, 1))
                .body("items[0].batch", equalTo(batch))
                .body("items[0].id", equalTo(second));
        tenant.pushAs(tenant.as("crm"), "/daily-activity", "application/json", PushTenant.daily("erp", two))
                .statusCode(207);
        tenant.pushAs(tenant.as("other", "crm"), "/daily-activity", "application/json", PushTenant.daily("crm", two))
                .statusCode(207);
        assertThat(tenant.rowsOf("quarantine")).isEqualTo(4);
    }

    @Test
    void shouldStoreTheRowThatCameLastWhenItsKeyWasRejectedSeveralTimes() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u2", day, "calls", 1)).statusCode(207);
        tenant.push(row("u2", day, "calls", 2)).statusCode(207);
        tenant.push(row("u2", day, "calls", 1)).statusCode(207);
        tenant.hire("u2");

        // When
        var answer = tenant.director()
                .post(QUARANTINE + "/replay?code=unknown-employee")
                .then();

        // Then
        answer.statusCode(200).body("received", equalTo(2)).body("superseded", equalTo(1));
        assertThat(tenant.facts()).containsExactly("u2 " + day + " calls  crm 1 1 f");
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldKeepEachRowOnceWhenClientsPushTheSameBadRowsAndReplayThem() throws Exception {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String[] rows = IntStream.range(0, 40)
                .mapToObj(i -> row(i % 2 == 0 ? "u1" : "u2", tenant.today().minusDays(i), "calls", i))
                .toArray(String[]::new);
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();

        // When
        for (int i = 0; i < 24; i++) {
            answers.add(
                    i % 4 == 3
                            ? clients.submit(() -> tenant.director()
                                    .post(QUARANTINE + "/replay?code=unknown-employee")
                                    .statusCode())
                            : clients.submit(() -> tenant.push(rows).extract().statusCode()));
        }

        // Then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 207);
        }
        clients.shutdown();
        assertThat(tenant.rowsOf("quarantine")).isEqualTo(20);
        assertThat(tenant.rowsOf("daily_fact")).isEqualTo(20);
    }

    @Test
    void shouldDeleteOnlyRowsThatLastCame90DaysAgoWhenItIsPurged() throws SQLException {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u2", day, "calls", 1), row("u2", day, "calls", 2)).statusCode(207);
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                PreparedStatement age = connection.prepareStatement("UPDATE quarantine SET rejected_at = now()"
                        + " - interval '89 days 23 hours' - row_number * interval '1 hour' + interval '10 minutes'"
                        + " WHERE organization_id = ?")) {
            age.setString(1, tenant.code());
            age.executeUpdate();
        }

        // When
        purge.purge();

        // Then
        tenant.director().get(QUARANTINE).then().body("items.row", contains(1));
    }
}
