package io.komdir.kpi.closing.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pushes that race with the close of their day: what they bring is in the report or a correction, never both or neither. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PushAndCloseIT {
    private static final int EMPLOYEES = 24;
    private static final List<String> DAYS = List.of("2025-11-12", "2025-11-13", "2025-11-14");

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2025-11-15", "12:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldReportOrCorrectEachFactWhenADayClosesMeanwhile() throws Exception {
        // Given
        TestCompany company = TestCompany.startingOn(DAYS.get(0)).team("north");
        List<String> employees =
                IntStream.range(0, EMPLOYEES).mapToObj(i -> "u" + i).toList();
        employees.forEach(employee ->
                company.employee(employee, "north").dailyTarget("employee:" + employee, "calls", "40", "2025-11-01"));

        // When
        for (String day : DAYS) {
            race(company, day, employees);
        }

        // Then
        for (String day : DAYS) {
            Set<String> reported = reported(company, day);
            Set<String> corrected = corrected(company, day);
            assertThat(reported).doesNotContainAnyElementsOf(corrected);
            assertThat(reported.size() + corrected.size()).isEqualTo(EMPLOYEES);
        }
    }

    /** All push at once, half of them as events; somewhere in between the day closes. */
    private static void race(TestCompany company, String day, List<String> employees) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        CountDownLatch underWay = new CountDownLatch(EMPLOYEES / 4);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (String employee : employees) {
                answers.add(clients.submit(() -> {
                    int status = push(company, day, employee);
                    underWay.countDown();
                    return status;
                }));
            }
            underWay.await();
            company.close(day).statusCode(200);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static int push(TestCompany company, String day, String employee) {
        boolean counted = employee.hashCode() % 2 == 0;
        String row = counted
                ? "{\"source\":\"crm\",\"events\":[{\"id\":\"%s-%s\",\"employee\":\"%s\",\"occurredAt\":\"%sT10:00:00Z\",\"metric\":\"calls\",\"value\":7}]}"
                        .formatted(day, employee, employee, day)
                : "{\"source\":\"crm\",\"rows\":[{\"employee\":\"%s\",\"date\":\"%s\",\"metric\":\"calls\",\"value\":7}]}"
                        .formatted(employee, day);
        return company.as("crm")
                .body(row)
                .post("/api/v1/" + (counted ? "activities" : "daily-activity"))
                .statusCode();
    }

    /** The employees whose calls stand in the report of the day. */
    private static Set<String> reported(TestCompany company, String day) {
        JsonPath report = company.director()
                .get("/api/v1/scoreboard?asOf=closing&date=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> employees = report.getList(
                "rows.findAll { row -> row.leading.any { it.metric == 'calls' && it.fact == 7 } }.employee");
        return Set.copyOf(employees);
    }

    /** The employees whose calls came as a correction from nothing to what was pushed. */
    private static Set<String> corrected(TestCompany company, String day) {
        return SentEvents.of(company.code(), DayCorrected.TYPE, DayEvents.TOPIC).stream()
                .filter(event -> event.text("date").equals(day))
                .filter(event -> event.data().get("newValue").asInt() == 7)
                .map(event -> event.text("scope").substring("employee:".length()))
                .collect(Collectors.toSet());
    }
}
