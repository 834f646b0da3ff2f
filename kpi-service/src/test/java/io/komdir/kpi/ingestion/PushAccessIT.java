package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.daily;
import static io.komdir.kpi.ingestion.PushTenant.event;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may push what, who reads what was pushed, and that organizations never meet. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PushAccessIT {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @CsvSource({"director, 200", "crm, 200", "head, 403", "viewer, 403", "auditor, 403", "recruiter, 403"})
    void shouldTakePushesOfDirectorAndCrmOnly(String role, int status) {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String body = daily("crm", row("u1", tenant.today(), "calls", 1));

        // When
        var answer = tenant.pushAs(tenant.as(role), "/daily-activity", JSON, body);

        // Then
        answer.statusCode(status);
        assertThat(tenant.rowsOf("daily_fact")).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void shouldRefuseCredentialsThatAreNotValid() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String body = daily("crm", row("u1", tenant.today(), "calls", 1));
        List<String> tokens = List.of(
                TestTokens.expired(tenant.code(), "crm"),
                TestTokens.foreign(tenant.code(), "crm"),
                TestTokens.forged(tenant.code(), "crm"),
                TestTokens.withoutOrganization("crm"),
                TestTokens.withoutSubject(tenant.code(), "crm"));

        // When
        List<Integer> statuses = tokens.stream()
                .map(token -> tenant.pushAs(PushTenant.anybody().auth().oauth2(token), "/daily-activity", JSON, body)
                        .extract()
                        .statusCode())
                .toList();

        // Then
        assertThat(statuses).containsOnly(401);
        tenant.pushAs(PushTenant.anybody(), "/daily-activity", JSON, body).statusCode(401);
        assertThat(tenant.rowsOf("daily_fact")).isZero();
    }

    @Test
    void shouldPushOnlyForItsSourceWhenTheKeyIsBoundToOne() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        RequestSpecification key = PushTenant.anybody().header("X-Api-Key", tenant.key("crm", "push"));
        String row = row("u1", tenant.today(), "calls", 1);
        tenant.pushAs(tenant.director(), "/daily-activity", JSON, daily("erp", row))
                .statusCode(200);

        // When
        var own = tenant.pushAs(key, "/daily-activity", JSON, "{\"rows\":[" + row + "]}");
        var other = tenant.pushAs(key, "/daily-activity", JSON, daily("erp", row));

        // Then
        own.statusCode(200).body("changed", equalTo(1));
        other.statusCode(403);
        key.get(API + "/daily-activity").then().statusCode(200).body("items.source", contains("crm"));
        key.get(API + "/batches").then().statusCode(200).body("items.source", contains("crm"));
        key.get(API + "/freshness?source=erp").then().statusCode(200).body("items", empty());
        key.delete(API + "/activities/erp/1").then().statusCode(403);
        key.get(API + "/organization").then().statusCode(403);
    }

    @Test
    void shouldReadOnlyWhatItPushedWhenTheCallerIsACrm() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String row = row("u1", tenant.today(), "calls", 1);
        tenant.pushAs(tenant.as("amo", "crm"), "/daily-activity", JSON, daily("amo", row))
                .statusCode(200);
        String batch = tenant.pushAs(tenant.as("bitrix", "crm"), "/daily-activity", JSON, daily("bitrix", row))
                .extract()
                .path("batch");

        // When
        var own = tenant.as("amo", "crm").get(API + "/daily-activity").then();

        // Then
        own.statusCode(200).body("items.source", contains("amo"));
        tenant.as("amo", "crm").get(API + "/batches/" + batch).then().statusCode(404);
        tenant.as("bitrix", "crm").get(API + "/batches/" + batch).then().statusCode(200);
        tenant.as("viewer").get(API + "/daily-activity").then().body("items", hasSize(2));
    }

    @Test
    void shouldTakeBackOnlyWhatItMayReadWhenTheCallerIsACrm() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String event = event("a1", "u1", "calls", tenant.today() + "T00:00:00+03:00");
        String events = "{\"source\":\"amo\",\"events\":[" + event + "]}";
        tenant.pushAs(tenant.as("amo", "crm"), "/activities", JSON, events).statusCode(200);

        // When
        var foreign =
                tenant.as("bitrix", "crm").delete(API + "/activities/amo/a1").then();

        // Then
        foreign.statusCode(404);
        assertThat(tenant.sum()).isEqualByComparingTo("1");
        tenant.as("amo", "crm").delete(API + "/activities/amo/a1").then().statusCode(204);
        tenant.director().delete(API + "/activities/amo/a1").then().statusCode(204);
        assertThat(tenant.sum()).isEqualByComparingTo("0");
    }

    @Test
    void shouldOpenNoSourceWhenEveryRowOfThePushWasRejected() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.pushAs(tenant.as("amo", "crm"), "/daily-activity", JSON, daily("amo", row("u1", day, "calls", 1)))
                .statusCode(200);

        // When
        String batch = tenant.pushAs(
                        tenant.as("bitrix", "crm"), "/daily-activity", JSON, daily("amo", row("u9", day, "calls", 1)))
                .statusCode(207)
                .extract()
                .path("batch");

        // Then
        RequestSpecification rejected = tenant.as("bitrix", "crm");
        rejected.get(API + "/daily-activity").then().statusCode(200).body("items", empty());
        rejected.delete(API + "/activities/amo/a1").then().statusCode(404);
        rejected.get(API + "/batches/" + batch).then().statusCode(200).body("rejected", equalTo(1));
    }

    @Test
    void shouldSeeOnlyItsOwnReceiptsAndRejectedRowsWhenTheSourceIsShared() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        String rows = daily("crm", row("u1", day, "calls", 1), row("u9", day, "calls", 1));
        String foreign = tenant.pushAs(tenant.as("amo", "crm"), "/daily-activity", JSON, rows)
                .statusCode(207)
                .extract()
                .path("batch");
        String foreignRow =
                tenant.director().get(API + "/quarantine").then().extract().path("items[0].id");

        // When
        tenant.pushAs(tenant.as("bitrix", "crm"), "/daily-activity", JSON, rows).statusCode(207);

        // Then
        tenant.as("bitrix", "crm").get(API + "/batches?source=crm").then().body("items.pushedBy", contains("bitrix"));
        tenant.as("bitrix", "crm").get(API + "/batches/" + foreign).then().statusCode(404);
        tenant.as("bitrix", "crm").get(API + "/quarantine").then().body("items", hasSize(1));
        tenant.as("bitrix", "crm")
                .post(API + "/quarantine/" + foreignRow + "/replay")
                .then()
                .statusCode(404);
        tenant.as("bitrix", "crm")
                .delete(API + "/quarantine/" + foreignRow)
                .then()
                .statusCode(404);
        tenant.as("bitrix", "crm")
                .post(API + "/quarantine/replay?code=unknown-employee")
                .then()
                .body("received", equalTo(1));
        tenant.director().get(API + "/batches").then().body("items", hasSize(3));
        tenant.director().get(API + "/quarantine").then().body("items", hasSize(2));
        PushTenant.anybody()
                .header("X-Api-Key", tenant.key("crm", "push"))
                .get(API + "/quarantine")
                .then()
                .body("items", hasSize(2));
        PushTenant.anybody()
                .header("X-Api-Key", tenant.key("erp", "push"))
                .get(API + "/quarantine?source=crm")
                .then()
                .body("items", empty());
    }

    @Test
    void shouldOpenNoFactsOfASourceWhenOnlyDealsWerePushedForIt() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.pushAs(
                        tenant.as("amo", "crm"),
                        "/daily-activity",
                        JSON,
                        daily("crm", row("u1", tenant.today(), "calls", 1)))
                .statusCode(200);

        // When
        tenant.pushAs(
                        tenant.as("bitrix", "crm"),
                        "/deals?source=crm",
                        JSON,
                        "{\"rows\":[{\"id\":\"d1\",\"customer\":\"c\",\"employee\":\"u1\",\"stage\":\"new\",\"amount\":1,"
                                + "\"stageEnteredAt\":\"2026-11-09T10:00:00Z\",\"status\":\"OPEN\"}]}")
                .statusCode(200);

        // Then
        RequestSpecification bitrix = tenant.as("bitrix", "crm");
        bitrix.get(API + "/daily-activity").then().statusCode(200).body("items", empty());
        bitrix.get(API + "/freshness")
                .then()
                .body("items.source", contains("crm", "crm"))
                .body("items.kind", contains("DAILY_ACTIVITY", "DEALS"));
    }

    @Test
    void shouldKeepKeyAndTokenOfOneNameApartWhenTheyUseTheSameIdempotencyKey() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String body = daily("crm", row("u1", tenant.today(), "calls", 1));
        String once = UUID.randomUUID().toString();
        RequestSpecification token = tenant.as("key of crm", "crm").header("Idempotency-Key", once);
        RequestSpecification key = PushTenant.anybody()
                .header("X-Api-Key", tenant.key("crm", "push"))
                .header("Idempotency-Key", once);
        String first =
                tenant.pushAs(token, "/daily-activity", JSON, body).extract().path("batch");

        // When
        String second =
                tenant.pushAs(key, "/daily-activity", JSON, body).extract().path("batch");

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(tenant.rowsOf("push_batch")).isEqualTo(2);
    }

    @Test
    void shouldNeverMeetWhenTwoOrganizationsUseTheSameCodes() {
        // Given
        PushTenant one = PushTenant.with("u1");
        PushTenant two = PushTenant.with("u1");
        LocalDate day = one.today();
        one.push(row("u1", day, "calls", 1)).statusCode(200);
        one.push(row("u9", day, "calls", 1)).statusCode(207);

        // When
        var answer = two.push(row("u1", day, "calls", 2));

        // Then
        answer.statusCode(200).body("changed", equalTo(1));
        assertThat(one.facts()).containsExactly("u1 " + day + " calls  crm 1 1 f");
        assertThat(two.facts()).containsExactly("u1 " + day + " calls  crm 2 1 f");
        two.director().get(API + "/quarantine").then().body("items", empty());
        String foreign =
                one.director().get(API + "/quarantine").then().extract().path("items[0].id");
        two.director().post(API + "/quarantine/" + foreign + "/replay").then().statusCode(404);
        two.director().delete(API + "/quarantine/" + foreign).then().statusCode(404);
    }

    @Test
    void shouldAnswer404WhenTheOrganizationWasNeverCreated() {
        // Given
        String stranger = TestTokens.token("nobody-" + UUID.randomUUID(), "crm");
        String body = daily("crm", row("u1", LocalDate.of(2026, 11, 9), "calls", 1));

        // When
        var answer = given().auth()
                .oauth2(stranger)
                .contentType(JSON)
                .body(body)
                .post(API + "/daily-activity")
                .then();

        // Then
        answer.statusCode(404);
    }

    @Test
    void shouldGiveTheFirstAnswerWhenThePushComesAgainUnderItsKey() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String body = daily("crm", row("u1", tenant.today(), "calls", 1), row("u9", tenant.today(), "calls", 1));
        String key = UUID.randomUUID().toString();
        String batch = tenant.pushAs(tenant.as("crm").header("Idempotency-Key", key), "/daily-activity", JSON, body)
                .statusCode(207)
                .extract()
                .path("batch");

        // When
        var again = tenant.pushAs(tenant.as("crm").header("Idempotency-Key", key), "/daily-activity", JSON, body);

        // Then
        again.statusCode(207).body("batch", equalTo(batch)).body("changed", equalTo(1));
        assertThat(tenant.rowsOf("push_batch")).isEqualTo(1);
        tenant.pushAs(
                        tenant.as("crm").header("Idempotency-Key", key),
                        "/daily-activity",
                        JSON,
                        daily("crm", row("u1", tenant.today(), "calls", 2)))
                .statusCode(422);
    }

    @Test
    void shouldTellHowFreshEachSourceIs() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        tenant.push(row("u1", day.minusDays(1), "calls", 1), row("u1", day.minusDays(3), "calls", 1))
                .statusCode(200);
        tenant.push(row("u1", day.minusDays(5), "calls", 1)).statusCode(200);

        // When
        var answer = tenant.director().get(API + "/freshness").then();

        // Then
        answer.statusCode(200)
                .header("ETag", notNullValue())
                .body("items.source", contains("crm"))
                .body("items.lastDay", contains(day.minusDays(1).toString()))
                .body("items[0].lastPushAt", notNullValue());
        tenant.director()
                .get(API + "/batches")
                .then()
                .body("items", hasSize(2))
                .body("items[0].firstDay", equalTo(day.minusDays(5).toString()))
                .body("items[1].lastDay", equalTo(day.minusDays(1).toString()));
    }
}
