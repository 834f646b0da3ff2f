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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** November 2025: 3 and 4 are off (National Unity Day), Saturday 1 works; 5 to 7 and 10 to 14 are working days. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DeviationIT {
    private static final String KEY_OF_U17 = "employee:u17/calls";

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
    void shouldDetectOnTheThirdMissedWorkingDayAndNotEarlier() {
        // Given missed on Friday 31 October and Saturday 1 November; Sunday and the holidays in between
        TestCompany company = company("2025-10-31")
                .fact("u17", "calls", "2025-10-31", "30")
                .fact("u17", "calls", "2025-11-01", "20")
                .fact("u17", "calls", "2025-11-05", "10");
        company.close("2025-11-04").statusCode(200);
        assertThat(told(company)).isEmpty();

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        List<Sent> events = SentEvents.all(company.code(), DeviationEvents.TOPIC);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(DeviationEvents.DETECTED);
            assertThat(event.key()).isEqualTo(company.code() + "/" + KEY_OF_U17);
            assertThat(event.headers()).containsEntry("ce_subject", KEY_OF_U17);
            assertThat(EventSchema.violations(event.type(), event.data())).isEmpty();
            assertThat(event.text("team")).isEqualTo("north");
            assertThat(event.text("since")).isEqualTo("2025-10-31");
            assertThat(event.text("detectedOn")).isEqualTo("2025-11-05");
            assertThat(event.data().get("target").asInt()).isEqualTo(120);
            assertThat(event.data().get("actual").asInt()).isEqualTo(60);
            assertThat(event.data().get("days").findValuesAsText("date"))
                    .containsExactly("2025-10-31", "2025-11-01", "2025-11-05");
        });
    }

    @Test
    void shouldTellItOnceWhileItLastsAndResolveOnTheFirstDayOnTarget() {
        // Given
        TestCompany company = company("2025-11-05").fact("u17", "calls", "2025-11-12", "40");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07", "2025-11-10", "2025-11-11");

        // When
        company.close("2025-11-12").statusCode(200);

        // Then
        assertThat(told(company))
                .containsExactly("detected " + KEY_OF_U17 + " 2025-11-07", "resolved " + KEY_OF_U17 + " 2025-11-12");
        List<Sent> events = SentEvents.all(company.code(), DeviationEvents.TOPIC);
        Sent resolved = events.get(1);
        assertThat(resolved.text("reason")).isEqualTo("BACK_ON_TARGET");
        assertThat(resolved.text("deviation")).isEqualTo(events.get(0).text("deviation"));
        assertThat(resolved.text("since")).isEqualTo("2025-11-05");
        assertThat(resolved.data().get("actual").asInt()).isEqualTo(40);
        assertThat(EventSchema.violations(resolved.type(), resolved.data())).isEmpty();
    }

    @Test
    void shouldCountAnewWhenTheTargetIsMissedAgainAfterwards() {
        // Given detected on 7, resolved on 10
        TestCompany company = company("2025-11-05").fact("u17", "calls", "2025-11-10", "50");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07", "2025-11-11", "2025-11-12", "2025-11-13");
        company.close("2025-11-12").statusCode(200);
        assertThat(told(company)).hasSize(2);

        // When
        company.close("2025-11-13").statusCode(200);

        // Then
        assertThat(told(company)).hasSize(3).last().isEqualTo("detected " + KEY_OF_U17 + " 2025-11-13");
    }

    @Test
    void shouldSkipAbsencesAndDaysWithoutAnyPush() {
        // Given away on 6, nobody pushed on 7
        TestCompany company = company("2025-11-05").absence("u17", "2025-11-06", "2025-11-06");
        missed(company, "2025-11-05", "2025-11-10", "2025-11-11");
        company.fact("u18", "calls", "2025-11-06", "1");
        company.close("2025-11-10").statusCode(200);
        assertThat(told(company)).isEmpty();

        // When
        company.close("2025-11-11").statusCode(200);

        // Then
        assertThat(told(company)).containsExactly("detected " + KEY_OF_U17 + " 2025-11-11");
    }

    @Test
    void shouldFollowMissesAcrossALongAbsence() {
        // Given away for four weeks
        TestCompany company = company("2025-10-01").absence("u17", "2025-10-03", "2025-10-30");
        missed(company, "2025-10-01", "2025-10-02", "2025-10-31");

        // When
        company.close("2025-10-31").statusCode(200);

        // Then
        assertThat(told(company)).containsExactly("detected " + KEY_OF_U17 + " 2025-10-31");
    }

    @Test
    void shouldCountAnewAfterMoreThanAMonthWithoutTarget() {
        // Given away for 33 days
        TestCompany company = company("2025-10-01").absence("u17", "2025-10-03", "2025-11-04");
        missed(company, "2025-10-01", "2025-10-02", "2025-11-05");
        company.close("2025-10-31").statusCode(200);

        // When
        company.close("2025-11-05").statusCode(200);

        // Then
        assertThat(told(company)).isEmpty();
    }

    @Test
    void shouldCountAMissingFactAsZeroWhenOthersPushed() {
        // Given
        TestCompany company = company("2025-11-05")
                .fact("u18", "calls", "2025-11-05", "1")
                .fact("u18", "calls", "2025-11-06", "1")
                .fact("u18", "calls", "2025-11-07", "1");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(told(company)).containsExactly("detected " + KEY_OF_U17 + " 2025-11-07");
    }

    @Test
    void shouldNotDetectWhenALateFactPutADayOnTarget() {
        // Given 6 was missed when it closed
        TestCompany company = company("2025-11-05");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07");
        company.close("2025-11-06").statusCode(200);
        company.fact("u17", "calls", "2025-11-06", "45");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(told(company)).isEmpty();
    }

    @Test
    void shouldNotCountHistoryWhenTheOrganizationHasJustStarted() {
        // Given
        TestCompany company = company("2025-11-07");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(told(company)).isEmpty();
    }

    @Test
    void shouldResolveWhenTheTargetEnds() {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-05")
                .team("north")
                .employee("u17", "north")
                .dailyTarget("employee:u17", "calls", "40", "2025-11-01", "2025-11-07");
        // the team is asked for the sum of its members; an own target of 0 keeps it out of this
        company.dailyTarget("team:north", "calls", "0", "2025-11-01")
                .dailyTarget("organization", "calls", "0", "2025-11-01");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07", "2025-11-10");

        // When
        company.close("2025-11-10").statusCode(200);

        // Then
        assertThat(told(company))
                .containsExactly("detected " + KEY_OF_U17 + " 2025-11-07", "resolved " + KEY_OF_U17 + " 2025-11-10");
        assertThat(SentEvents.of(company.code(), DeviationEvents.RESOLVED, DeviationEvents.TOPIC))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.text("reason")).isEqualTo("TARGET_ENDED");
                    assertThat(EventSchema.violations(event.type(), event.data()))
                            .isEmpty();
                });
    }

    @Test
    void shouldResolveWhenTheEmployeeLeaves() {
        // Given
        TestCompany company = company("2025-11-05");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07");
        company.close("2025-11-07").statusCode(200);
        company.left("u17", "north", "2025-11-07");

        // When
        company.close("2025-11-10").statusCode(200);

        // Then
        assertThat(SentEvents.of(company.code(), DeviationEvents.RESOLVED, DeviationEvents.TOPIC))
                .singleElement()
                .satisfies(event -> assertThat(event.text("reason")).isEqualTo("EMPLOYEE_LEFT"));
    }

    @Test
    void shouldStayOpenWhenTheEmployeeIsAway() {
        // Given
        TestCompany company = company("2025-11-05").absence("u17", "2025-11-10", "2025-11-11");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07", "2025-11-12");
        company.fact("u18", "calls", "2025-11-10", "1").fact("u18", "calls", "2025-11-11", "1");

        // When
        company.close("2025-11-12").statusCode(200);

        // Then
        assertThat(told(company)).containsExactly("detected " + KEY_OF_U17 + " 2025-11-07");
    }

    @Test
    void shouldWatchTeamAndOrganizationToo() {
        // Given the team and the organization are asked for the sum of their people
        TestCompany company = TestCompany.startingOn("2025-11-05")
                .team("north")
                .employee("u17", "north")
                .dailyTarget("employee:u17", "calls", "40", "2025-11-01");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(told(company))
                .containsExactlyInAnyOrder(
                        "detected employee:u17/calls 2025-11-07",
                        "detected team:north/calls 2025-11-07",
                        "detected organization/calls 2025-11-07");
    }

    @Test
    void shouldNotWatchLaggingTargets() {
        // Given
        TestCompany company = TestCompany.startingOn("2025-11-05")
                .team("north")
                .employee("u17", "north")
                .dailyTarget("employee:u17", "revenue", "1000", "2025-11-01");
        missed(company, "2025-11-05", "2025-11-06", "2025-11-07");

        // When
        company.close("2025-11-07").statusCode(200);

        // Then
        assertThat(told(company)).isEmpty();
    }

    /** u17 shall make 40 calls a day; team and organization have targets that are always met. */
    private static TestCompany company(String startsOn) {
        return TestCompany.startingOn(startsOn)
                .team("north")
                .employee("u17", "north")
                .employee("u18", "north")
                .dailyTarget("employee:u17", "calls", "40", "2025-10-01")
                .dailyTarget("team:north", "calls", "0", "2025-10-01")
                .dailyTarget("organization", "calls", "0", "2025-10-01");
    }

    private static void missed(TestCompany company, String... dates) {
        for (String date : dates) {
            company.fact("u17", "calls", date, "12");
        }
    }

    private static List<String> told(TestCompany company) {
        List<String> told = new ArrayList<>();
        for (Sent event : SentEvents.all(company.code(), DeviationEvents.TOPIC)) {
            boolean detected = event.type().equals(DeviationEvents.DETECTED);
            told.add((detected ? "detected " : "resolved ")
                    + event.text("scope")
                    + "/"
                    + event.text("metric")
                    + " "
                    + event.text(detected ? "detectedOn" : "resolvedOn"));
        }
        return told;
    }
}
