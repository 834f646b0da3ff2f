package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Of several rows that set the same the one that came last stands, whenever each of them is stored. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ReplayOrderIT {
    private static final String JSON = "application/json";
    private static final String REPLAY = API + "/quarantine/replay?code=unknown-employee";

    @Test
    void shouldStoreTheNewerDealWhenAnOlderRowWasReplayedBefore() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, "crm", deal("d1", "u5", "OPEN")).statusCode(207);
        push(tenant, "crm", deal("d1", "u6", "WON")).statusCode(207);
        tenant.hire("u5");
        replay(tenant).statusCode(207).body("changed", equalTo(1));
        tenant.hire("u6");

        // When
        var answer = replay(tenant);

        // Then
        answer.statusCode(200).body("changed", equalTo(1)).body("superseded", equalTo(0));
        assertThat(deals(tenant)).containsExactly("d1 u6 WON");
    }

    @Test
    void shouldKeepTheNewerDealWhenRowsAreReplayedByIdNewestFirst() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, "crm", deal("d1", "u5", "OPEN")).statusCode(207);
        push(tenant, "crm", deal("d1", "u6", "WON")).statusCode(207);
        tenant.hire("u5");
        tenant.hire("u6");
        List<String> ids =
                tenant.director().get(API + "/quarantine").then().extract().path("items.id");
        replay(tenant, ids.get(0)).statusCode(200).body("changed", equalTo(1));

        // When
        var answer = replay(tenant, ids.get(1));

        // Then
        answer.statusCode(200).body("changed", equalTo(0)).body("superseded", equalTo(1));
        assertThat(deals(tenant)).containsExactly("d1 u6 WON");
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldKeepTheNewerDealWhenTwoSourcesPushedIt() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, "b", deal("d1", "u5", "OPEN"), deal("d2", "u5", "OPEN")).statusCode(207);
        push(tenant, "a", deal("d1", "u6", "WON")).statusCode(207);
        push(tenant, "b", deal("d3", "u5", "OPEN")).statusCode(207);
        push(tenant, "a", deal("d3", "u5", "LOST")).statusCode(207);
        tenant.hire("u5");
        tenant.hire("u6");

        // When
        var answer = replay(tenant);

        // Then
        answer.statusCode(200).body("received", equalTo(5)).body("rejected", equalTo(0));
        assertThat(deals(tenant)).containsExactly("d1 u6 WON", "d2 u5 OPEN", "d3 u5 LOST");
    }

    @Test
    void shouldKeepWhatANewerPushMerelyConfirmed() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, "crm", deal("d1", "u1", "OPEN")).statusCode(200);
        push(tenant, "crm", deal("d1", "u9", "WON")).statusCode(207);
        long revision = tenant.revision();
        push(tenant, "crm", deal("d1", "u1", "OPEN")).statusCode(200).body("unchanged", equalTo(1));
        assertThat(tenant.revision()).isEqualTo(revision);
        tenant.hire("u9");

        // When
        var answer = replay(tenant);

        // Then
        answer.statusCode(200).body("changed", equalTo(0)).body("superseded", equalTo(1));
        assertThat(deals(tenant)).containsExactly("d1 u1 OPEN");
    }

    @Test
    void shouldGoByThePlaceOfTheRowWhenOnePushToldTheDealTwice() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(
                        tenant,
                        "crm",
                        deal("d1", "u9", "OPEN"),
                        deal("d1", "u1", "WON"),
                        deal("d2", "u1", "OPEN"),
                        deal("d2", "u9", "WON"))
                .statusCode(207);
        tenant.hire("u9");

        // When
        var answer = replay(tenant);

        // Then
        answer.statusCode(200).body("changed", equalTo(1)).body("superseded", equalTo(1));
        assertThat(deals(tenant)).containsExactly("d1 u1 WON", "d2 u9 WON");
    }

    @Test
    void shouldStoreTheNewerValueOfADayWhenAnOlderRowWasReplayedBefore() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u9", day, "calls", 1)).statusCode(207);
        tenant.push(row("u9", day, "calls", 2)).statusCode(207);
        tenant.push(row("u9", day.minusDays(1), "calls", 5)).statusCode(207);
        List<String> ids =
                tenant.director().get(API + "/quarantine").then().extract().path("items.id");
        tenant.hire("u9");
        replay(tenant, ids.get(2)).statusCode(200).body("changed", equalTo(1));

        // When
        var answer = replay(tenant);

        // Then
        answer.statusCode(200).body("changed", equalTo(2)).body("superseded", equalTo(0));
        assertThat(tenant.facts())
                .containsExactly("u9 " + day.minusDays(1) + " calls  crm 5 1 f", "u9 " + day + " calls  crm 2 1 f");
    }

    @Test
    void shouldKeepANewerValueThatIsWrittenAtTheSameMoment() throws Exception {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u1", day, "calls", 0)).statusCode(200);
        tenant.push(row("u9", day, "calls", 1)).statusCode(207);
        tenant.texts(
                "UPDATE quarantine SET body = replace(body, 'u9', 'u1') WHERE organization_id = ? RETURNING 'mended'");

        // When
        var answer = replayWhile(
                tenant,
                "UPDATE daily_fact SET value = 7, batch_id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' WHERE organization_id = ?");

        // Then
        answer.statusCode(200).body("changed", equalTo(0)).body("superseded", equalTo(1));
        assertThat(tenant.facts()).containsExactly("u1 " + day + " calls  crm 7 1 f");
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldKeepANewerDealThatIsWrittenAtTheSameMoment() throws Exception {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, "crm", deal("d1", "u1", "OPEN")).statusCode(200);
        push(tenant, "crm", deal("d1", "u9", "OPEN")).statusCode(207);
        tenant.hire("u9");

        // When
        var answer = replayWhile(
                tenant,
                "UPDATE deal SET status = 'WON', batch_id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' WHERE organization_id = ?");

        // Then
        answer.statusCode(200).body("changed", equalTo(0)).body("superseded", equalTo(1));
        assertThat(deals(tenant)).containsExactly("d1 u1 WON");
    }

    @Test
    void shouldKeepTheIdOfARejectedRowWhenItComesAgain() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String one = row("u9", tenant.today(), "calls", 1);
        String two = row("u9", tenant.today(), "calls", 2);
        tenant.push(one).statusCode(207);
        tenant.push(two).statusCode(207);
        List<String> before =
                tenant.director().get(API + "/quarantine").then().extract().path("items.id");

        // When
        tenant.push(one).statusCode(207);

        // Then
        tenant.director()
                .get(API + "/quarantine")
                .then()
                .body("items.id", contains(before.get(1), before.get(0)))
                .body("items.attempts", contains(2, 1));
        tenant.director().delete(API + "/quarantine/" + before.get(1)).then().statusCode(204);
    }

    /** Lets the replay wait for the statement of another connection, which is committed then. */
    private static ValidatableResponse replayWhile(PushTenant tenant, String sql) throws Exception {
        try (Connection other = TestServers.superuserDataSource().getConnection();
                PreparedStatement write = other.prepareStatement(sql)) {
            other.setAutoCommit(false);
            write.setString(1, tenant.code());
            assertThat(write.executeUpdate()).isEqualTo(1);
            CompletableFuture<ValidatableResponse> answer = CompletableFuture.supplyAsync(() -> replay(tenant));
            await().until(() -> somebodyWaitsFor(other));
            other.commit();
            return answer.get();
        }
    }

    private static boolean somebodyWaitsFor(Connection other) throws SQLException {
        try (PreparedStatement statement = other.prepareStatement("SELECT EXISTS (SELECT FROM pg_stat_activity"
                        + " WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static ValidatableResponse push(PushTenant tenant, String source, String... deals) {
        return tenant.pushAs(
                tenant.as("crm"), "/deals?source=" + source, JSON, "{\"rows\":[" + String.join(",", deals) + "]}");
    }

    private static ValidatableResponse replay(PushTenant tenant) {
        return tenant.director().post(REPLAY).then();
    }

    private static ValidatableResponse replay(PushTenant tenant, String id) {
        return tenant.director().post(API + "/quarantine/" + id + "/replay").then();
    }

    private static String deal(String id, String employee, String status) {
        return ("{\"id\":\"%s\",\"customer\":\"c1\",\"employee\":\"%s\",\"stage\":\"new\",\"amount\":1,"
                        + "\"stageEnteredAt\":\"2026-11-09T07:00:00Z\",\"status\":\"%s\"}")
                .formatted(id, employee, status);
    }

    private static List<String> deals(PushTenant tenant) {
        return tenant.texts(
                "SELECT concat_ws(' ', id, employee, status) FROM deal WHERE organization_id = ? ORDER BY id");
    }
}
