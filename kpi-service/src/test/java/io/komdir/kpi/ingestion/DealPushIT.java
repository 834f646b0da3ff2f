package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals: the newest row of a deal replaces the one before. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DealPushIT {
    private static final String PATH = "/deals";
    private static final String JSON = "application/json";

    @Test
    void shouldStoreAndReplaceDealsByTheirId() {
        // Given
        PushTenant tenant = PushTenant.with("u1", "u2");
        long before = tenant.revision();
        String next = ",\"nextStepAt\":\"2026-11-24T09:00:00+03:00\",\"funnel\":\"sales\"}";
        push(tenant, deal("d1", "u1", "new", 100).replace("}", next), deal("d2", "u1", "new", 5))
                .statusCode(200)
                .body("received", equalTo(2))
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(0))
                .body("revision", equalTo((int) before + 1));

        // When
        var answer = push(
                tenant,
                deal("d1", "u2", "won", 99.5).replace("OPEN", "WON"),
                deal("d2", "u1", "new", 5).replace(":5.0", ":\"5.000\""));

        // Then
        answer.statusCode(200)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("revision", equalTo((int) before + 2));
        assertThat(stored(tenant))
                .containsExactly(
                        "d1 c1 u2 won 99.5 2026-11-09 07:00:00 - WON -", "d2 c1 u1 new 5 2026-11-09 07:00:00 - OPEN -");
    }

    @Test
    void shouldKeepWhatTheRowSays() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String more = ",\"nextStepAt\":\"2026-11-24T09:00:00+03:00\",\"funnel\":\"sales\"}";

        // When
        var answer = push(tenant, deal("d1", "u1", "proposal", 0).replace("}", more));

        // Then
        answer.statusCode(200);
        assertThat(stored(tenant))
                .containsExactly("d1 c1 u1 proposal 0 2026-11-09 07:00:00 2026-11-24 06:00:00 OPEN sales");
    }

    @Test
    void shouldKeepTheRevisionWhenThePushChangesNothing() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, deal("d1", "u1", "new", 100)).statusCode(200);
        long revision = tenant.revision();

        // When
        var answer = push(tenant, deal("d1", "u1", "new", 100));

        // Then
        answer.statusCode(200)
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("revision", equalTo((int) revision));
        assertThat(tenant.revision()).isEqualTo(revision);
        assertThat(tenant.rowsOf("push_batch")).isEqualTo(2);
    }

    @Test
    void shouldTakeTheLastRowWhenADealStandsTwice() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = push(tenant, deal("d1", "u1", "new", 1), deal("d2", "u1", "new", 2), deal("d1", "u1", "won", 3));

        // Then
        answer.statusCode(200)
                .body("received", equalTo(3))
                .body("changed", equalTo(2))
                .body("superseded", equalTo(1))
                .body("supersededRows", contains(1));
        assertThat(stored(tenant))
                .containsExactly(
                        "d1 c1 u1 won 3 2026-11-09 07:00:00 - OPEN -", "d2 c1 u1 new 2 2026-11-09 07:00:00 - OPEN -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'id':'d1' | 'id':null | id | missing-field",
                "'customer':'c1' | 'customer':'' | customer | missing-field",
                "'employee':'u1' | 'employee':'u9' | employee | unknown-employee",
                "'employee':'u1' | 'employee':'u 1' | employee | invalid-code",
                "'stage':'new' | 'stage':'a/b' | stage | invalid-code",
                "'amount':1.0 | 'amount':-0.01 | amount | negative-value",
                "'amount':1.0 | 'amount':'many' | amount | not-a-number",
                "'amount':1.0 | 'amount':0.0000001 | amount | too-many-digits",
                "'amount':1.0 | 'amount':null | amount | missing-field",
                "'status':'OPEN' | 'status':'open' | status | one-of",
                "'status':'OPEN' | 'status':null | status | missing-field",
                "'status':'OPEN' | 'status':'OPEN','nextStepAt':'2026-11-24' | nextStepAt | invalid-time",
                "'status':'OPEN' | 'status':'OPEN','nextStepAt':'2101-01-01T00:00:00+03:00' | nextStepAt | date-in-future",
                "'status':'OPEN' | 'status':'OPEN','nextStepAt':'1999-12-31T23:59:59+03:00' | nextStepAt | date-too-early",
                "'status':'OPEN' | 'status':'OPEN','funnel':'a b' | funnel | invalid-code",
                "2026-11-09T07:00:00Z | AFTER | stageEnteredAt | date-in-future",
                "2026-11-09T07:00:00Z | 1999-12-31T23:59:59+03:00 | stageEnteredAt | date-too-early"
            })
    void shouldNameFieldAndRuleWhenARowIsBad(String good, String bad, String field, String code) {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String after = tenant.today().plusDays(2) + "T00:00:00+03:00";
        String row = deal("d1", "u1", "new", 1)
                .replace(good.replace('\'', '"'), bad.replace('\'', '"').replace("AFTER", after));

        // When
        var answer = push(tenant, row, deal("d2", "u1", "new", 1));

        // Then
        answer.statusCode(207)
                .body("changed", equalTo(1))
                .body("errors.row", contains(1))
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
        assertThat(tenant.rowsOf("deal")).isEqualTo(1);
    }

    @Test
    void shouldTakeMomentsAtTheirLimits() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String last = tenant.today().plusDays(1) + "T23:59:59+03:00";

        // When
        var answer = push(
                tenant,
                deal("d1", "u1", "new", 1)
                        .replace("2026-11-09T07:00:00Z", last)
                        .replace("}", ",\"nextStepAt\":\"2100-12-31T23:59:59+03:00\"}"),
                deal("d2", "u1", "new", 1).replace("2026-11-09T07:00:00Z", "2000-01-01T00:00:00+03:00"));

        // Then
        answer.statusCode(200).body("changed", equalTo(2));
        tenant.director()
                .get(API + "/freshness")
                .then()
                .body("items.source", contains("deals"))
                .body("items.lastDay", contains(tenant.today().plusDays(1).toString()));
    }

    @Test
    void shouldStoreNothingWhenARowOfAnAtomicPushIsBad() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"),
                PATH + "?mode=atomic",
                JSON,
                body(deal("d1", "u1", "new", 1), deal("d2", "u9", "new", 1)));

        // Then
        answer.statusCode(422)
                .body("type", equalTo("urn:komdir:problem:rows-rejected"))
                .body("rejected", equalTo(1))
                .body("errors.code", contains("unknown-employee"));
        assertThat(tenant.rowsOf("deal")).isZero();
        assertThat(tenant.rowsOf("push_batch")).isZero();
    }

    @Test
    void shouldStoreTheDealWhenItIsReplayedAfterTheEmployeeCame() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        push(tenant, deal("d1", "u2", "new", 1), deal("d2", "u2", "new", 1)).statusCode(207);
        tenant.hire("u2");
        push(tenant, deal("d2", "u1", "won", 7)).statusCode(200);

        // When
        var answer = tenant.as("crm")
                .post(API + "/quarantine/replay?code=unknown-employee")
                .then();

        // Then
        answer.statusCode(200).body("changed", equalTo(1)).body("superseded", equalTo(1));
        assertThat(stored(tenant))
                .containsExactly(
                        "d1 c1 u2 new 1 2026-11-09 07:00:00 - OPEN -", "d2 c1 u1 won 7 2026-11-09 07:00:00 - OPEN -");
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldTakeNdjsonAndCsvButNoEvents() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String csv = """
                id,customer,employee,stage,stageEnteredAt,amount,status,nextStepAt
                d1,"Ромашка, ООО",u1,new,2026-11-09T07:00:00Z,100.50,OPEN,
                """;

        // When
        var table = tenant.pushAs(tenant.as("crm"), PATH + "?source=crm", "text/csv", csv);
        var lines = tenant.pushAs(tenant.as("crm"), PATH, "application/x-ndjson", deal("d2", "u1", "new", 1));
        var events = tenant.pushAs(tenant.as("crm"), PATH, "application/cloudevents-batch+json", "[]");

        // Then
        table.statusCode(200).body("changed", equalTo(1));
        lines.statusCode(200).body("changed", equalTo(1));
        events.statusCode(415);
        tenant.director()
                .get(API + "/batches")
                .then()
                .body("items.kind", contains("DEALS", "DEALS"))
                .body("items.source", contains("deals", "crm"));
    }

    @Test
    void shouldNameTheLimitWhenThereIsOneRowTooMany() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var most = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv(10_000));
        var more = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv(10_001));

        // Then
        most.statusCode(200).body("changed", equalTo(10_000));
        more.statusCode(413).body("limit", equalTo(10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "id, 200, 200",
        "id, 201, 207",
        "customer, 200, 200",
        "customer, 201, 207",
        "stage, 64, 200",
        "stage, 65, 207",
        "funnel, 64, 200",
        "funnel, 65, 207",
        "amount, 18, 200",
        "amount, 19, 207"
    })
    void shouldTakeTextsAndAmountsUpToTheirLimit(String field, int length, int status) {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String longest = (field.equals("amount") ? "9" : "x").repeat(length);
        String row = deal("d1", "u1", "new", 1)
                .replace("}", ",\"funnel\":\"f\"}")
                .replaceFirst("(\"" + field + "\":\"?)[^\",]+", "$1" + longest);

        // When
        var answer = push(tenant, row);

        // Then
        answer.statusCode(status).body("errors.field", status == 200 ? empty() : contains(field));
        assertThat(tenant.rowsOf("deal")).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void shouldGiveTheFirstAnswerWhenARefusedPushComesAgainUnderItsKey() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String key = UUID.randomUUID().toString();
        String body = body(deal("d1", "u9", "new", 1));
        tenant.pushAs(tenant.as("crm").header("Idempotency-Key", key), PATH + "?mode=atomic", JSON, body)
                .statusCode(422);
        tenant.hire("u9");

        // When
        var again = tenant.pushAs(tenant.as("crm").header("Idempotency-Key", key), PATH + "?mode=atomic", JSON, body);

        // Then
        again.statusCode(422).body("errors.code", contains("unknown-employee"));
        assertThat(tenant.rowsOf("deal")).isZero();
    }

    @Test
    void shouldTellTheFreshnessOfDealsApartFromThatOfFacts() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(PushTenant.row("u1", tenant.today().minusDays(2), "calls", 1))
                .statusCode(200);

        // When
        tenant.pushAs(tenant.as("crm"), PATH + "?source=crm", JSON, body(deal("d1", "u1", "new", 1)))
                .statusCode(200);

        // Then
        tenant.director()
                .get(API + "/freshness?limit=1")
                .then()
                .body("items.kind", contains("DAILY_ACTIVITY"))
                .body("items.lastDay", contains(tenant.today().minusDays(2).toString()));
        String cursor = tenant.director()
                .get(API + "/freshness?limit=1")
                .then()
                .extract()
                .path("nextCursor");
        tenant.director()
                .get(API + "/freshness?limit=1&cursor=" + cursor)
                .then()
                .body("items.kind", contains("DEALS"))
                .body("items.lastDay", contains("2026-11-09"));
    }

    @ParameterizedTest
    @CsvSource({"director, 200", "crm, 200", "head, 403", "viewer, 403"})
    void shouldTakePushesOfDirectorAndCrmOnly(String role, int status) {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.pushAs(tenant.as(role), PATH, JSON, body(deal("d1", "u1", "new", 1)));

        // Then
        answer.statusCode(status);
    }

    private static String csv(int rows) {
        return "id,customer,employee,stage,stageEnteredAt,amount,status\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "d" + i + ",c1,u1,new,2026-11-09T07:00:00Z," + i + ",OPEN")
                        .collect(Collectors.joining("\n"));
    }

    private static ValidatableResponse push(PushTenant tenant, String... deals) {
        return tenant.pushAs(tenant.as("crm"), PATH, JSON, body(deals));
    }

    private static String body(String... deals) {
        return "{\"rows\":[" + String.join(",", deals) + "]}";
    }

    private static String deal(String id, String employee, String stage, double amount) {
        return ("{\"id\":\"%s\",\"customer\":\"c1\",\"employee\":\"%s\",\"stage\":\"%s\","
                        + "\"stageEnteredAt\":\"2026-11-09T07:00:00Z\",\"amount\":%s,\"status\":\"OPEN\"}")
                .formatted(id, employee, stage, amount);
    }

    private static List<String> stored(PushTenant tenant) {
        return tenant.texts("SELECT concat_ws(' ', id, customer, employee, stage, trim_scale(amount),"
                + " stage_entered_at AT TIME ZONE 'UTC', coalesce((next_step_at AT TIME ZONE 'UTC')::text, '-'), status,"
                + " coalesce(nullif(funnel, ''), '-')) FROM deal WHERE organization_id = ? ORDER BY id");
    }
}
