package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Touchpoints: each id is kept once for ever. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TouchpointPushIT {
    private static final String PATH = "/touchpoints";
    private static final String JSON = "application/json";
    private static final String MOMENT = "2026-11-09T10:00:00Z";

    @Test
    void shouldStoreTouchesAndRaiseTheRevisionOnce() {
        // Given
        PushTenant tenant = PushTenant.with();
        long before = tenant.revision();

        // When
        var answer = push(tenant, touch("t1", "site", "landing", MOMENT), touch("t2", "phone", "call", MOMENT));

        // Then
        answer.statusCode(200)
                .body("received", equalTo(2))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rejected", equalTo(0))
                .body("errors", hasSize(0))
                .body("revision", equalTo((int) before + 1));
        assertThat(stored(tenant))
                .containsExactly("t1 c1 site landing 2026-11-09 10:00:00", "t2 c1 phone call 2026-11-09 10:00:00");
        assertThat(tenant.revision()).isEqualTo(before + 1);
    }

    @Test
    void shouldChangeNothingWhenTheSameTouchesComeAgainFromAnotherSource() {
        // Given
        PushTenant tenant = PushTenant.with();
        push(tenant, touch("t1", "site", "landing", MOMENT)).statusCode(200);
        long revision = tenant.revision();

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"),
                PATH + "?source=other",
                JSON,
                body(
                        touch("t1", "site", "landing", "2026-11-09T13:00:00.000+03:00"),
                        touch("t1", "site", "landing", MOMENT)));

        // Then
        answer.statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("revision", equalTo((int) revision));
        assertThat(tenant.rowsOf("touchpoint")).isEqualTo(1);
    }

    @Test
    void shouldRejectATouchWhenItsIdCameWithAnotherPayload() {
        // Given
        PushTenant tenant = PushTenant.with();
        push(tenant, touch("t1", "site", "landing", MOMENT)).statusCode(200);

        // When
        var answer = push(
                tenant,
                touch("t1", "site", "price", MOMENT),
                touch("t2", "site", "landing", MOMENT),
                touch("t2", "phone", "landing", MOMENT));

        // Then
        answer.statusCode(207)
                .body("received", equalTo(3))
                .body("accepted", equalTo(1))
                .body("errors.row", contains(1, 3))
                .body("errors.field", contains("id", "id"))
                .body("errors.code", contains("conflict", "conflict"));
        assertThat(stored(tenant))
                .containsExactly("t1 c1 site landing 2026-11-09 10:00:00", "t2 c1 site landing 2026-11-09 10:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'customer':'c','channel':'site','touchpoint':'a','occurredAt':'NOW'} | id | missing-field",
                "{'id':'1','channel':'site','touchpoint':'a','occurredAt':'NOW'} | customer | missing-field",
                "{'id':'1','customer':'c','touchpoint':'a','occurredAt':'NOW'} | channel | missing-field",
                "{'id':'1','customer':'c','channel':'a b','touchpoint':'a','occurredAt':'NOW'} | channel | invalid-code",
                "{'id':'1','customer':'c','channel':'site','touchpoint':'','occurredAt':'NOW'} | touchpoint | missing-field",
                "{'id':'1','customer':'c','channel':'site','touchpoint':'a\\nb','occurredAt':'NOW'} | touchpoint | invalid-text",
                "{'id':'1','customer':'c','channel':'site','touchpoint':'a','occurredAt':'2026-11-09'} | occurredAt | invalid-time",
                "{'id':'1','customer':'c','channel':'site','touchpoint':'a','occurredAt':'AFTER'} | occurredAt | date-in-future",
                "{'id':'1','customer':'c','channel':'site','touchpoint':'a','occurredAt':'1999-12-31T20:59:59Z'} | occurredAt | date-too-early",
                "{'id':['1'],'customer':'c','channel':'site','touchpoint':'a','occurredAt':'NOW'} | id | wrong-type"
            })
    void shouldNameFieldAndRuleWhenATouchIsBad(String touch, String field, String code) {
        // Given
        PushTenant tenant = PushTenant.with();
        String json = touch.replace('\'', '"')
                .replace("NOW", MOMENT)
                .replace("AFTER", tenant.today().plusDays(2) + "T00:00:00+03:00");

        // When
        var answer = push(tenant, json);

        // Then
        answer.statusCode(207).body("errors.field", contains(field)).body("errors.code", contains(code));
        assertThat(tenant.rowsOf("touchpoint")).isZero();
        assertThat(tenant.rowsOf("quarantine")).isEqualTo(1);
    }

    @Test
    void shouldTakeTextsAtTheirLimitAndNoLonger() {
        // Given
        PushTenant tenant = PushTenant.with();
        String longest = "й".repeat(200);

        // When
        var answer = push(tenant, touch(longest, "site", longest, MOMENT), touch("t2", "site", longest + "й", MOMENT));

        // Then
        answer.statusCode(207)
                .body("accepted", equalTo(1))
                .body("errors.field", contains("touchpoint"))
                .body("errors.code", contains("too-long"));
    }

    @Test
    void shouldStoreNothingWhenATouchOfAnAtomicPushIsBad() {
        // Given
        PushTenant tenant = PushTenant.with();
        push(tenant, touch("t1", "site", "landing", MOMENT)).statusCode(200);

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"),
                PATH + "?mode=atomic",
                JSON,
                body(touch("t2", "site", "landing", MOMENT), touch("t1", "site", "price", MOMENT)));

        // Then
        answer.statusCode(422)
                .body("type", equalTo("urn:komdir:problem:rows-rejected"))
                .body("received", equalTo(2))
                .body("errors.code", contains("conflict"));
        assertThat(tenant.rowsOf("touchpoint")).isEqualTo(1);
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }

    @Test
    void shouldTakeEveryFormat() {
        // Given
        PushTenant tenant = PushTenant.with();
        String csv = "id;customer;channel;touchpoint;occurredAt\n1;\"Ромашка; ООО\";site;landing;" + MOMENT + "\n";
        String event = ("{\"specversion\":\"1.0\",\"type\":\"visit\",\"source\":\"site\",\"id\":\"3\",\"time\":\"%s\","
                        + "\"data\":{\"customer\":\"c1\",\"channel\":\"site\",\"touchpoint\":\"landing\"}}")
                .formatted(MOMENT);

        // When
        var table = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv);
        var lines = tenant.pushAs(
                tenant.as("crm"), PATH, "application/x-ndjson", touch("2", "site", "landing", MOMENT) + "\n{}\n");
        var events = tenant.pushAs(
                tenant.as("crm"),
                PATH,
                "application/cloudevents-batch+json",
                "[" + event + "," + event.replace("\"site\",\"id\":\"3\"", "\"shop\",\"id\":\"4\"") + "]");

        // Then
        table.statusCode(200).body("accepted", equalTo(1));
        lines.statusCode(207).body("accepted", equalTo(1)).body("rejected", equalTo(1));
        events.statusCode(207).body("accepted", equalTo(1)).body("errors.code", contains("other-source"));
        tenant.director()
                .get(API + "/batches")
                .then()
                .body("items.kind", contains("TOUCHPOINTS", "TOUCHPOINTS", "TOUCHPOINTS"))
                .body("items.source", contains("site", "touchpoints", "touchpoints"))
                .body("items.duplicates", contains(0, 0, 0));
    }

    @Test
    void shouldTakeTheSameAgainForADuplicateAlsoBehindAConflict() {
        // Given
        PushTenant tenant = PushTenant.with();
        push(tenant, touch("t1", "site", "landing", MOMENT)).statusCode(200);

        // When
        var answer = push(
                tenant,
                touch("t1", "phone", "landing", MOMENT),
                touch("t1", "site", "landing", MOMENT),
                touch("t1", "site", "landing", MOMENT));

        // Then
        answer.statusCode(207)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("errors.row", contains(1))
                .body("errors.code", contains("conflict"));
    }

    @Test
    void shouldNameWhatAPushOfEventsNamesWhenAnAtomicOneIsRefused() {
        // Given
        PushTenant tenant = PushTenant.with();

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"),
                PATH + "?mode=atomic",
                JSON,
                body(touch("t1", "site", "a", MOMENT), touch("t1", "phone", "a", MOMENT)));

        // Then
        answer.statusCode(422)
                .body("received", equalTo(2))
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors.row", contains(2));
        assertThat(tenant.rowsOf("touchpoint")).isZero();
    }

    @Test
    void shouldKeepTheTagOfJourneysWhenAPushBringsDuplicatesOnly() {
        // Given
        PushTenant tenant = PushTenant.with();
        push(tenant, touch("t1", "site", "a", MOMENT)).statusCode(200);
        String path = API + "/journeys/paths?from=2026-11-01&to=2026-11-30";
        String tag = tenant.director().get(path).header("ETag");

        // When
        push(tenant, touch("t1", "site", "a", MOMENT)).statusCode(200).body("duplicates", equalTo(1));
        int same = tenant.director().header("If-None-Match", tag).get(path).statusCode();
        push(tenant, touch("t2", "site", "b", MOMENT)).statusCode(200).body("accepted", equalTo(1));
        int changed = tenant.director().header("If-None-Match", tag).get(path).statusCode();

        // Then
        assertThat(same).isEqualTo(304);
        assertThat(changed).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"id", "source", "time"})
    void shouldRefuseDataOfACloudEventThatRepeatsAnAttribute(String attribute) {
        // Given
        PushTenant tenant = PushTenant.with();
        String event = "{\"specversion\":\"1.0\",\"type\":\"touch\",\"source\":\"site\",\"id\":\"t1\",\"time\":\"%s\","
                + "\"data\":{\"customer\":\"c1\",\"channel\":\"site\",\"touchpoint\":\"a\",\"%s\":\"x\"}}";

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"), PATH, "application/cloudevents+json", event.formatted(MOMENT, attribute));

        // Then
        answer.statusCode(400).body("type", equalTo("urn:komdir:problem:unknown-property"));
    }

    @Test
    void shouldCountAsTheKeysSourceWhenNoneIsNamed() {
        // Given
        PushTenant tenant = PushTenant.with();
        String key = tenant.key("site", "push");

        // When
        var answer = tenant.pushAs(
                PushTenant.anybody().header("X-Api-Key", key), PATH, JSON, body(touch("t1", "site", "a", MOMENT)));

        // Then
        answer.statusCode(200);
        tenant.director()
                .get(API + "/freshness")
                .then()
                .body("items.source", contains("site"))
                .body("items.lastDay", contains("2026-11-09"));
        tenant.pushAs(
                        PushTenant.anybody().header("X-Api-Key", key),
                        PATH + "?source=touchpoints",
                        JSON,
                        body(touch("t2", "site", "a", MOMENT)))
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"director, 200", "crm, 200", "head, 403", "viewer, 403"})
    void shouldTakePushesOfDirectorAndCrmOnly(String role, int status) {
        // Given
        PushTenant tenant = PushTenant.with();

        // When
        var answer = tenant.pushAs(tenant.as(role), PATH, JSON, body(touch("t1", "site", "a", MOMENT)));

        // Then
        answer.statusCode(status);
    }

    @Test
    void shouldKeepAConflictInTheQuarantineWhenItIsReplayed() {
        // Given
        PushTenant tenant = PushTenant.with();
        push(tenant, touch("t1", "site", "landing", MOMENT)).statusCode(200);
        push(tenant, touch("t1", "site", "price", MOMENT), touch("t2", "si te", "price", MOMENT))
                .statusCode(207);

        // When
        var answer =
                tenant.director().post(API + "/quarantine/replay?code=conflict").then();

        // Then
        answer.statusCode(207).body("rejected", equalTo(1)).body("errors.code", contains("conflict"));
        tenant.director()
                .get(API + "/quarantine")
                .then()
                .body("items.kind", contains("TOUCHPOINTS", "TOUCHPOINTS"))
                .body("items.code", contains("invalid-code", "conflict"))
                .body("items.attempts", contains(1, 2));
    }

    @Test
    void shouldNameTheLimitWhenThereIsOneEventTooMany() {
        // Given
        PushTenant tenant = PushTenant.with();

        // When
        var most = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv(10_000));
        var more = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv(10_001));

        // Then
        most.statusCode(200).body("accepted", equalTo(10_000));
        more.statusCode(413).body("limit", equalTo(10_000));
        assertThat(tenant.rowsOf("touchpoint")).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"events\":[]} | 422 | rule-violation",
                "{\"rows\":[]} | 400 | unknown-property",
                "[] | 400 | unexpected-json",
                "{\"source\":\"a b\",\"events\":[{}]} | 422 | rule-violation"
            })
    void shouldRefuseTheWholeBodyWhenItCannotBeRead(String body, int status, String slug) {
        // Given
        PushTenant tenant = PushTenant.with();

        // When
        var answer = tenant.pushAs(tenant.as("crm"), PATH, JSON, body);

        // Then
        answer.statusCode(status).body("type", equalTo("urn:komdir:problem:" + slug));
        assertThat(tenant.rowsOf("push_batch")).isZero();
    }

    private static String csv(int rows) {
        return "id,customer,channel,touchpoint,occurredAt\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> i + ",c" + i % 100 + ",site,page," + LocalDate.of(2026, 11, 9) + "T10:00:00Z")
                        .collect(Collectors.joining("\n"));
    }

    private static ValidatableResponse push(PushTenant tenant, String... touches) {
        return tenant.pushAs(tenant.as("crm"), PATH, JSON, body(touches));
    }

    private static String body(String... touches) {
        return "{\"events\":[" + String.join(",", touches) + "]}";
    }

    private static String touch(String id, String channel, String touchpoint, String occurredAt) {
        return "{\"id\":\"%s\",\"customer\":\"c1\",\"channel\":\"%s\",\"touchpoint\":\"%s\",\"occurredAt\":\"%s\"}"
                .formatted(id, channel, touchpoint, occurredAt);
    }

    private static List<String> stored(PushTenant tenant) {
        return tenant.texts("SELECT concat_ws(' ', id, customer, channel, touchpoint, occurred_at AT TIME ZONE 'UTC')"
                + " FROM touchpoint WHERE organization_id = ? ORDER BY id");
    }
}
