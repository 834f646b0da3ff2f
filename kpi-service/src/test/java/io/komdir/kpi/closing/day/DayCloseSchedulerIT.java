package io.komdir.kpi.closing.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.local.testing.TestServers;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DayCloseSchedulerIT {
    private static final String ZONE = "Europe/Moscow";

    @Inject
    DayCloseScheduler closer;

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldCloseTheDayWhenItsHourHasComeAndNotBefore() {
        // Given
        clock.set("2024-11-13", "12:00", ZONE);
        TestCompany company = TestCompany.startingOn("2024-11-13");
        clock.set("2024-11-13", "19:59", ZONE);
        closer.closeDue();
        days(company, "2024-11-13", "2024-11-13").body("items.status", contains("OPEN"));
        clock.set("2024-11-13", "20:00", ZONE);

        // When
        closer.closeDue();

        // Then
        days(company, "2024-11-13", "2024-11-14")
                .body("items.status", contains("CLOSED", "FUTURE"))
                .body("items[0].closedBy", equalTo("schedule"))
                .body("items[0].closedAt", equalTo("2024-11-13T17:00:00Z"));
    }

    @Test
    void shouldCloseAllDaysOldestFirstWhenTheServiceWasDown() {
        // Given
        clock.set("2024-11-13", "12:00", ZONE);
        TestCompany company = TestCompany.startingOn("2024-11-13");
        clock.set("2024-11-18", "09:00", ZONE);

        // When
        closer.closeDue();

        // Then
        var days = days(company, "2024-11-13", "2024-11-18")
                .body("items.status", contains("CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "OPEN"))
                .body("items[0..4].closedBy", everyItem(equalTo("schedule")));
        List<Integer> revisions = days.extract().path("items[0..4].revision");
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
        assertThat(closed(company).stream().map(event -> event.text("date")))
                .containsExactly("2024-11-13", "2024-11-14", "2024-11-15", "2024-11-16", "2024-11-17");
    }

    @Test
    void shouldCloseEachDayOnceWhenTwoReplicasCloseAtOnce() throws Exception {
        // Given
        clock.set("2024-11-13", "12:00", ZONE);
        TestCompany company = TestCompany.startingOn("2024-11-13").team("north").employee("u17", "north");
        clock.set("2024-11-16", "09:00", ZONE);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);

        // When
        try {
            List<Future<?>> runs =
                    List.of(replicas.submit(() -> closeAfter(start)), replicas.submit(() -> closeAfter(start)));
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            replicas.shutdown();
        }

        // Then
        days(company, "2024-11-13", "2024-11-16").body("items.status", contains("CLOSED", "CLOSED", "CLOSED", "OPEN"));
        assertThat(closed(company).stream().map(event -> event.text("scope") + " " + event.text("date")))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldCloseTheOthersWhenOneOrganizationFails() throws Exception {
        // Given
        clock.set("2024-11-13", "12:00", ZONE);
        TestCompany broken = TestCompany.startingOn("2024-11-12");
        TestCompany sound = TestCompany.startingOn("2024-11-13");
        zone(broken, "Nowhere/Land");
        clock.set("2024-11-13", "21:00", ZONE);

        // When
        closer.closeDue();

        // Then
        days(sound, "2024-11-13", "2024-11-13").body("items.status", contains("CLOSED"));
        zone(broken, ZONE);
        closer.closeDue();
        days(broken, "2024-11-12", "2024-11-13").body("items.status", contains("CLOSED", "CLOSED"));
    }

    @Test
    void shouldGoByTheNewHourWhenTheOrganizationChangesIt() {
        // Given
        clock.set("2024-11-13", "18:00", ZONE);
        TestCompany company = TestCompany.startingOn("2024-11-13");
        company.director()
                .body("{\"name\":\"Early\",\"dayClosesAt\":\"17:30\"}")
                .put("/api/v1/organization")
                .then()
                .statusCode(200);

        // When
        closer.closeDue();

        // Then
        days(company, "2024-11-13", "2024-11-13").body("items.status", contains("CLOSED"));
    }

    private Void closeAfter(CyclicBarrier start) throws Exception {
        start.await();
        closer.closeDue();
        return null;
    }

    private static List<Sent> closed(TestCompany company) {
        return SentEvents.of(company.code(), DayEvents.CLOSED, DayEvents.TOPIC);
    }

    private static ValidatableResponse days(TestCompany company, String from, String to) {
        return company.director()
                .get("/api/v1/days?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private static void zone(TestCompany company, String zone) throws Exception {
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE organization SET time_zone = ? WHERE organization_id = ?")) {
            update.setString(1, zone);
            update.setString(2, company.code());
            update.executeUpdate();
        }
    }
}
