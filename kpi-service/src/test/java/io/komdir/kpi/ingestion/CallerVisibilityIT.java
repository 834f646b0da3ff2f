package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.daily;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A caller that reads what it pushed is told apart by its credential, and its answers are its own. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CallerVisibilityIT {
    private static final String JSON = "application/json";

    @Test
    void shouldTagTheFactsOfEachCallerByWhatTheyAre() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String row = row("u1", tenant.today(), "calls", 1);
        tenant.pushAs(tenant.as("amo", "crm"), "/daily-activity", JSON, daily("amo", row))
                .statusCode(200);
        String amo = tenant.as("amo", "crm").get(API + "/daily-activity").header("ETag");
        String nothing = tenant.as("bitrix", "crm").get(API + "/daily-activity").header("ETag");

        // When
        tenant.pushAs(tenant.as("bitrix", "crm"), "/daily-activity", JSON, daily("amo", row))
                .statusCode(200)
                .body("changed", equalTo(0));

        // Then
        assertThat(nothing).isNotEqualTo(amo);
        tenant.as("bitrix", "crm")
                .header("If-None-Match", nothing)
                .get(API + "/daily-activity")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        tenant.as("amo", "crm")
                .header("If-None-Match", amo)
                .get(API + "/daily-activity")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldReadItsRowsBackWhenSomebodyElseReplayedThem() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.pushAs(
                        tenant.as("amo", "crm"),
                        "/daily-activity",
                        JSON,
                        daily("amo", row("u9", tenant.today(), "calls", 1)))
                .statusCode(207);
        tenant.hire("u9");

        // When
        String batch = tenant.as("boss", "director")
                .post(API + "/quarantine/replay?code=unknown-employee")
                .then()
                .statusCode(200)
                .extract()
                .path("batches[0]");

        // Then
        tenant.as("amo", "crm").get(API + "/daily-activity").then().body("items.employee", contains("u9"));
        tenant.as("amo", "crm")
                .get(API + "/batches/" + batch)
                .then()
                .statusCode(200)
                .body("pushedBy", equalTo("boss"));
        tenant.as("bitrix", "crm").get(API + "/batches/" + batch).then().statusCode(404);
    }

    @Test
    void shouldKeepCallersOfOneNameApart() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        RequestSpecification one = PushTenant.anybody().header("X-Api-Key", tenant.key(null, "push"));
        RequestSpecification two = PushTenant.anybody().header("X-Api-Key", tenant.key(null, "push"));
        String rows = daily("crm", row("u1", tenant.today(), "calls", 1), row("u9", tenant.today(), "calls", 1));

        // When
        tenant.pushAs(one, "/daily-activity", JSON, rows).statusCode(207);

        // Then
        for (RequestSpecification namesake : new RequestSpecification[] {two, tenant.as("key of null", "crm")}) {
            namesake.get(API + "/batches").then().statusCode(200).body("items", empty());
            namesake.get(API + "/quarantine").then().statusCode(200).body("items", empty());
            namesake.get(API + "/daily-activity").then().statusCode(200).body("items", empty());
        }
        one.get(API + "/batches").then().body("items.pushedBy", contains("key of null"));
        one.get(API + "/quarantine").then().body("items", hasSize(1));
        one.get(API + "/daily-activity").then().body("items", hasSize(1));
    }
}
