package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making, listing and withdrawing commitments. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CommitmentResourceIT {
    private static final String TODAY = "2026-11-20";

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
    void shouldMakeACommitmentAndRaiseTheRevision() {
        // Given
        StandupCompany company = StandupCompany.create();
        String tag = company.commitments("north", TODAY).extract().header("ETag");

        // When
        Response made = company.commit(
                TODAY, "{\"employee\":\"anna\",\"metric\":\"calls\",\"value\":50.50,\"note\":\" the old base \"}");

        // Then
        made.then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("date", equalTo(TODAY))
                .body("team", equalTo("north"))
                .body("employee", equalTo("anna"))
                .body("fullName", equalTo("Person anna"))
                .body("metric", equalTo("calls"))
                .body("value", equalTo(50.5f))
                .body("note", equalTo("the old base"))
                .body("status", equalTo("OPEN"))
                .body("fact", nullValue())
                .body("reportedStatus", nullValue())
                .body("createdAt", equalTo("2026-11-20T06:00:00Z"));
        company.commitments("north", TODAY)
                .header("ETag", not(equalTo(tag)))
                .body("items.id", contains(made.<String>path("id")))
                .body("nextCursor", equalTo(""));
    }

    @Test
    void shouldAnswerTheFirstAnswerAgainWhenTheKeyIsRepeated() {
        // Given
        StandupCompany company = StandupCompany.create();
        String body = StandupCompany.body("anna", "calls", "50");

        // When
        String first = post(company, body, 201);
        String second = post(company, body, 201);

        // Then
        company.commitments("north", TODAY).body("items.id", contains(first));
        company.commitments("north", TODAY).body("items.id", contains(second));
    }

    @Test
    void shouldListThoseOfThePeopleOfTheTeamWhereverTheyWereMade() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.committed(TODAY, "anna", "calls", "50");
        company.committed(TODAY, "carl", "calls", "40");
        company.commit("north-1", TODAY, StandupCompany.body("carl", "meetings", "2"))
                .then()
                .statusCode(201);

        // When
        var north = company.commitments("north", TODAY);

        // Then
        north.body("items.employee", contains("anna", "carl", "carl"));
        company.commitments("north-1", TODAY).body("items.metric", contains("calls", "meetings"));
        company.commitments("south", TODAY).body("items", empty());
        company.commitments("north", "2026-11-21").body("items", empty());
        var page = company.company().as("viewer").get(StandupCompany.path("north", TODAY) + "?limit=2");
        page.then().body("items", hasSize(2));
        company.company()
                .as("viewer")
                .get(StandupCompany.path("north", TODAY) + "?limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.metric", contains("meetings"))
                .body("nextCursor", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | employee:required, metric:required, value:required",
                "{'employee':'nobody','metric':'nothing','value':-1} | employee:unknown-employee, metric:unknown-metric,"
                        + " value:not-negative",
                "{'employee':'dora','metric':'calls','value':1} | employee:not-in-team",
                "{'employee':'gone','metric':'calls','value':1} | employee:not-employed",
                "{'employee':'anna','metric':'calls','value':0.0000001} | value:value-digits",
                "{'employee':'anna','metric':'calls','value':1234567890123456789} | value:value-digits"
            })
    void shouldNameEachFieldThatBreaksARule(String body, String violations) {
        // Given
        StandupCompany company = StandupCompany.create();
        company.company()
                .employee("dora", "south")
                .employee("gone", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 19))
                .member("gone", "north", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 19));

        // When
        Response answer = company.commit(TODAY, body.replace('\'', '"'));

        // Then
        answer.then().statusCode(422).body("violations.collect { it.field + ':' + it.code }", containsInAnyOrder((Object
                        [])
                violations.split(", ")));
    }

    @Test
    void shouldTakeANoteOf500CharactersAndNotOneMore() {
        // Given
        StandupCompany company = StandupCompany.create();
        String body = "{\"employee\":\"anna\",\"metric\":\"%s\",\"value\":999999999999.999999,\"note\":\"%s\"}";

        // When
        Response longest = company.commit(TODAY, body.formatted("calls", "я".repeat(500)));

        // Then
        longest.then().statusCode(201).body("note.length()", equalTo(500));
        company.commit(TODAY, body.formatted("meetings", "я".repeat(501)))
                .then()
                .statusCode(422)
                .body("violations.field", contains("note"))
                .body("violations.code", contains("too-long"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 409, day-is-history",
        "2026-11-18, 409, day-closed",
        "2026-11-19, 422, rule-violation",
        "2026-11-20, 201,",
        "2026-11-22, 201,",
        "2026-12-21, 201,",
        "2026-12-22, 422, rule-violation",
        "1999-12-31, 400, bad-parameter",
        "2101-01-01, 400, bad-parameter",
        "yesterday, 400, bad-parameter"
    })
    void shouldTakeDaysFromTodayTo31DaysAhead(String date, int status, String problem) {
        // Given
        StandupCompany company = StandupCompany.create().close("2026-11-18");

        // When
        Response answer = company.commit(date, StandupCompany.body("anna", "calls", "50"));

        // Then
        answer.then()
                .statusCode(status)
                .body("type", problem == null ? nullValue() : equalTo("urn:komdir:problem:" + problem));
    }

    @Test
    void shouldRefuseASecondCommitmentForTheSameMetricAndNameTheFirst() {
        // Given
        StandupCompany company = StandupCompany.create();
        String first = company.committed(TODAY, "carl", "calls", "50");

        // When
        Response second = company.commit("north-1", TODAY, StandupCompany.body("carl", "calls", "60"));

        // Then
        second.then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:commitment-exists"))
                .body("commitment", equalTo(first));
        company.company()
                .as("head")
                .delete(StandupCompany.path("north", TODAY) + "/" + first)
                .then()
                .statusCode(204);
        company.commit("north-1", TODAY, StandupCompany.body("carl", "calls", "60"))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldTake200CommitmentsOfOneStandupAndNotOneMore() {
        // Given
        StandupCompany company = StandupCompany.create();
        company.company().execute("""
                        INSERT INTO employee
                        SELECT organization_id, 'x' || n, 'X', NULL, 'HUNTER', NULL, NULL, NULL, 1
                        FROM organization, generate_series(1, 199) AS n
                        WHERE organization_id = current_setting('komdir.organization')
                        """).execute("""
                        INSERT INTO standup_commitment
                        SELECT organization_id, gen_random_uuid(), 'north', '2026-11-20', code, 'calls', 1, '', now(), 'x'
                        FROM employee
                        WHERE organization_id = current_setting('komdir.organization') AND code LIKE 'x%'
                        """);
        company.committed(TODAY, "anna", "calls", "50");

        // When
        Response oneMore = company.commit(TODAY, StandupCompany.body("anna", "meetings", "2"));

        // Then
        oneMore.then().statusCode(409).body("type", equalTo("urn:komdir:problem:too-many-commitments"));
        company.commit("2026-11-21", StandupCompany.body("anna", "meetings", "2"))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldWithdrawOnlyWhatTheStandupHasAndIsOpen() {
        // Given
        StandupCompany company = StandupCompany.create();
        String id = company.committed(TODAY, "anna", "calls", "50");
        String kept = company.committed(TODAY, "boris", "calls", "1");
        company.fact("boris", TODAY, "calls", "1");

        // When
        int elsewhere = delete(company, "south", TODAY, id);

        // Then
        assertThat(elsewhere).isEqualTo(404);
        assertThat(delete(company, "north", "2026-11-21", id)).isEqualTo(404);
        assertThat(delete(company, "north", TODAY, "no-id")).isEqualTo(404);
        assertThat(delete(company, "north", TODAY, id)).isEqualTo(204);
        assertThat(delete(company, "north", TODAY, id)).isEqualTo(404);
        company.close(TODAY);
        assertThat(delete(company, "north", TODAY, kept)).isEqualTo(409);
    }

    @Test
    void shouldLetOnlyDirectorAndHeadWrite() {
        // Given
        StandupCompany company = StandupCompany.create();
        String path = StandupCompany.path("north", TODAY);
        String body = StandupCompany.body("anna", "calls", "50");

        // When
        Response viewer = company.company()
                .as("viewer")
                .contentType("application/json")
                .body(body)
                .post(path);

        // Then
        viewer.then().statusCode(403);
        company.company().as("viewer").delete(path + "/1").then().statusCode(403);
        company.company().as("crm").get(path).then().statusCode(403);
        company.company()
                .as("director")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
        company.commit("nowhere", TODAY, body).then().statusCode(404);
        company.commitments("nowhere", TODAY).statusCode(404);
        company.commit(TODAY, "{\"employee\":\"anna\",\"metrics\":\"calls\"}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:komdir:problem:unknown-property"));
    }

    private static int delete(StandupCompany company, String team, String date, String id) {
        return company.company()
                .as("head")
                .delete(StandupCompany.path(team, date) + "/" + id)
                .statusCode();
    }

    private static String post(StandupCompany company, String body, int status) {
        return company.company()
                .as("head")
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body(body)
                .post(StandupCompany.path("north", TODAY))
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
