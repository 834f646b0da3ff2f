package io.komdir.audit.audits.schedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.audit.testing.Organization;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.testing.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ScheduleResourceIT {
    private static final String PATH = "/api/v1/schedule";

    @Inject
    SettableClock clock;

    @Inject
    ScheduleService schedules;

    @Inject
    OrganizationScope scope;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldShowTheRecommendedScheduleBeforeAnythingIsKnown() {
        // When
        var answer = Organization.unknown().as("viewer").get(PATH);

        // Then
        answer.then()
                .statusCode(200)
                .body("cadence", equalTo("QUARTERLY"))
                .body("chosen", equalTo(false))
                .body("recommended", equalTo("QUARTERLY"))
                .body("suitable", contains("QUARTERLY", "HALF_YEARLY"))
                .body("tooRare", equalTo(false))
                .body("advice", nullValue())
                .body("lastAuditOn", nullValue())
                .body("nextDueOn", nullValue())
                .body("overdue", equalTo(false))
                .body("daysOverdue", equalTo(0));
    }

    @Test
    void shouldSayThatAQuarterIsTooRareForAStartUp() {
        // Given
        clock.set("2026-03-01", "12:00", "UTC");
        Organization startup = Organization.told("UTC", "STARTUP", "2026-02-10");

        // When
        var answer = put(startup, "QUARTERLY");

        // Then
        answer.then()
                .statusCode(200)
                .body("cadence", equalTo("QUARTERLY"))
                .body("chosen", equalTo(true))
                .body("recommended", equalTo("MONTHLY"))
                .body("suitable", contains("MONTHLY", "EVERY_TWO_MONTHS"))
                .body("tooRare", equalTo(true))
                .body("advice", containsString("two months"))
                .body("nextDueOn", equalTo("2026-05-10"));
        startup.as("viewer")
                .header("Accept-Language", "ru")
                .get(PATH)
                .then()
                .body("advice", containsString("стартапа"));
        put(startup, "EVERY_TWO_MONTHS")
                .then()
                .body("tooRare", equalTo(false))
                .body("advice", nullValue())
                .body("nextDueOn", equalTo("2026-04-10"));
    }

    @Test
    void shouldCountFromTheLastAuditWhateverTheOrderInWhichAuditsAreNoted() {
        // Given
        clock.set("2028-03-01", "12:00", "UTC");
        Organization organization = Organization.told("UTC", "ESTABLISHED", "2025-01-01");
        put(organization, "MONTHLY");

        // When
        audited(organization, "2028-02-29");
        audited(organization, "2028-01-31");
        audited(organization, "2028-02-29");

        // Then
        organization
                .as("viewer")
                .get(PATH)
                .then()
                .body("lastAuditOn", equalTo("2028-02-29"))
                .body("nextDueOn", equalTo("2028-03-31"))
                .body("overdue", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        // Due on 2026-02-28; the moment is the last of that day, or the first of the next, where the organization is.
        "Pacific/Kiritimati, 2026-02-28T09:59:59Z, 0",
        "Pacific/Kiritimati, 2026-02-28T10:00:00Z, 1",
        "Pacific/Pago_Pago, 2026-03-01T10:59:59Z, 0",
        "Pacific/Pago_Pago, 2026-03-01T11:00:00Z, 1",
        "Europe/Moscow, 2026-03-02T20:59:59Z, 2",
        "Europe/Moscow, 2026-03-02T21:00:00Z, 3",
    })
    void shouldBeOverdueFromTheNextDayWhereTheOrganizationIs(String zone, String moment, int days) {
        // Given
        Organization organization = Organization.told(zone, "STARTUP", "2026-01-31");
        clock.set(java.time.Instant.parse(moment));

        // When
        var answer = organization.as("head").get(PATH);

        // Then
        answer.then()
                .statusCode(200)
                .body("nextDueOn", equalTo("2026-02-28"))
                .body("overdue", equalTo(days > 0))
                .body("daysOverdue", equalTo(days));
    }

    @Test
    void shouldChangeOnlyTheRecommendationWhenTheStageChanges() {
        // Given
        clock.set("2026-03-01", "12:00", "UTC");
        Organization chosen = Organization.told("UTC", "STARTUP", "2026-02-10");
        put(chosen, "MONTHLY");
        Organization free = Organization.told("UTC", "STARTUP", "2026-02-10");

        // When
        chosen.tell("UTC", "ESTABLISHED", "2026-02-10", 2);
        free.tell("UTC", "ESTABLISHED", "2026-02-10", 2);

        // Then
        chosen.as("viewer")
                .get(PATH)
                .then()
                .body("cadence", equalTo("MONTHLY"))
                .body("recommended", equalTo("QUARTERLY"))
                .body("nextDueOn", equalTo("2026-03-10"));
        free.as("viewer")
                .get(PATH)
                .then()
                .body("cadence", equalTo("QUARTERLY"))
                .body("nextDueOn", equalTo("2026-05-10"));
    }

    @Test
    void shouldChangeNothingWhenThePutIsReplayedAndAnswerByTheTag() {
        // Given
        Organization organization = Organization.unknown();
        String before = organization.as("viewer").get(PATH).header("ETag");
        String tag = put(organization, "MONTHLY").header("ETag");

        // When
        var replay = put(organization, "MONTHLY");

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag)).header("ETag", not(equalTo(before)));
        organization.as("viewer").header("If-None-Match", tag).get(PATH).then().statusCode(304);
        organization
                .as("director")
                .header("If-Match", before)
                .body("{\"cadence\":\"QUARTERLY\"}")
                .put(PATH)
                .then()
                .statusCode(412);
        organization
                .as("director")
                .header("If-Match", tag)
                .body("{\"cadence\":\"QUARTERLY\"}")
                .put(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTakeTheTagOfAnotherDayAndLanguage() {
        // Given
        Organization organization = Organization.told("UTC", "STARTUP", "2026-01-31");
        clock.set("2026-03-01", "23:59", "UTC");
        Response seen =
                organization.as("director").header("Accept-Language", "ru").get(PATH);
        clock.set("2026-03-02", "00:01", "UTC");

        // When
        Response answer = organization
                .as("director")
                .header("If-Match", seen.header("ETag"))
                .body("{\"cadence\":\"MONTHLY\"}")
                .put(PATH);

        // Then
        answer.then().statusCode(200).body("daysOverdue", equalTo(2));
        organization
                .as("director")
                .header("If-None-Match", seen.header("ETag"))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"organization, 2026-02-20", "team:north, 2026-02-20", "employee:u17,"})
    void shouldNotCountTheAuditOfASingleEmployee(String audited, String last) {
        // Given
        Organization organization = Organization.told("UTC", "STARTUP", "2026-01-31");

        // When
        scope.run(
                organization.code(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> schedules.recordAudit(audited, LocalDate.parse("2026-02-20"))));

        // Then
        organization.as("viewer").get(PATH).then().body("lastAuditOn", equalTo(last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | cadence",
                "{\"cadence\":null} | 422 | cadence",
                "{\"cadence\":\"WEEKLY\"} | 400 | cadence",
                "{\"cadence\":\"MONTHLY\",\"from\":1} | 400 | from",
            })
    void shouldNameTheFieldWhenTheInputIsBad(String body, int status, String field) {
        // Given
        Organization organization = Organization.unknown();

        // When
        var answer = organization.as("director").body(body).put(PATH);

        // Then
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
        organization.as("viewer").get(PATH).then().body("chosen", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, 200, 403",
        "head, 200, 403",
        "auditor, 200, 200",
        "director, 200, 200",
        "recruiter, 403, 403",
        "crm, 403, 403",
    })
    void shouldLetAuditorsAndDirectorsChoose(String role, int read, int write) {
        Organization organization = Organization.unknown();
        organization.as(role).get(PATH).then().statusCode(read);
        organization.as(role).body("{\"cadence\":\"MONTHLY\"}").put(PATH).then().statusCode(write);
    }

    @Test
    void shouldKeepOrganizationsApart() {
        // Given
        Organization one = Organization.unknown();
        Organization other = Organization.unknown();

        // When
        put(one, "MONTHLY");

        // Then
        other.as("viewer").get(PATH).then().body("chosen", equalTo(false));
    }

    private static Response put(Organization organization, String cadence) {
        return organization
                .as("director")
                .body("{\"cadence\":\"" + cadence + "\"}")
                .put(PATH);
    }

    private void audited(Organization organization, String day) {
        scope.run(
                organization.code(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> schedules.recordAudit("organization", LocalDate.parse(day))));
    }
}
