package io.komdir.hiring.recruiting.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, texts and what is left of them. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CandidateDataIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Inject
    SettableClock clock;

    private Search search;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-07-01T09:00:00Z"));
        search = new Search(1);
    }

    @AfterEach
    void letTheClockGo() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"-366, 201", "-367, 422", "0, 201", "1, 422"})
    void shouldTakeInOnlyWhoCameInTheLastYear(int days, int status) {
        search.add("{\"fullName\":\"Anna\",\"channel\":\"c\",\"appliedOn\":\"" + TODAY.plusDays(days) + "\"}")
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"-10, 200", "-11, 422", "0, 200", "1, 422"})
    void shouldTakeAStepAndAnInterviewSinceTheApplication(int days, int status) {
        // Given
        String id = came(10);
        String on = "\"on\":\"" + TODAY.plusDays(days) + "\"";

        // Then
        search.scores(id, "{\"interviewer\":\"u1\"," + on + ",\"scores\":[{\"criterion\":\"crm\",\"score\":5}]}")
                .statusCode(status);
        search.move(id, "{\"to\":\"SCREENING\"," + on + "}").statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"-376, 200", "-377, 422", "0, 200", "1, 422"})
    void shouldTakeAReferenceAskedAYearBeforeTheApplication(int days, int status) {
        search.references(
                        came(10), "{\"references\":[{\"contact\":\"c\",\"askedOn\":\"" + TODAY.plusDays(days) + "\"}]}")
                .statusCode(status);
    }

    @Test
    void shouldCorrectTheDayOfTheApplicationOnlyUpToTheFirstStep() {
        // Given
        String id = came(10);
        search.move(id, "{\"to\":\"SCREENING\",\"on\":\"" + TODAY.minusDays(5) + "\"}")
                .statusCode(200);

        // Then
        patch(id, "{\"appliedOn\":\"" + TODAY.minusDays(5) + "\"}", 200);
        patch(id, "{\"appliedOn\":\"" + TODAY.minusDays(4) + "\"}", 422);
    }

    @Test
    void shouldTakeTextsUpToTheirLimits() {
        // Given
        String id = came(0);
        String card = "{\"interviewer\":\"u1\",\"scores\":[{\"criterion\":\"crm\",\"score\":5,\"evidence\":\"%s\"}]}";
        String reference = "{\"references\":[{\"contact\":\"%s\",\"relation\":\"%s\",\"note\":\"%s\"}]}";

        // Then
        search.scores(id, String.format(card, "x".repeat(2000))).statusCode(200);
        search.scores(id, String.format(card, "x".repeat(2001))).statusCode(422);
        search.references(id, String.format(reference, "x".repeat(200), "x".repeat(500), "x".repeat(2000)))
                .statusCode(200);
        search.references(id, String.format(reference, "x".repeat(201), "x".repeat(501), "x".repeat(2001)))
                .statusCode(422)
                .body("violations.field", hasItem("references[0].contact"))
                .body("violations.field", hasItem("references[0].relation"))
                .body("violations.field", hasItem("references[0].note"));
        search.move(id, "{\"to\":\"SCREENING\",\"reason\":\"" + "x".repeat(1001) + "\"}")
                .statusCode(422);
        search.move(id, "{\"to\":\"SCREENING\",\"reason\":\"" + "x".repeat(1000) + "\"}")
                .statusCode(200);
    }

    @Test
    void shouldSayByWhenToErase() {
        // Given
        String id = came(0);

        // When
        search.move(id, "{\"to\":\"WITHDRAWN\"}").statusCode(200).body("eraseBy", equalTo("2026-07-31"));

        // Then
        search.as("recruiter")
                .delete(search.path(id) + "/personal-data")
                .then()
                .body("eraseBy", nullValue())
                .body("erasedOn", equalTo("2026-07-01"));
    }

    @Test
    void shouldLeaveNothingOfThePersonInTheDatabaseWhenErased() {
        // Given
        String id = came(0);
        search.move(id, "{\"to\":\"SCREENING\",\"reason\":\"Zhukova fits\"}").statusCode(200);
        search.references(id, "{\"references\":[{\"contact\":\"Zhukov\",\"relation\":\"father of Zhukova\"}]}")
                .statusCode(200);
        assertThat(stored(id)).contains("Zhukova");

        // When
        search.as("recruiter").delete(search.path(id) + "/personal-data").then().statusCode(200);

        // Then
        assertThat(stored(id)).contains("SCREENING").doesNotContain("Zhukov");
    }

    @Test
    void shouldEraseNothingOfWhatTheCallerHasNotSeen() {
        // Given
        String id = came(0);
        String tag = search.get("recruiter", "/candidates/" + id).extract().header("ETag");
        search.as("recruiter")
                .header("If-None-Match", tag)
                .get(search.path(id))
                .then()
                .statusCode(304);
        patch(id, "{\"phone\":\"1\"}", 200);

        // When
        var answer = search.as("recruiter").header("If-Match", tag).delete(search.path(id) + "/personal-data");

        // Then
        answer.then().statusCode(412);
        search.get("recruiter", "/candidates/" + id).body("fullName", equalTo("Zhukova"));
    }

    @Test
    void shouldTellAgenciesFromChannelsInTheFunnel() {
        // Given
        search.as("recruiter")
                .body("{\"name\":\"Kadry\"}")
                .put("/api/v1/agencies/kadry")
                .then()
                .statusCode(201);
        came(0);
        for (String name : new String[] {"Anna", "Boris"}) {
            search.add("{\"fullName\":\"" + name + "\",\"agency\":\"kadry\"}").statusCode(201);
        }

        // Then
        search.get("viewer", "/funnel")
                .body("byKind.kind", contains("CHANNEL", "AGENCY"))
                .body("bySource.source", contains("kadry", "c"))
                .body("bySource.candidates", contains(2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "null"})
    void shouldRefuseAPatchThatIsNoObject(String patch) {
        patch(came(0), patch, 400);
    }

    private String came(int daysAgo) {
        return search.add("{\"fullName\":\"Zhukova\",\"channel\":\"c\",\"appliedOn\":\"" + TODAY.minusDays(daysAgo)
                        + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void patch(String id, String body, int status) {
        search.as("recruiter").body(body).patch(search.path(id)).then().statusCode(status);
    }

    private static String stored(String id) {
        return Jdbi.create(TestServers.superuserDataSource())
                .withHandle(handle -> handle.createQuery("""
                                SELECT concat(c::text, p::text) FROM candidate c
                                LEFT JOIN candidate_person p ON p.candidate_id = c.id WHERE c.id = :id""")
                        .bind("id", UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
    }
}
