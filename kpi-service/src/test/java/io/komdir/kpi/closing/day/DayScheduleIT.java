package io.komdir.kpi.closing.day;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the schedule on, as in production; alone in its database. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
@TestProfile(DayScheduleIT.EverySecond.class)
class DayScheduleIT {
    private static final String ZONE = "Asia/Vladivostok";

    @Inject
    SettableClock clock;

    public static final class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("komdir.days.close-interval", "1s");
        }
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldCloseTheDayByItselfWhenItsHourHasComeWhereTheOrganizationIs() {
        // Given
        clock.set("2025-11-12", "12:00", ZONE);
        TestCompany company = TestCompany.startingOn("2025-11-12");
        company.director()
                .body(Map.of("name", "Far east", "timeZone", ZONE))
                .put("/api/v1/organization")
                .then()
                .statusCode(200);

        // When
        clock.set("2025-11-12", "20:00", ZONE);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> company.director()
                        .get("/api/v1/days?from=2025-11-12&to=2025-11-12")
                        .then()
                        .body("items[0].status", equalTo("CLOSED"))
                        .body("items[0].closedAt", equalTo("2025-11-12T10:00:00Z"))
                        .body("items[0].closedBy", equalTo("schedule")));
    }
}
