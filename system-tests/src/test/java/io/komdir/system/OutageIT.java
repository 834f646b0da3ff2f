package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.komdir.local.servers.FreePorts;
import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What probes say and callers get while Kafka or PostgreSQL is away. */
class OutageIT {
    private static final String DATABASE = "system_kpi_outage";
    private static final String TOKEN = TestTokens.token("outage", "director");

    @Test
    void shouldLiveAndAnswerWithoutKafkaAndBeUnreadyButAliveWithoutPostgres() throws Exception {
        // Given: nobody listens where Kafka should be
        String nobody = "127.0.0.1:" + FreePorts.find(1).get(0);
        try (PackagedService kpi =
                PackagedService.start("kpi-service", "kpi-outage", Map.of("KAFKA_BOOTSTRAP_SERVERS", nobody))) {

            // Then: neither dead nor unready; writes are kept for later
            kpi.plain().get("/q/health/started").then().statusCode(200);
            put(
                    kpi,
                    "organization",
                    "{\"name\":\"O\",\"timeZone\":\"UTC\",\"currency\":\"EUR\",\"country\":\"DE\"}",
                    201);
            put(kpi, "teams/north", "{\"name\":\"North\"}", 201);
            kpi.as(TOKEN).get("teams/north").then().statusCode(200).body("name", equalTo("North"));
            await().during(20, SECONDS).atMost(40, SECONDS).untilAsserted(() -> {
                probe(kpi, "live", 200);
                probe(kpi, "ready", 200);
            });
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> kpi.plain()
                            .get("/q/health/ready")
                            .then()
                            .body("checks.find { it.name == 'events' }.data.outboxWaiting", greaterThan(0)));

            // When: PostgreSQL lets nobody in any more
            admit(false);

            // Then: out of traffic, not restarted, and callers are told so
            await().atMost(40, SECONDS).untilAsserted(() -> probe(kpi, "ready", 503));
            probe(kpi, "live", 200);
            kpi.as(TOKEN).get("teams/north").then().statusCode(503).contentType("application/problem+json");

            // When
            admit(true);

            // Then: back by itself
            await().atMost(40, SECONDS).untilAsserted(() -> probe(kpi, "ready", 200));
            kpi.as(TOKEN).get("teams/north").then().statusCode(200);
        } finally {
            admit(true);
        }
    }

    private static void put(PackagedService kpi, String path, String body, int status) {
        kpi.as(TOKEN).contentType(ContentType.JSON).body(body).put(path).then().statusCode(status);
    }

    private static void probe(PackagedService kpi, String kind, int status) {
        kpi.plain().get("/q/health/" + kind).then().statusCode(status);
    }

    private static void admit(boolean everybody) throws SQLException {
        try (Connection connection =
                        TestServers.databases().superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + DATABASE + " ALLOW_CONNECTIONS " + everybody);
            if (!everybody) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + DATABASE + "'");
            }
        }
    }
}
