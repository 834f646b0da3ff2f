package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.TestTokens;
import io.komdir.system.EventLog.Event;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas of each service on one PostgreSQL and Kafka: nothing lost, nothing twice, and one takes over from the other. */
class ReplicasIT {
    private static final String CLOSED = "io.komdir.kpi.day.closed.v1";
    private static final String DETECTED = "io.komdir.kpi.deviation.detected.v1";
    private static final String OPENED = "io.komdir.audit.diagnosis.opened.v1";
    private static final int TAKEOVER_SECONDS = 10;

    private static final List<PackagedService> RUNNING = new ArrayList<>();

    private static PackagedService kpi;
    private static PackagedService secondKpi;
    private static PackagedService audit;
    private static PackagedService hiring;

    @BeforeAll
    static void start() throws IOException {
        kpi = running(PackagedService.start("kpi-service", "kpi-two", Company.DAYS_CLOSE_BY_HAND));
        secondKpi = running(kpi.replica(Map.of()));
        audit = running(PackagedService.start("audit-service", "audit-two", Map.of()));
        running(audit.replica(Map.of()));
        hiring = running(PackagedService.start("hiring-service", "hiring-two", Map.of()));
        running(hiring.replica(Map.of()));
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(PackagedService::close);
    }

    @Test
    void shouldTellEverythingOnceAndGoOnAfterTheRelayingReplicaWasKilled() throws Exception {
        try (EventLog events = new EventLog()) {
            // Given
            Company company = new Company(kpi, audit);
            company.push(30, 15, 20);

            // When: both replicas are told to close the same days at the same time
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> close(kpi, company, 15)),
                            CompletableFuture.runAsync(() -> close(secondKpi, company, 15)))
                    .get(60, SECONDS);

            // Then
            company.await("diagnoses", found -> found.getList("items").size() == 2);
            await().atMost(30, SECONDS)
                    .untilAsserted(
                            () -> assertThat(events.of(company.code(), OPENED)).hasSize(2));
            List<Event> closed = events.of(company.code(), CLOSED);
            assertOnce(closed);
            assertThat(closed).hasSize(16 * 2);
            assertOnce(events.of(company.code(), DETECTED));
            assertThat(events.of(company.code(), DETECTED)).hasSize(2);
            assertOnce(events.of(company.code(), OPENED));
            assertThat(List.of(leads(kpi), leads(secondKpi))).containsExactlyInAnyOrder(true, false);

            // When: the one that relays dies while the other one closes the next day
            PackagedService relaying = leads(kpi) ? kpi : secondKpi;
            PackagedService other = relaying == kpi ? secondKpi : kpi;
            long killed = System.nanoTime();
            relaying.kill();
            RUNNING.remove(relaying);
            close(other, company, 14);

            // Then
            await().atMost(30, SECONDS)
                    .untilAsserted(
                            () -> assertThat(events.of(company.code(), CLOSED)).hasSize(17 * 2));
            assertThat(System.nanoTime() - killed).isLessThan(SECONDS.toNanos(TAKEOVER_SECONDS));
            assertOnce(events.of(company.code(), CLOSED));
            assertThat(leads(other)).isTrue();
        }
    }

    @Test
    void shouldLetOneReplicaOfEachServiceRelay() {
        for (PackagedService service : List.of(audit, hiring)) {
            PackagedService replica = RUNNING.get(RUNNING.indexOf(service) + 1);
            assertThat(Stream.of(service, replica).filter(ReplicasIT::leads)).hasSize(1);
        }
    }

    private static void close(PackagedService service, Company company, int ago) {
        service.as(TestTokens.token(company.code(), "director"))
                .contentType(ContentType.JSON)
                .post("days/" + company.day(ago) + "/close")
                .then()
                .statusCode(200);
    }

    private static boolean leads(PackagedService service) {
        return service.plain()
                .get("/q/health/ready")
                .jsonPath()
                .getBoolean("checks.find { it.name == 'events' }.data.relayLeading");
    }

    /** No id twice, and nothing told twice under two ids. */
    private static void assertOnce(List<Event> events) {
        assertThat(events).extracting(event -> event.attribute("id")).doesNotHaveDuplicates();
        assertThat(events).extracting(event -> event.key() + " " + event.data()).doesNotHaveDuplicates();
    }

    private static PackagedService running(PackagedService service) {
        RUNNING.add(service);
        return service;
    }
}
