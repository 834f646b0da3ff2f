package io.komdir.kpi.closing.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.TestCompany;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.komdir.testing.SettableClock;
import io.komdir.testing.events.EventSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * November 2025: 3 and 4 are off (National Unity Day), Saturday 1 works; 5 to 7 and 10 to 14 are working days. The window
 * has five working days and needs 30 in the stage before.
 */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ConversionDeviationIT {
    private static final String DEALS = "new/deals_won";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set("2025-11-28", "12:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldTellOrganizationTeamAndEmployeeWhenTheWholeIntervalIsBelowTheTarget() {
        // Given
        TestCompany company = company("2025-11-05").fact("u17", "leads", "2025-11-05", "100");
        company.fact("u17", "deals_won", "2025-11-05", "20");

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        assertThat(told(company))
                .containsExactlyInAnyOrder(
                        "detected organization/new/deals_won 2025-11-05",
                        "detected team:north/new/deals_won 2025-11-05",
                        "detected employee:u17/new/deals_won 2025-11-05");
        Sent event = only(company, DeviationEvents.DETECTED, "team:north");
        assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
        assertThat(event.key()).isEqualTo(company.code() + "/team:north/" + DEALS);
        assertThat(event.headers()).containsEntry("ce_subject", "team:north/" + DEALS);
        assertThat(event.text("kind")).isEqualTo("CONVERSION");
        assertThat(event.text("subject")).isEqualTo(DEALS);
        assertThat(event.text("funnel")).isEqualTo("new");
        assertThat(event.text("stage")).isEqualTo("deals_won");
        assertThat(event.text("stageBefore")).isEqualTo("leads");
        assertThat(event.text("timing")).isEqualTo("LAGGING");
        assertThat(event.text("from")).isEqualTo("2025-11-05");
        assertThat(event.text("to")).isEqualTo("2025-11-05");
        assertThat(event.data().get("target").asDouble()).isEqualTo(0.4);
        assertThat(event.data().get("actual").asDouble()).isEqualTo(0.2);
        assertThat(event.data().get("count").asInt()).isEqualTo(20);
        assertThat(event.data().get("countBefore").asInt()).isEqualTo(100);
        assertThat(event.data().get("intervalLow").asDouble()).isEqualTo(0.133367);
        assertThat(event.data().get("intervalHigh").asDouble()).isEqualTo(0.288829);
    }

    @Test
    void shouldTellEachStateOnceAlthoughTheConversionWavers() {
        // Given detected on 5; on 6 the interval reaches the target; on 7 it is below again
        TestCompany company = company("2025-11-05")
                .fact("u17", "leads", "2025-11-05", "100")
                .fact("u17", "deals_won", "2025-11-05", "20")
                .fact("u17", "deals_won", "2025-11-06", "15")
                .fact("u17", "leads", "2025-11-07", "80")
                .fact("u17", "deals_won", "2025-11-10", "36")
                .fact("u17", "deals_won", "2025-11-11", "1");
        company.close("2025-11-07").statusCode(200);
        assertThat(ofOrganization(company)).containsExactly("detected 2025-11-05");
        company.close("2025-11-10").statusCode(200);
        assertThat(ofOrganization(company)).hasSize(1);

        // When
        company.close("2025-11-11").statusCode(200);

        // Then 72 of 180
        assertThat(ofOrganization(company)).containsExactly("detected 2025-11-05", "resolved 2025-11-11");
        Sent event = only(company, DeviationEvents.RESOLVED, "organization");
        assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
        assertThat(event.text("reason")).isEqualTo("BACK_ON_TARGET");
        assertThat(event.text("deviation"))
                .isEqualTo(
                        only(company, DeviationEvents.DETECTED, "organization").text("deviation"));
        assertThat(event.data().get("actual").asDouble()).isEqualTo(0.4);
        assertThat(event.text("from")).isEqualTo("2025-11-05");
        assertThat(event.text("since")).isEqualTo("2025-11-05");
    }

    @Test
    void shouldDetectAgainAfterAnEnd() {
        // Given
        TestCompany company = company("2025-11-05")
                .fact("u17", "leads", "2025-11-05", "100")
                .fact("u17", "deals_won", "2025-11-05", "20")
                .fact("u17", "deals_won", "2025-11-06", "20")
                .fact("u17", "leads", "2025-11-07", "100");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(ofOrganization(company))
                .containsExactly("detected 2025-11-05", "resolved 2025-11-06", "detected 2025-11-07");
    }

    @Test
    void shouldNeedTheMinimumCountInTheStageBefore() {
        // Given
        TestCompany company =
                company("2025-11-05").fact("u17", "leads", "2025-11-05", "29").fact("u17", "leads", "2025-11-06", "1");
        company.close("2025-11-05").statusCode(200);
        assertThat(told(company)).isEmpty();

        // When
        company.close("2025-11-06").statusCode(200);

        // Then
        assertThat(ofOrganization(company)).containsExactly("detected 2025-11-06");
    }

    @Test
    void shouldStayAsItIsWhenTheWindowHasTooFew() {
        // Given detected on 5, one lead afterwards, so that the window of 12 has that alone
        TestCompany company =
                company("2025-11-05").fact("u17", "leads", "2025-11-05", "30").fact("u17", "leads", "2025-11-10", "1");

        // When
        company.close("2025-11-14").statusCode(200);

        // Then
        assertThat(ofOrganization(company)).containsExactly("detected 2025-11-05");
    }

    @Test
    void shouldEndWhenNothingIsMeasuredAnyMore() {
        // Given detected on 5, nothing afterwards, so that the window of 12 is the first empty one
        TestCompany company = company("2025-11-05").fact("u17", "leads", "2025-11-05", "30");

        // When
        company.close("2025-11-13").statusCode(200);

        // Then
        assertThat(ofOrganization(company)).containsExactly("detected 2025-11-05", "resolved 2025-11-12");
        assertThat(told(company)).hasSize(6);
        Sent ended = only(company, DeviationEvents.RESOLVED, "team:north");
        assertThat(ended.text("reason")).isEqualTo("NO_LONGER_MEASURED");
        assertThat(EventSchema.violations(ended.type(), ended.data())).isEmpty();
    }

    @Test
    void shouldEndWhenTheStageIsCountedOtherwise() {
        // Given
        TestCompany company = company("2025-11-05").fact("u17", "leads", "2025-11-05", "100");
        company.fact("u17", "proposals", "2025-11-05", "50");
        company.close("2025-11-05").statusCode(200);
        company.funnel("new", "leads", "proposals", "deals_won:0.4");

        // When
        company.close("2025-11-06").statusCode(200);

        // Then what converts from proposals is another conversion, and deviates too
        Sent ended = only(company, DeviationEvents.RESOLVED, "organization");
        assertThat(ended.text("reason")).isEqualTo("STAGE_ENDED");
        assertThat(ended.text("subject")).isEqualTo(DEALS);
        assertThat(ofOrganization(company))
                .containsExactly("detected 2025-11-05", "resolved 2025-11-06", "detected 2025-11-06");
        company.close("2025-11-07").statusCode(200);
        assertThat(ofOrganization(company)).hasSize(3);
    }

    @Test
    void shouldMeasureOverWorkingDaysAndTheDaysOffAmongThem() {
        // Given 20 leads on Thursday 6, 10 on Saturday 8; those of Wednesday 5 and of Sunday 2 are too old on 12
        TestCompany company = company("2025-11-01")
                .fact("u17", "leads", "2025-11-02", "20")
                .fact("u17", "deals_won", "2025-11-05", "20")
                .fact("u17", "leads", "2025-11-06", "20")
                .fact("u17", "leads", "2025-11-08", "10");
        company.close("2025-11-11").statusCode(200);
        assertThat(told(company)).isEmpty();

        // When
        company.close("2025-11-12").statusCode(200);

        // Then
        Sent event = only(company, DeviationEvents.DETECTED, "organization");
        assertThat(event.text("from")).isEqualTo("2025-11-06");
        assertThat(event.text("to")).isEqualTo("2025-11-12");
        assertThat(event.text("since")).isEqualTo("2025-11-06");
        assertThat(event.data().get("countBefore").asInt()).isEqualTo(30);
    }

    @Test
    void shouldChangeNothingOnADayOff() {
        // Given 20 on Friday, 20 on Saturday
        TestCompany company =
                company("2025-11-07").fact("u17", "leads", "2025-11-07", "20").fact("u17", "leads", "2025-11-08", "20");

        // When
        company.close("2025-11-09").statusCode(200);

        // Then
        assertThat(told(company)).isEmpty();
        company.close("2025-11-10").statusCode(200);
        assertThat(ofOrganization(company)).containsExactly("detected 2025-11-10");
    }

    @Test
    void shouldNotCountHistory() {
        // Given
        TestCompany company = company("2025-11-07")
                .fact("u17", "leads", "2025-11-06", "100")
                .fact("u17", "leads", "2025-11-07", "29");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(told(company)).isEmpty();
    }

    @Test
    void shouldCountTheTeamOfEachDay() {
        // Given 20 leads in north, then 20 in south
        TestCompany company = company("2025-11-05").team("south");
        company.director().body("""
                        {"fullName": "u17", "team": "south", "role": "HUNTER", "hiredOn": "2020-01-01",
                         "teamSince": "2025-11-06"}
                        """).put("/api/v1/employees/u17").then().statusCode(200);
        company.fact("u17", "leads", "2025-11-05", "20").fact("u17", "leads", "2025-11-06", "20");

        // When
        company.close("2025-11-06").statusCode(200);

        // Then
        assertThat(told(company))
                .containsExactlyInAnyOrder(
                        "detected organization/new/deals_won 2025-11-06",
                        "detected employee:u17/new/deals_won 2025-11-06");
    }

    @Test
    void shouldEndWithTheStage() {
        // Given
        TestCompany company = company("2025-11-05").fact("u17", "leads", "2025-11-05", "100");
        company.close("2025-11-05").statusCode(200);
        company.funnel("new", "leads", "invoices:0.4");

        // When
        company.close("2025-11-06").statusCode(200);

        // Then the other stage is another matter
        Sent ended = only(company, DeviationEvents.RESOLVED, "organization");
        assertThat(ended.text("reason")).isEqualTo("STAGE_ENDED");
        assertThat(ended.text("subject")).isEqualTo(DEALS);
        assertThat(EventSchema.violations(ended.type(), ended.data())).isEmpty();
        assertThat(told(company)).contains("detected organization/new/invoices 2025-11-06");
    }

    @Test
    void shouldEndWithTheTarget() {
        // Given
        TestCompany company = company("2025-11-05").fact("u17", "leads", "2025-11-05", "100");
        company.close("2025-11-05").statusCode(200);
        company.funnel("new", "leads", "deals_won");

        // When
        company.close("2025-11-06").statusCode(200);

        // Then
        assertThat(only(company, DeviationEvents.RESOLVED, "organization").text("reason"))
                .isEqualTo("TARGET_ENDED");
    }

    @Test
    void shouldEndWhenTheEmployeeHasLeft() {
        // Given
        TestCompany company = company("2025-11-05").fact("u17", "leads", "2025-11-05", "100");
        company.close("2025-11-05").statusCode(200);
        company.left("u17", "north", "2025-11-05");

        // When
        company.close("2025-11-06").statusCode(200);

        // Then
        List<Sent> ended = SentEvents.of(company.code(), DeviationEvents.RESOLVED, DeviationEvents.TOPIC);
        assertThat(ended).singleElement().satisfies(event -> {
            assertThat(event.text("scope")).isEqualTo("employee:u17");
            assertThat(event.text("reason")).isEqualTo("EMPLOYEE_LEFT");
        });
        company.close("2025-11-07").statusCode(200);
        assertThat(told(company)).hasSize(4);
    }

    @Test
    void shouldWatchEachStageOfEachFunnel() {
        // Given
        TestCompany company = company("2025-11-05").funnel("second", "leads", "proposals:0.5", "deals_won:0.5");
        company.fact("u17", "leads", "2025-11-05", "100").fact("u17", "proposals", "2025-11-05", "90");

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        assertThat(told(company))
                .filteredOn(line -> line.contains("organization"))
                .containsExactlyInAnyOrder(
                        "detected organization/new/deals_won 2025-11-05",
                        "detected organization/second/deals_won 2025-11-05");
    }

    /** Of every 100 leads 40 are to become deals. */
    private static TestCompany company(String startsOn) {
        return TestCompany.startingOn(startsOn)
                .team("north")
                .employee("u17", "north")
                .funnel("new", "leads", "deals_won:0.4");
    }

    private static List<String> told(TestCompany company) {
        return SentEvents.all(company.code(), DeviationEvents.TOPIC).stream()
                .map(event -> state(event) + " " + event.text("scope") + "/" + event.text("subject") + " " + day(event))
                .toList();
    }

    private static List<String> ofOrganization(TestCompany company) {
        return SentEvents.all(company.code(), DeviationEvents.TOPIC).stream()
                .filter(event -> event.text("scope").equals("organization"))
                .map(event -> state(event) + " " + day(event))
                .toList();
    }

    private static Sent only(TestCompany company, String type, String scope) {
        List<Sent> events = SentEvents.of(company.code(), type, DeviationEvents.TOPIC).stream()
                .filter(event -> event.text("scope").equals(scope))
                .toList();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String state(Sent event) {
        return event.type().equals(DeviationEvents.DETECTED) ? "detected" : "resolved";
    }

    private static String day(Sent event) {
        return event.text(event.type().equals(DeviationEvents.DETECTED) ? "detectedOn" : "resolvedOn");
    }
}
