package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.reporting.deal.DealBook;
import io.komdir.kpi.testing.Tenant;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The agenda as JSON and as a table; 2026-11-20 is a Friday. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class StandupResourceIT {
    private static final String TODAY = "2026-11-20";
    private static final String YESTERDAY = "2026-11-19";

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set(TODAY, "09:00", "Europe/Moscow");
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void shouldShowWhatWasMissedLeadingFirstAndWorstFirst() {
        // Given
        StandupCompany company = targets()
                .target("carl", "minutes", "10")
                .fact("anna", YESTERDAY, "calls", "30")
                .fact("anna", YESTERDAY, "revenue", "0")
                .fact("boris", YESTERDAY, "calls", "40")
                .fact("boris", YESTERDAY, "revenue", "400")
                .fact("carl", YESTERDAY, "calls", "20")
                .fact("carl", YESTERDAY, "minutes", "25")
                .fact("carl", YESTERDAY, "revenue", "500")
                .close(YESTERDAY)
                .fact("anna", YESTERDAY, "calls", "36");

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then
        answer.statusCode(200)
                .body("team", equalTo("north"))
                .body("name", equalTo("Team north"))
                .body("workingDay", equalTo(true))
                .body("dayOff", nullValue())
                .body("currency", equalTo("RUB"))
                .body("yesterday.date", equalTo(YESTERDAY))
                .body("yesterday.status", equalTo("CLOSED"))
                .body("yesterday.noData", equalTo(false))
                .body("yesterday.missed.employee", contains("carl", "carl", "anna", "anna", "boris"))
                .body("yesterday.missed.metric", contains("minutes", "calls", "calls", "revenue", "revenue"))
                .body("yesterday.missed.timing", contains("LEADING", "LEADING", "LEADING", "LAGGING", "LAGGING"))
                .body("yesterday.missed[2].fact", equalTo(36))
                .body("yesterday.missed[2].reportedFact", equalTo(30))
                .body("yesterday.missed[0].teamName", equalTo("Team north-1"))
                .body("yesterday.people.employee", contains("carl", "anna", "boris"))
                .body("yesterday.people.verdict", contains("MISSED", "MISSED", "MET"));
    }

    @Test
    void shouldAskForTheNormWithCatchUpAndForNothingOfThoseWhoAreAway() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.company()
                .target("employee:anna", "calls", "MONTH", "200", LocalDate.of(2026, 11, 1))
                .target("employee:boris", "calls", "MONTH", "200", LocalDate.of(2026, 11, 1))
                .absent("boris", LocalDate.parse(TODAY), LocalDate.parse(TODAY));
        company.fact("anna", "2026-11-02", "calls", "60");

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then 20 working days in November, 13 before the 20th; 140 of 200 remain for 7 days.
        answer.body("today.people.employee", contains("anna", "boris", "carl"))
                .body("today.people.absent", contains(false, true, false))
                .body("today.people[0].norms[0].metric", equalTo("calls"))
                .body("today.people[0].norms[0].target", equalTo(10))
                .body("today.people[0].norms[0].norm", equalTo(20))
                .body("today.people[0].norms[0].behind", equalTo(true))
                .body("today.people[1].norms", empty())
                .body("today.people[2].norms", empty())
                .body("today.team.metric", contains("calls"));
    }

    @Test
    void shouldNotCountTodayAsFailedWhenTheAgendaOfTomorrowIsAskedForInTheMorning() {
        // Given: 13 working days before the 20th, 7 calls behind
        StandupCompany company = StandupCompany.create().target("anna", "calls", "40");
        company.fact("anna", YESTERDAY, "calls", "513");

        // When
        ValidatableResponse monday = company.agenda("north", "2026-11-23");

        // Then: 7 days with today; once today is closed, 40 and 7 are missing on 6 days
        monday.body("today.people[0].norms[0].norm", equalTo(41));
        company.agenda("north", TODAY).body("today.people[0].norms[0].norm", equalTo(41));
        company.agenda("north", "2026-12-15")
                .body("today.people[0].norms[0].norm", equalTo(40))
                .body("today.people[0].norms[0].behind", equalTo(false));
        company.close(TODAY).agenda("north", "2026-11-23").body("today.people[0].norms[0].norm", equalTo(48));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, 2026-11-20T07:59:59Z, 41",
        "America/Los_Angeles, 2026-11-20T08:00:00Z, 47",
        "Pacific/Auckland, 2026-11-19T10:59:59Z, 41",
        "Pacific/Auckland, 2026-11-19T11:00:00Z, 47"
    })
    void shouldTakeTheDayOfTheOrganizationWestAndEastOfUtc(String zone, String now, int norm) {
        // Given: 7 calls behind before the 19th, and nothing of the 19th; what the 20th asks for depends on which day
        // it is
        StandupCompany company = StandupCompany.create(zone).target("anna", "calls", "40");
        company.fact("anna", "2026-11-18", "calls", "473");
        clock.set(Instant.parse(now));

        // When
        ValidatableResponse friday = company.agenda("north", TODAY);

        // Then: 7 of 8 days, or 47 of 7
        friday.body("today.people[0].norms[0].norm", equalTo(norm)).body("yesterday.date", equalTo(YESTERDAY));
    }

    @Test
    void shouldJudgeNobodyOnADayWithoutData() {
        // Given
        StandupCompany company = targets().close(YESTERDAY);

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then
        answer.body("yesterday.noData", equalTo(true))
                .body("yesterday.missed", empty())
                .body("yesterday.people.verdict", contains("NO_DATA", "NO_DATA", "NO_DATA"));
    }

    @Test
    void shouldTakeTheLastWorkingDayBeforeTheDate() {
        // Given
        StandupCompany company = targets().fact("anna", TODAY, "calls", "1");

        // When
        ValidatableResponse monday = company.agenda("north", "2026-11-23");

        // Then
        monday.body("yesterday.date", equalTo(TODAY)).body("yesterday.status", equalTo("OPEN"));
        company.agenda("north", "2026-11-22")
                .body("workingDay", equalTo(false))
                .body("dayOff", equalTo("Not in the working week"))
                .body("yesterday.date", equalTo(TODAY))
                .body("today.people", hasSize(3))
                .body("today.people[0].norms", empty());
        company.agenda("north", "2026-12-01")
                .body("yesterday.date", equalTo("2026-11-30"))
                .body("yesterday.status", equalTo("FUTURE"))
                .body("yesterday.noData", equalTo(true));
        company.agenda("north", "2026-11-16").body("yesterday.status", equalTo("HISTORY"));
        company.agenda("north", "2024-03-01").body("yesterday.date", equalTo("2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2024-02-29", "2026-11-20", "2026-11-30", "2100-12-31"})
    void shouldAnswerForAnyDateAlsoWithoutAnyData(String date) {
        // Given
        StandupCompany company = StandupCompany.create();

        // When
        ValidatableResponse answer = company.agenda("south", date);

        // Then
        answer.statusCode(200)
                .body("yesterday.people", empty())
                .body("today.people", empty())
                .body("deals.total", equalTo(0))
                .body("deals.items", empty())
                .body("commitments.today", empty());
        company.markdown("south", date, "ru");
    }

    @Test
    void shouldNotFindAYesterdayWhenTheCompanyDidNotWorkForAYear() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.company().execute("""
                        INSERT INTO calendar_day
                        SELECT organization_id, CAST(day AS date), false, ''
                        FROM organization, generate_series(DATE '2025-11-01', DATE '2026-11-19', interval '1 day') AS day
                        WHERE organization_id = current_setting('komdir.organization')
                        """);

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then
        answer.statusCode(200).body("yesterday", nullValue());
        assertThat(company.markdown("north", TODAY, "en")).contains("There was no working day in the year before.");
    }

    @Test
    void shouldShowWhoWasInTheTeamOnTheDay() {
        // Given
        StandupCompany company = targets();
        company.company()
                .employee("gone", LocalDate.of(2026, 1, 1), LocalDate.parse(YESTERDAY))
                .member("gone", "north", LocalDate.of(2026, 1, 1), LocalDate.parse(YESTERDAY))
                .employee("moved", LocalDate.of(2026, 1, 1), null)
                .member("moved", "north", LocalDate.of(2026, 1, 1), LocalDate.parse(YESTERDAY))
                .member("moved", "south", LocalDate.parse(TODAY), null);
        company.target("gone", "calls", "40").target("moved", "calls", "40").fact("gone", YESTERDAY, "calls", "1");
        new DealBook(company.company())
                .open("d1", "gone", "offer", "2026-11-02T10:00:00Z", null)
                .open("d2", "moved", "offer", "2026-11-02T10:00:00Z", null);

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then
        answer.body("yesterday.people.find { it.employee == 'gone' }.left", equalTo(true))
                .body("yesterday.people.find { it.employee == 'moved' }.left", equalTo(false))
                .body("yesterday.missed.employee", hasItem("moved"))
                .body("today.people.employee", contains("anna", "boris", "carl"))
                .body("deals.total", equalTo(1))
                .body("deals.items[0].id", equalTo("d1"))
                .body("deals.items[0].left", equalTo(true));
        company.agenda("south", TODAY)
                .body("yesterday.people", empty())
                .body("today.people.employee", contains("moved"))
                .body("deals.items.id", contains("d2"));
    }

    @Test
    void shouldShowTheWorst50DealsAndCountTheOthers() {
        // Given
        StandupCompany company = StandupCompany.create();
        new DealBook(company.company()).many(51, "anna", LocalDate.of(2026, 11, 2));

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then
        answer.body("deals.total", equalTo(51))
                .body("deals.items", hasSize(50))
                .body("deals.items[0].id", equalTo("000051"));
        assertThat(company.markdown("north", TODAY, "en")).contains("Deals that need attention: 51");
    }

    @Test
    void shouldShowCommitmentsOfTheDateOfYesterdayAndOlderOnesWithoutData() {
        // Given
        clock.set("2026-11-17", "09:00", "Europe/Moscow");
        StandupCompany company = StandupCompany.create();
        company.committed("2026-11-17", "anna", "calls", "50");
        company.committed("2026-11-18", "anna", "calls", "50");
        company.committed(YESTERDAY, "anna", "calls", "50");
        company.committed(YESTERDAY, "boris", "calls", "50");
        company.committed(TODAY, "carl", "calls", "50");
        clock.set(TODAY, "09:00", "Europe/Moscow");
        company.fact("anna", "2026-11-18", "calls", "50")
                .fact("anna", YESTERDAY, "calls", "50")
                .close(YESTERDAY);

        // When
        ValidatableResponse answer = company.agenda("north", TODAY);

        // Then
        answer.body("commitments.today.employee", contains("carl"))
                .body("commitments.yesterday.employee", contains("boris", "anna"))
                .body("commitments.yesterday.status", contains("BROKEN", "KEPT"))
                .body("commitments.open.date", contains("2026-11-17"));
        company.agenda("north", "2026-12-18").body("commitments.open.date", contains("2026-11-17", TODAY));
        company.agenda("north", "2026-12-19").body("commitments.open.date", contains(TODAY));
    }

    @Test
    void shouldOfferTheFlatForms() {
        // Given
        clock.set(YESTERDAY, "09:00", "Europe/Moscow");
        StandupCompany company = StandupCompany.create().target("anna", "calls", "40");
        company.fact("anna", YESTERDAY, "calls", "30");
        company.company().employee("dora", "north");
        company.committed(YESTERDAY, "dora", "revenue", "7");
        company.committed(YESTERDAY, "anna", "calls", "35");
        company.committed(TODAY, "anna", "meetings", "2");
        company.company()
                .execute(
                        "UPDATE membership SET valid_to = '2026-11-18' WHERE organization_id = ? AND employee = 'dora'",
                        company.company().code());
        clock.set(TODAY, "09:00", "Europe/Moscow");
        company.close(YESTERDAY);

        // When
        String csv = company.company()
                .as("viewer")
                .accept("text/csv")
                .get("/api/v1/standups/north/" + TODAY)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "employee,metric,date,fullName,team,absent,yesterdayResult,streakDays,timing,target,norm,behind,"
                                + "committed,commitmentStatus,yesterday,yesterdayTarget,yesterdayFact,yesterdayPercent,"
                                + "yesterdayVerdict,yesterdayCommitted,yesterdayCommitmentStatus,openCommitments",
                        ",calls,2026-11-20,Team north,north,,,,LEADING,40,110,true,,,,,,,,,,0",
                        "anna,calls,2026-11-20,Person anna,north,false,MISSED,0,LEADING,40,110,true,,,2026-11-19,40,30,75,"
                                + "MISSED,35,BROKEN,0",
                        "anna,meetings,2026-11-20,Person anna,north,false,MISSED,0,LEADING,,,,2,OPEN,,,,,,,,0",
                        "dora,revenue,2026-11-20,Person dora,north,,,,LAGGING,,,,,,,,,,,7,BROKEN,0");
        company.company()
                .as("viewer")
                .get("/api/v1/standups/north/" + TODAY + "?format=wide")
                .then()
                .body("items", hasSize(3))
                .body("items[1].calls_target", equalTo(40))
                .body("items[1].meetings_committed", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"long, 400", "wide, 400", "tall, 400", "nested, 200"})
    void shouldRefuseAFlatFormOfMarkdown(String format, int status) {
        // Given
        StandupCompany company = StandupCompany.create();

        // When
        var answer = company.company()
                .as("viewer")
                .accept("text/markdown")
                .header("Accept-Language", "ru")
                .get("/api/v1/standups/north/" + TODAY + "?format=" + format);

        // Then
        answer.then().statusCode(status);
        if (status == 200) {
            answer.then().header("Content-Language", "ru");
        }
    }

    @Test
    void shouldNameTheDayOfACommitmentOfADayOff() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.committed(TODAY, "anna", "calls", "50");
        company.committed("2026-11-21", "boris", "calls", "3");

        // When
        String text = company.markdown("north", "2026-11-23", "en");

        // Then
        assertThat(text)
                .contains("- **Person anna**: calls 50: open, no data")
                .contains("- **Person boris**: Saturday 21 November 2026, calls 3: open, no data");
    }

    @Test
    void shouldChangeItsTagWithTheDayTheDataAndTheLanguage() {
        // Given
        StandupCompany company = StandupCompany.create();
        String tag = tag(company, "ru");

        // When
        String again = tag(company, "ru");

        // Then
        assertThat(again).isEqualTo(tag);
        assertThat(tag(company, "en")).isNotEqualTo(tag);
        company.company()
                .as("viewer")
                .header("Accept-Language", "ru")
                .header("Accept", "text/markdown")
                .header("If-None-Match", tag)
                .get("/api/v1/standups/north/" + TODAY)
                .then()
                .statusCode(304);
        company.committed(TODAY, "anna", "calls", "50");
        String changed = tag(company, "ru");
        assertThat(changed).isNotEqualTo(tag);
        clock.set("2026-11-21", "00:00", "Europe/Moscow");
        assertThat(tag(company, "ru")).isNotEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({"nowhere/2026-11-20, 404", "north/1999-12-31, 400", "north/2101-01-01, 400", "north/today, 400"})
    void shouldRefuseWhatIsNotThere(String path, int status) {
        // Given
        StandupCompany company = StandupCompany.create();

        // When
        var answer = company.company().as("viewer").get("/api/v1/standups/" + path);

        // Then
        answer.then().statusCode(status);
        company.company()
                .as("viewer")
                .accept("text/markdown")
                .get("/api/v1/standups/" + path)
                .then()
                .statusCode(status);
    }

    @Test
    void shouldAnswerOnlyThoseWhoMayRead() {
        // Given
        StandupCompany company = StandupCompany.create();

        // When
        var refused = company.company().as("crm").get("/api/v1/standups/north/" + TODAY);

        // Then
        refused.then().statusCode(403);
        Tenant.unknown()
                .as("head")
                .get("/api/v1/standups/north/" + TODAY)
                .then()
                .statusCode(404)
                .body("type", not(nullValue()));
    }

    private static String tag(StandupCompany company, String language) {
        return company.company()
                .as("viewer")
                .header("Accept-Language", language)
                .header("Accept", "text/markdown")
                .get("/api/v1/standups/north/" + TODAY)
                .header("ETag");
    }

    /** Forty calls and five hundred of revenue of everybody, a day. */
    private static StandupCompany targets() {
        StandupCompany company = StandupCompany.create();
        for (String employee : new String[] {"anna", "boris", "carl"}) {
            company.target(employee, "calls", "40").target(employee, "revenue", "500");
        }
        return company;
    }
}
