package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.event;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Four clients that push the same keys at once, in different orders. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PushConcurrencyIT {
    private static final int CLIENTS = 4;
    private static final int PUSHES = 6;
    private static final int ROWS = 200;

    @Test
    void shouldSetEachKeyOnceWhenClientsPushTheSameKeys() throws Exception {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        List<String> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> row("u1", tenant.today().minusDays(i), "calls", 1))
                .toList();

        // When
        List<Integer> statuses =
                atOnce(client -> tenant.push(shuffled(rows, client).toArray(String[]::new))
                        .extract()
                        .statusCode());

        // Then
        assertThat(statuses).hasSize(CLIENTS * PUSHES).containsOnly(200);
        assertThat(tenant.rowsOf("daily_fact")).isEqualTo(ROWS);
        assertThat(tenant.sum()).isEqualByComparingTo(BigDecimal.valueOf(ROWS));
        assertThat(tenant.rowsOf("push_batch")).isEqualTo(CLIENTS * PUSHES);
    }

    @Test
    void shouldCountEachEventOnceWhenClientsPushTheSameEvents() throws Exception {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        List<String> events = IntStream.range(0, ROWS)
                .mapToObj(i -> event("a" + i, "u1", "calls", "2026-10-%02dT10:00:00Z".formatted(1 + i % 30)))
                .toList();

        // When
        List<Integer> statuses =
                atOnce(client -> tenant.count(shuffled(events, client).toArray(String[]::new))
                        .extract()
                        .statusCode());

        // Then
        assertThat(statuses).hasSize(CLIENTS * PUSHES).containsOnly(200);
        assertThat(tenant.sum()).isEqualByComparingTo(BigDecimal.valueOf(ROWS));
        assertThat(tenant.rowsOf("activity_event")).isEqualTo(ROWS);
    }

    @Test
    void shouldKeepOneTouchpointAndOneDealWhenClientsPushThemAtOnce() throws Exception {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String deal = "{\"rows\":[{\"id\":\"d1\",\"customer\":\"c\",\"employee\":\"u1\",\"stage\":\"new\",\"amount\":1,"
                + "\"stageEnteredAt\":\"2026-11-09T10:00:00Z\",\"status\":\"OPEN\"}]}";
        String touch = "{\"events\":[{\"id\":\"t1\",\"customer\":\"c\",\"channel\":\"site\",\"touchpoint\":\"a\","
                + "\"occurredAt\":\"2026-11-09T10:00:00Z\"}]}";
        long revision = tenant.revision();

        // When
        List<Integer> statuses = atOnce(client -> tenant.pushAs(
                        tenant.as("crm"),
                        client % 2 == 0 ? "/deals" : "/touchpoints",
                        "application/json",
                        client % 2 == 0 ? deal : touch)
                .extract()
                .statusCode());

        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(tenant.rowsOf("deal")).isEqualTo(1);
        assertThat(tenant.rowsOf("touchpoint")).isEqualTo(1);
        assertThat(tenant.revision()).isEqualTo(revision + 2);
        assertThat(tenant.texts("SELECT sum(changed)::text FROM push_batch WHERE organization_id = ?"))
                .containsExactly("2");
    }

    private static List<String> shuffled(List<String> rows, int client) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(client));
        return shuffled;
    }

    /** What each client was answered; any failure of a client fails the test. */
    private static List<Integer> atOnce(Push push) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS * PUSHES; i++) {
                int client = i;
                answers.add(clients.submit(() -> push.by(client)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Push {
        int by(int client);
    }
}
