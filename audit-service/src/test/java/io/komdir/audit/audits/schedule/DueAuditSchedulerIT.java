package io.komdir.audit.audits.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Deviations;
import io.komdir.audit.testing.KpiEvents;
import io.komdir.audit.testing.Organization;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SampleEvents;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.platform.restore.StateRestore;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.testing.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DueAuditSchedulerIT {
    private static final String TOPIC = "komdir.audit.diagnoses";

    @Inject
    DueAuditScheduler scheduler;

    @Inject
    ScheduleService schedules;

    @Inject
    OrganizationScope scope;

    @Inject
    StateRestore restore;

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-01-31, 2026-02-28, 2026-02-27T09:59:59Z, 2026-02-27T10:00:00Z",
        "Pacific/Pago_Pago, 2026-01-31, 2026-02-28, 2026-02-28T10:59:59Z, 2026-02-28T11:00:00Z",
        "Europe/Moscow, 2028-01-31, 2028-02-29, 2028-02-28T20:59:59Z, 2028-02-28T21:00:00Z",
        // The day starts at one o'clock there: summer time begins at midnight.
        "America/Santiago, 2026-08-06, 2026-09-06, 2026-09-06T03:59:59Z, 2026-09-06T04:00:00Z",
    })
    void shouldTellOnceFromTheFirstMomentOfTheDueDate(
            String zone, String startsOn, String dueOn, Instant before, Instant from) {
        // Given
        Organization organization = Organization.told(zone, "STARTUP", startsOn);
        await().atMost(30, SECONDS).until(restore::completed);
        clock.set(before);
        scheduler.publishDue();
        assertThat(told(organization)).isEmpty();

        // When
        clock.set(from);
        scheduler.publishDueOnceRestored();
        scheduler.publishDueOnceRestored();

        // Then
        assertThat(told(organization)).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(organization.code() + "/schedule");
            assertThat(event.headers()).containsEntry("ce_subject", "schedule");
            assertThat(event.text("dueOn")).isEqualTo(dueOn);
            assertThat(event.text("cadence")).isEqualTo("MONTHLY");
            assertThat(event.data().get("chosen").asBoolean()).isFalse();
            assertThat(event.data().get("lastAuditOn").isNull()).isTrue();
        });
    }

    @Test
    void shouldTellOnceAfterALongDowntimeAndAgainOnlyForTheNextDueDate() {
        // Given
        Organization organization = Organization.told("UTC", "STARTUP", "2026-01-31");
        clock.set("2026-09-01", "12:00", "UTC");

        // When
        scheduler.publishDue();
        clock.set("2026-09-20", "12:00", "UTC");
        scheduler.publishDue();
        audited(organization, "2026-09-20");
        clock.set("2026-10-19", "23:59", "UTC");
        scheduler.publishDue();
        assertThat(dueDates(organization)).containsExactly("2026-02-28");
        clock.set("2026-10-20", "00:00", "UTC");
        scheduler.publishDue();

        // Then
        assertThat(dueDates(organization)).containsExactly("2026-02-28", "2026-10-20");
        assertThat(told(organization).get(1).text("lastAuditOn")).isEqualTo("2026-09-20");
    }

    @Test
    void shouldNotTellADateAgainWhenTheCadenceChangesAndComesBack() {
        // Given
        Organization organization = Organization.told("UTC", "ESTABLISHED", "2026-01-10");
        clock.set("2026-05-01", "12:00", "UTC");

        // When
        scheduler.publishDue();
        choose(organization, "MONTHLY");
        scheduler.publishDue();
        choose(organization, "QUARTERLY");
        scheduler.publishDue();

        // Then
        assertThat(dueDates(organization)).containsExactlyInAnyOrder("2026-04-10", "2026-02-10");
    }

    @Test
    void shouldTellOnceWhenManyReplicasTellAtTheSameTime() throws Exception {
        // Given
        Organization organization = Organization.told("UTC", "STARTUP", "2026-01-10");
        clock.set("2026-02-10", "12:00", "UTC");
        int replicas = 4;
        CyclicBarrier start = new CyclicBarrier(replicas);
        ExecutorService threads = Executors.newFixedThreadPool(replicas);

        // When
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < replicas; i++) {
            calls.add(threads.submit(() -> {
                start.await();
                scope.run(organization.code(), schedules::publishDue);
                return null;
            }));
        }
        for (Future<?> call : calls) {
            call.get(30, SECONDS);
        }
        threads.shutdown();

        // Then
        assertThat(dueDates(organization)).containsExactly("2026-02-10");
    }

    @Test
    void shouldRestoreFromItsOwnEventsWhatWasToldAndAudited() {
        // Given
        Organization organization = Organization.told("UTC", "STARTUP", "2026-01-31");
        Organization other = Organization.told("UTC", "STARTUP", "2026-01-31");
        clock.set("2026-05-01", "12:00", "UTC");
        ObjectNode due = own(organization, ScheduleEvents.DUE);
        Deviations.data(due, data -> data.put("dueOn", "2026-04-30"));
        ObjectNode completed = own(organization, ScheduleEvents.COMPLETED);
        Deviations.data(completed, data -> data.put("completedOn", "2026-03-31"));
        ObjectNode before = own(organization, ScheduleEvents.COMPLETED);
        Deviations.data(before, data -> data.put("completedOn", "2026-01-31"));
        ObjectNode unknown = own(organization, ScheduleEvents.DUE).put("type", "io.komdir.audit.audit.praised.v1");

        // When
        try (KpiEvents events = new KpiEvents()) {
            List.of(due, unknown, completed, completed, before, due).forEach(event -> events.send(event, TOPIC));
        }
        await().atMost(30, SECONDS)
                .untilAsserted(() -> organization
                        .as("viewer")
                        .get("/api/v1/schedule")
                        .then()
                        .body("lastAuditOn", equalTo("2026-03-31"))
                        .body("nextDueOn", equalTo("2026-04-30"))
                        .body("daysOverdue", equalTo(1)));
        scheduler.publishDue();

        // Then
        assertThat(dueDates(organization)).containsOnly("2026-04-30").hasSize(2);
        assertThat(dueDates(other)).containsExactly("2026-02-28");
    }

    @Test
    void shouldTellNothingWhileTheOrganizationIsNotKnown() {
        // Given
        Organization organization = Organization.unknown();
        audited(organization, "2026-07-31");
        clock.set("2026-11-23", "12:00", "UTC");
        scheduler.publishDue();
        assertThat(dueDates(organization)).isEmpty();

        // When
        organization.tell("UTC", "STARTUP", "2026-01-31", 1);
        scheduler.publishDue();

        // Then
        assertThat(dueDates(organization)).containsExactly("2026-08-31");
    }

    @Test
    void shouldTellAndRestoreTheChosenCadence() {
        // Given
        Organization organization = Organization.told("UTC", "ESTABLISHED", "2026-01-31");
        Organization lost = Organization.told("UTC", "ESTABLISHED", "2026-01-31");
        choose(organization, "HALF_YEARLY");
        choose(organization, "HALF_YEARLY");
        choose(organization, "MONTHLY");
        List<Sent> changes = SentEvents.of(organization.code(), ScheduleEvents.CHANGED, TOPIC);
        assertThat(changes).extracting(event -> event.text("cadence")).containsExactly("HALF_YEARLY", "MONTHLY");
        ObjectNode newer = own(lost, ScheduleEvents.CHANGED);
        Deviations.data(newer, data -> data.put("version", 2).put("cadence", "MONTHLY"));
        ObjectNode older = own(lost, ScheduleEvents.CHANGED);
        Deviations.data(older, data -> data.put("version", 1).put("cadence", "HALF_YEARLY"));
        ObjectNode audit = own(lost, ScheduleEvents.COMPLETED);
        Deviations.data(audit, data -> data.put("completedOn", "2026-02-28"));

        // When
        try (KpiEvents events = new KpiEvents()) {
            List.of(newer, older, audit).forEach(event -> events.send(event, TOPIC));
        }

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> lost.as("viewer")
                        .get("/api/v1/schedule")
                        .then()
                        .body("lastAuditOn", equalTo("2026-02-28"))
                        .body("cadence", equalTo("MONTHLY"))
                        .body("nextDueOn", equalTo("2026-03-31")));
    }

    private static ObjectNode own(Organization organization, String type) {
        return SampleEvents.sample(type)
                .put("id", UUID.randomUUID().toString())
                .put("organization", organization.code());
    }

    private static List<String> dueDates(Organization organization) {
        return told(organization).stream().map(event -> event.text("dueOn")).toList();
    }

    private static List<Sent> told(Organization organization) {
        return SentEvents.of(organization.code(), ScheduleEvents.DUE, TOPIC);
    }

    private static void choose(Organization organization, String cadence) {
        organization
                .as("director")
                .body("{\"cadence\":\"" + cadence + "\"}")
                .put("/api/v1/schedule")
                .then()
                .statusCode(200);
    }

    private void audited(Organization organization, String day) {
        scope.run(
                organization.code(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> schedules.recordAudit("organization", LocalDate.parse(day))));
    }
}
