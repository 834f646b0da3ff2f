package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;

import io.komdir.kpi.ingestion.quarantine.QuarantinePurge;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one rejected row may cost: its size, the size of a list, and the purge that waits for nobody. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class QuarantineBoundsIT {
    private static final int MOST = 65_536;

    @Inject
    QuarantinePurge purge;

    @ParameterizedTest
    @CsvSource({
        "application/json, " + MOST + ", too-many-digits",
        "application/json, " + (MOST + 1) + ", row-too-long",
        "application/x-ndjson, " + MOST + ", too-many-digits",
        "application/x-ndjson, " + (MOST + 1) + ", row-too-long"
    })
    void shouldRejectARowThatIsTooLong(String type, int length, String code) {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String row = row("u1", tenant.today(), "calls", "DIGITS");
        String padded = row.replace("DIGITS", "1".repeat(length - row.length() + "DIGITS".length()));
        String body = type.endsWith("/json") ? PushTenant.daily("crm", padded) : padded;

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"), "/daily-activity" + (type.endsWith("/json") ? "" : "?source=crm"), type, body);

        // Then
        answer.statusCode(207).body("errors.code", contains(code));
        tenant.director()
                .post(API + "/quarantine/replay?code=" + code)
                .then()
                .statusCode(207)
                .body("errors.code", contains(code));
    }

    @Test
    void shouldRejectALineOfCsvThatIsTooLong() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String line = "u1,%s,calls,%s".formatted(tenant.today(), "1".repeat(MOST));

        // When
        var answer = tenant.pushAs(
                tenant.as("crm"), "/daily-activity?source=crm", "text/csv", "employee,date,metric,value\n" + line);

        // Then
        answer.statusCode(207).body("errors.code", contains("row-too-long"));
        tenant.director()
                .post(API + "/quarantine/replay?code=row-too-long")
                .then()
                .statusCode(207)
                .body("errors.code", contains("row-too-long"));
    }

    @Test
    void shouldCutALongBodyInTheListOnly() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String row = row("u9", tenant.today(), "calls", 1);
        tenant.push(row, row("u9", tenant.today(), "calls", "\"" + "1".repeat(5000) + "\""))
                .statusCode(207);

        // When
        var list = tenant.director().get(API + "/quarantine").then();

        // Then
        list.body("items.bodyTruncated", contains(true, false))
                .body("items[0].body", hasLength(4096))
                .body("items[1].body", equalTo(row));
        String id = list.extract().path("items[0].id");
        tenant.as("viewer")
                .get(API + "/quarantine/" + id)
                .then()
                .statusCode(200)
                .body("bodyTruncated", equalTo(false))
                .body("body", equalTo(row("u9", tenant.today(), "calls", "\"" + "1".repeat(5000) + "\"")));
        tenant.as("other", "crm").get(API + "/quarantine/" + id).then().statusCode(404);
    }

    @Test
    void shouldSkipARowThatSomebodyHoldsWhenItIsPurged() throws SQLException {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        tenant.push(row("u9", tenant.today(), "calls", 1), row("u9", tenant.today(), "calls", 2))
                .statusCode(207);
        tenant.texts("UPDATE quarantine SET rejected_at = now() - interval '91 days' WHERE organization_id = ?"
                + " RETURNING 'aged'");
        try (Connection other = TestServers.superuserDataSource().getConnection();
                PreparedStatement hold = other.prepareStatement(
                        "SELECT FROM quarantine WHERE organization_id = ? AND row_number = 1 FOR UPDATE")) {
            other.setAutoCommit(false);
            hold.setString(1, tenant.code());
            hold.execute();

            // When
            purge.purge();

            // Then
            assertThat(tenant.texts("SELECT row_number::text FROM quarantine WHERE organization_id = ?"))
                    .containsExactly("1");
            other.rollback();
        }
        purge.purge();
        assertThat(tenant.rowsOf("quarantine")).isZero();
    }
}
