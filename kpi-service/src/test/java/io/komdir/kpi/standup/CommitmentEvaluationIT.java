package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commitments at the closing of their day, and what late facts make of them. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CommitmentEvaluationIT {
    private static final String DAY = "2026-11-17";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set(DAY, "09:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "calls, 50, 50, KEPT",
        "calls, 50, 49.999999, BROKEN",
        "calls, 0, , KEPT",
        "calls, 1, , BROKEN",
        "minutes, 10, 10, KEPT",
        "minutes, 10, 10.000001, BROKEN",
        "minutes, 10, , OPEN"
    })
    void shouldJudgeByTheFactOfTheDay(String metric, String value, String fact, String status) {
        // Given
        StandupCompany company = StandupCompany.create().fact("boris", DAY, "calls", "7");
        company.committed(DAY, "anna", metric, value);
        if (fact != null) {
            company.fact("anna", DAY, metric, fact);
        }
        one(company).body("items[0].status", equalTo("OPEN")).body("items[0].reportedStatus", nullValue());

        // When
        company.close(DAY);

        // Then
        one(company).body("items[0].status", equalTo(status)).body("items[0].reportedStatus", equalTo(status));
    }

    @Test
    void shouldJudgeARatioFromItsParts() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.company().ratio("rate", "PERCENT", "meetings", "calls", 50);
        company.committed(DAY, "anna", "rate", "10");
        company.fact("anna", DAY, "calls", "40").fact("anna", DAY, "meetings", "4");

        // When
        company.close(DAY);

        // Then
        one(company).body("items[0].status", equalTo("KEPT")).body("items[0].reportedFact", equalTo(10));
    }

    @Test
    void shouldStayOpenWithoutDataAndBeJudgedByThoseThatComeLater() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.committed(DAY, "anna", "calls", "50");
        company.committed(DAY, "boris", "calls", "50");
        company.close(DAY);
        one(company)
                .body("items.status", contains("OPEN", "OPEN"))
                .body("items.reportedStatus", contains("OPEN", "OPEN"))
                .body("items[0].fact", nullValue());

        // When
        company.fact("anna", DAY, "calls", "55");

        // Then
        one(company)
                .body("items.status", contains("KEPT", "BROKEN"))
                .body("items.fact", contains(55, 0))
                .body("items.reportedStatus", contains("OPEN", "OPEN"))
                .body("items[0].reportedFact", nullValue());
    }

    @Test
    void shouldKeepWhatWasReportedBesideTheRestatedVerdict() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.committed(DAY, "anna", "calls", "50");
        company.fact("anna", DAY, "calls", "49").close(DAY);

        // When
        company.fact("anna", DAY, "calls", "51");

        // Then
        one(company)
                .body("items[0].status", equalTo("KEPT"))
                .body("items[0].fact", equalTo(51))
                .body("items[0].reportedStatus", equalTo("BROKEN"))
                .body("items[0].reportedFact", equalTo(49));
    }

    @Test
    void shouldJudgeAnewWhenTheMetricIsRedefined() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.committed(DAY, "anna", "calls", "50");
        company.fact("anna", DAY, "calls", "60").close(DAY);

        // When
        company.company()
                .execute(
                        "UPDATE metric SET goal = 'AT_MOST' WHERE organization_id = ? AND code = 'calls'",
                        company.company().code());

        // Then
        one(company).body("items[0].status", equalTo("BROKEN")).body("items[0].reportedStatus", equalTo("KEPT"));
    }

    @ParameterizedTest
    @CsvSource({
        // A day off closes too; on an absence nothing is kept or broken.
        "2026-11-21, false, 5, KEPT",
        "2026-11-21, false, 0, BROKEN",
        "2026-11-20, true, 0, OPEN",
        "2026-11-20, true, 5, OPEN"
    })
    void shouldJudgeDaysOffByTheFactAndLeaveAbsencesOpen(String day, boolean absent, String fact, String status) {
        // Given
        StandupCompany company = StandupCompany.create();
        String id = company.committed(day, "anna", "calls", "5");
        if (absent) {
            company.company().absent("anna", LocalDate.parse(day), LocalDate.parse(day));
        }
        company.fact("anna", day, "calls", fact);
        clock.set("2026-11-23", "09:00", "Europe/Moscow");

        // When
        company.close(day);

        // Then
        company.commitments("north", day)
                .body("items[0].status", equalTo(status))
                .body("items[0].reportedStatus", equalTo(status))
                .body("items[0].away", equalTo(absent));
        company.company()
                .as("head")
                .delete(StandupCompany.path("north", day) + "/" + id)
                .then()
                .statusCode(status.equals("OPEN") ? 204 : 409);
    }

    @Test
    void shouldLeaveOpenWhatSomebodyPromisedWhoHasLeftAndLetTheTeamWithdrawIt() {
        // Given
        StandupCompany company = StandupCompany.create();
        String id = company.committed(DAY, "anna", "calls", "5");
        company.company()
                .execute(
                        "UPDATE employee SET left_on = '2026-11-16' WHERE organization_id = ? AND code = 'anna'",
                        company.company().code())
                .execute(
                        "UPDATE membership SET valid_to = '2026-11-16' WHERE organization_id = ? AND employee = 'anna'",
                        company.company().code());
        company.fact("boris", DAY, "calls", "7");

        // When
        company.close(DAY);

        // Then
        one(company)
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].fact", equalTo(0))
                .body("items[0].away", equalTo(true));
        company.agenda("north", "2026-11-18").body("commitments.yesterday.employee", contains("anna"));
        assertThat(company.markdown("north", "2026-11-18", "en")).contains("calls 5: open, away on that day");
        company.company()
                .as("head")
                .delete(StandupCompany.path("north", DAY) + "/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void shouldJudgeByTheFactsWhenTheStartIsMovedPastTheDay() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.committed(DAY, "anna", "calls", "5");
        company.committed(DAY, "boris", "calls", "5");
        company.fact("anna", DAY, "calls", "5");

        // When
        company.company()
                .execute(
                        "UPDATE organization SET starts_on = '2026-11-18' WHERE organization_id = ?",
                        company.company().code());

        // Then
        one(company).body("items.status", contains("KEPT", "BROKEN")).body("items[0].reportedStatus", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles, 2026-11-18T07:30:00Z", "Pacific/Auckland, 2026-11-16T11:30:00Z"})
    void shouldBelongToTheDayOfTheOrganization(String zone, String now) {
        // Given
        clock.set(Instant.parse(now));
        StandupCompany company = StandupCompany.create(zone);

        // When
        var yesterday = company.commit("2026-11-16", StandupCompany.body("anna", "calls", "5"));

        // Then
        yesterday.then().statusCode(422);
        company.commit(DAY, StandupCompany.body("anna", "calls", "5")).then().statusCode(201);
    }

    private static ValidatableResponse one(StandupCompany company) {
        return company.commitments("north", DAY).statusCode(200);
    }
}
