package io.komdir.hiring.results;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.hiring.testing.IncomingTypes;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ResultsConsumerIT {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Inject
    Results results;

    @Inject
    OrganizationScope scope;

    private final String organization = "acme-" + UUID.randomUUID();
    private SampleEvents events;

    @BeforeEach
    void connect() {
        events = new SampleEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldKeepTheHighestRevisionOfAMonthWhenOlderOnesComeLater() {
        // Given
        ObjectNode restated = month("u17", 9, 17);

        // When
        events.send(restated);
        events.send(month("u17", 8, 12));
        events.send(month("u18", 1, 20));

        // Then
        await().atMost(30, SECONDS).until(() -> months("calls").size() == 2);
        MonthResult kept = months("calls").get(0);
        assertThat(kept.employee()).isEqualTo("u17");
        assertThat(kept.revision()).isEqualTo(9);
        assertThat(kept.workingDays()).isEqualTo(17);
        assertThat(kept.event()).hasToString(restated.get("id").asText());
        assertThat(kept.line("calls").orElseThrow().percent()).isEqualByComparingTo("97.5");
        assertThat(months("no_such_metric")).isEmpty();
        assertThat(scope.call("other-" + organization, () -> results.month("employee:u17", NOVEMBER)))
                .isEmpty();
    }

    @Test
    void shouldCountTheJudgedDaysOfAnEmployee() {
        // When
        events.send(day("employee:u17", "2026-11-20", "MET", 1));
        events.send(day("employee:u17", "2026-11-21", "NO_TARGET", 2));
        events.send(day("employee:u17", "2026-11-22", "NO_DATA", 3));
        events.send(day("team:north", "2026-11-23", "MET", 4));
        events.send(day("employee:u17", "2026-11-24", "MISSED", 5));

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(onTarget(20, 24)).isEqualTo(new DaysOnTarget(2, 1)));
        assertThat(onTarget(21, 24)).isEqualTo(new DaysOnTarget(1, 0));
        assertThat(onTarget(25, 26)).isEqualTo(new DaysOnTarget(0, 0));
    }

    private ObjectNode month(String employee, long revision, int workingDays) {
        return SampleEvents.event(
                IncomingTypes.MONTH_CLOSED,
                organization,
                data -> data.put("scope", "employee:" + employee)
                        .put("revision", revision)
                        .put("workingDays", workingDays));
    }

    private ObjectNode day(String of, String date, String verdict, long revision) {
        return SampleEvents.event(
                IncomingTypes.DAY_CLOSED,
                organization,
                data -> data.put("scope", of)
                        .put("date", date)
                        .put("verdict", verdict)
                        .put("workingDay", true)
                        .put("revision", revision));
    }

    private List<MonthResult> months(String metric) {
        return scope.call(organization, () -> results.months(metric, NOVEMBER, NOVEMBER));
    }

    private DaysOnTarget onTarget(int from, int to) {
        return scope.call(
                organization, () -> results.onTarget("u17", LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to)));
    }
}
