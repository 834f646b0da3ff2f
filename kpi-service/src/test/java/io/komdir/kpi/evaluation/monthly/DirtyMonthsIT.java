package io.komdir.kpi.evaluation.monthly;

import static io.komdir.kpi.ingestion.PushTenant.API;
import static io.komdir.kpi.ingestion.PushTenant.event;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.ingestion.PushTenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pushed late is in the next answer, whatever was added up before. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DirtyMonthsIT {
    private static final String YEAR = "grain=MONTH&from=2025-01-01&to=2025-12-31&metric=calls";
    private static final int MARCH = 2;
    private static final int PUSHES = 40;
    private static final int READERS = 3;

    @Inject
    SettableClock clock;

    private PushTenant tenant;

    @BeforeEach
    void stopTheClock() {
        tenant = PushTenant.with("u1");
        clock.set(clock.instant());
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldShowALatePushAtOnceAndAddTheMonthUpAgainLater() {
        // Given
        tenant.push(row("u1", "2025-03-10", "calls", 5), row("u1", "2025-03-11", "calls", 7));
        whenQuiet();
        int before = march();
        int built = tenant.rowsOf("monthly_fact_state");

        // When
        tenant.push(row("u1", "2025-03-10", "calls", 6));
        int atOnce = march();
        whenQuiet();
        int later = march();

        // Then
        assertThat(built).isEqualTo(12);
        assertThat(before).isEqualTo(12);
        assertThat(atOnce).isEqualTo(13);
        assertThat(later).isEqualTo(13);
        assertThat(tenant.rowsOf("monthly_fact_change")).isEqualTo(1);
    }

    @Test
    void shouldForgetAnActivityThatIsTakenBackLate() {
        // Given
        tenant.count(
                event("a1", "u1", "calls", "2025-03-10T10:00:00Z"), event("a2", "u1", "calls", "2025-03-10T11:00:00Z"));
        whenQuiet();
        int before = march();

        // When
        tenant.as("crm").delete(API + "/activities/crm/a1").then().statusCode(204);
        int one = march();
        tenant.as("crm").delete(API + "/activities/crm/a2").then().statusCode(204);
        whenQuiet();
        Object none = kpis().get("items[" + MARCH + "].fact");

        // Then
        assertThat(before).isEqualTo(2);
        assertThat(one).isEqualTo(1);
        assertThat(none).isNull();
    }

    @Test
    void shouldShowARowThatIsReplayedIntoAMonthAddedUp() {
        // Given
        tenant.push(row("u1", "2025-03-10", "calls", 5), row("u9", "2025-03-11", "calls", 7));
        whenQuiet();
        int before = march();
        int built = tenant.rowsOf("monthly_fact_state");
        tenant.hire("u9");

        // When
        tenant.director()
                .post(API + "/quarantine/replay?code=unknown-employee")
                .then()
                .statusCode(200);
        int atOnce = march();
        whenQuiet();
        int later = march();

        // Then
        assertThat(built).isEqualTo(12);
        assertThat(before).isEqualTo(5);
        assertThat(atOnce).isEqualTo(12);
        assertThat(later).isEqualTo(12);
        assertThat(tenant.rowsOf("monthly_fact_change")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12", "Europe/Moscow"})
    void shouldAddAMonthUpOnTheThirdDayAfterItsEndInUtc(String zone) {
        // Given: a push in the last moment of March in UTC notes no change
        clock.set(Instant.parse("2026-03-31T23:59:59.999Z"));
        tenant = PushTenant.with("u1");
        tenant.director()
                .contentType("application/json")
                .body(Map.of("name", "Acme", "timeZone", zone))
                .put(API + "/organization")
                .then()
                .statusCode(200);
        tenant.push(row("u1", "2026-03-30", "calls", 5));
        int noted = tenant.rowsOf("monthly_fact_change");

        // When
        int inMarch = march2026();
        boolean builtInMarch = isBuilt("2026-03-01");
        clock.set(Instant.parse("2026-04-02T23:59:59.999Z"));
        int onTheSecondDay = march2026();
        boolean builtOnTheSecondDay = isBuilt("2026-03-01");
        clock.set(Instant.parse("2026-04-03T00:00:00Z"));
        int onTheThirdDay = march2026();
        boolean builtOnTheThirdDay = isBuilt("2026-03-01");
        tenant.push(row("u1", "2026-03-31", "calls", 7));
        int late = march2026();

        // Then
        assertThat(noted).isZero();
        assertThat(List.of(inMarch, onTheSecondDay, onTheThirdDay, late)).containsExactly(5, 5, 5, 12);
        assertThat(List.of(builtInMarch, builtOnTheSecondDay, builtOnTheThirdDay))
                .containsExactly(false, false, true);
        assertThat(isBuilt("2026-02-01")).isTrue();
        assertThat(tenant.rowsOf("monthly_fact_change")).isEqualTo(1);
    }

    @Test
    void shouldNoteAPushIntoMarchFromTheFirstMomentOfAprilInUtcOn() {
        // Given
        clock.set(Instant.parse("2026-03-31T23:59:59.999Z"));
        tenant.push(row("u1", "2026-03-30", "calls", 5));
        int before = tenant.rowsOf("monthly_fact_change");
        clock.set(Instant.parse("2026-04-01T00:00:00Z"));

        // When
        tenant.push(row("u1", "2026-03-30", "calls", 6));

        // Then
        assertThat(before).isZero();
        assertThat(tenant.rowsOf("monthly_fact_change")).isEqualTo(1);
    }

    /** The calls of March 2026, in a report that would add it up when it may. */
    private int march2026() {
        return tenant.as("viewer")
                .get(API + "/kpis?grain=MONTH&from=2026-01-01&to=2026-03-31&metric=calls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items[2].fact");
    }

    private boolean isBuilt(String month) {
        return tenant.texts("SELECT month::text FROM monthly_fact_state WHERE organization_id = ?")
                .contains(month);
    }

    @Test
    void shouldNoteNothingWhenThePresentMonthIsPushed() {
        // When
        tenant.push(row("u1", LocalDate.now(clock), "calls", 5));

        // Then
        assertThat(tenant.rowsOf("monthly_fact_change")).isZero();
    }

    @Test
    void shouldAnswerOneStateOfTheDataWhilePushesGoOn() throws Exception {
        // Given: each push raises the revision by one and adds one call to March
        tenant.count(event("a0", "u1", "calls", "2025-03-10T10:00:00Z"));
        long offset = tenant.revision() - 1;
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);

        // When
        List<JsonPath> answers = new ArrayList<>();
        try {
            Future<?> pushes = threads.submit(() -> {
                for (int i = 1; i <= PUSHES; i++) {
                    tenant.count(event("a" + i, "u1", "calls", "2025-03-%02dT10:00:00Z".formatted(1 + i % 28)));
                    clock.advance(Duration.ofMinutes(2));
                }
            });
            List<Future<List<JsonPath>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(pushes)));
            }
            for (Future<List<JsonPath>> reader : readers) {
                answers.addAll(reader.get());
            }
            pushes.get();
        } finally {
            threads.shutdown();
        }

        // Then
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.getLong("items[" + MARCH + "].fact"))
                        .isEqualTo(answer.getLong("revision") - offset));
        assertThat(march()).isEqualTo(PUSHES + 1);
        assertThat(tenant.rowsOf("monthly_fact_state")).isEqualTo(12);
    }

    private List<JsonPath> readUntil(Future<?> pushes) {
        List<JsonPath> answers = new ArrayList<>();
        do {
            answers.add(kpis());
        } while (!pushes.isDone());
        return answers;
    }

    /** Late enough after the last push for months to be added up. */
    private void whenQuiet() {
        clock.advance(MonthlyAggregateBuilder.QUIET_PERIOD.plusSeconds(1));
    }

    private int march() {
        return kpis().getInt("items[" + MARCH + "].fact");
    }

    private JsonPath kpis() {
        return tenant.as("viewer")
                .get(API + "/kpis?" + YEAR)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
