package io.komdir.hiring.recruiting.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CandidateResourceIT {
    private static final String CARD = "{\"interviewer\":\"%s\",\"scores\":[{\"criterion\":\"%s\",\"score\":%d,"
            + "\"proven\":%s,\"evidence\":\"Petrov says 40 deals a month\"}]}";
    private static final String POSITIVE =
            "{\"references\":[{\"contact\":\"Ivan Petrov\",\"relation\":\"Head\",\"outcome\":\"POSITIVE\",\"note\":\"n\"}]}";

    @Test
    void shouldTakeInShowListAndCorrectACandidate() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Мария Соколова");

        // When
        String tag = search.get("recruiter", "/candidates/" + id)
                .statusCode(200)
                .body("fullName", equalTo("Мария Соколова"))
                .body("stage", equalTo("NEW"))
                .body("next", contains("SCREENING", "REJECTED", "WITHDRAWN"))
                .body("personalData", equalTo("SHOWN"))
                .body("eraseBy", nullValue())
                .extract()
                .header("ETag");
        search.as("recruiter")
                .header("If-Match", tag)
                .body("{\"phone\":\"+7 900 000-00-00\",\"email\":null}")
                .patch(search.path(id))
                .then()
                .statusCode(200)
                .body("phone", equalTo("+7 900 000-00-00"))
                .body("email", nullValue())
                .body("version", equalTo(2));

        // Then
        search.as("recruiter")
                .header("If-Match", tag)
                .body("{}")
                .patch(search.path(id))
                .then()
                .statusCode(412);
        search.as("recruiter")
                .header("If-None-Match", tag)
                .get(search.path(id))
                .then()
                .statusCode(200);
        search.as("recruiter").body("{}").patch(search.path(id)).then().body("version", equalTo(2));
        search.as("recruiter")
                .body("{\"stage\":\"HIRED\"}")
                .patch(search.path(id))
                .then()
                .statusCode(400);
        search.as("recruiter")
                .body("{\"fullName\":null}")
                .patch(search.path(id))
                .then()
                .statusCode(422);
        search.get("recruiter", "/candidates?stage=NEW&channel=Job board")
                .statusCode(200)
                .body("items.id", contains(id))
                .body("nextCursor", equalTo(""));
        search.get("recruiter", "/candidates?agency=kadry").body("items", hasSize(0));
    }

    @Test
    void shouldPageNewestFirst() {
        // Given
        Search search = new Search(1);
        String first = search.candidate("First");
        String second = search.candidate("Second");

        // When
        String cursor = search.get("head", "/candidates?limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");

        // Then
        search.get("head", "/candidates?limit=1&cursor=" + cursor)
                .body("items.id", contains(first))
                .body("nextCursor", equalTo(""));
    }

    @Test
    void shouldAnswerTheFirstAnswerWhenTheKeyComesAgain() {
        // Given
        Search search = new Search(1);
        String key = UUID.randomUUID().toString();
        String body = "{\"fullName\":\"Anna\",\"channel\":\"Job board\"}";

        // When
        String first = search.as("recruiter")
                .header("Idempotency-Key", key)
                .body(body)
                .post(search.candidates())
                .path("id");
        String again = search.as("recruiter")
                .header("Idempotency-Key", key)
                .body(body)
                .post(search.candidates())
                .path("id");

        // Then
        assertThat(again).isEqualTo(first);
        search.get("recruiter", "/candidates").body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"channel\":\"c\"}|422|fullName|required",
                "{\"fullName\":\"a\"}|422|channel|channel-or-agency",
                "{\"fullName\":\"a\",\"channel\":\"c\",\"agency\":\"x\"}|422|agency|unknown",
                "{\"fullName\":\"a\",\"agency\":\"nobody\"}|422|agency|unknown",
                "{\"fullName\":\"a\",\"channel\":\"c\",\"email\":\"no\"}|422|email|pattern",
                "{\"fullName\":\"a\",\"channel\":\"c\",\"link\":\"javascript:1\"}|422|link|pattern",
                "{\"fullName\":\"a\",\"channel\":\"c\",\"appliedOn\":\"2100-01-01\"}|422|appliedOn|range",
                "{\"fullName\":\"a\",\"channel\":\"c\",\"salary\":1}|400|salary|unknown-property"
            })
    void shouldNameTheFieldWhenTheInputIsBad(String body, int status, String field, String code) {
        new Search(1)
                .add(body)
                .statusCode(status)
                .body("violations.field", hasItem(field))
                .body("violations.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource({"fullName,200", "phone,50", "note,2000", "channel,500"})
    void shouldTakeATextUpToItsLimit(String field, int most) {
        // Given
        Search search = new Search(1);
        String rest = field.equals("channel")
                ? "\"fullName\":\"a\""
                : field.equals("fullName") ? "\"channel\":\"c\"" : "\"fullName\":\"a\",\"channel\":\"c\"";

        // Then
        search.add("{" + rest + ",\"" + field + "\":\"" + "x".repeat(most) + "\"}")
                .statusCode(201);
        search.add("{" + rest + ",\"" + field + "\":\"" + "x".repeat(most + 1) + "\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void shouldTakeInAThousandAndNoMore() {
        // Given
        Search search = new Search(1);
        Jdbi.create(TestServers.superuserDataSource())
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO candidate (organization_id, id, vacancy_id, version, stage, channel, applied_on, figures)
                        SELECT :organization, gen_random_uuid(), :vacancy, 1, 'NEW', 'c', current_date,
                               '{"moves":[],"scorecards":[],"references":[]}'
                        FROM generate_series(1, 999)""")
                        .bind("organization", search.organization)
                        .bind("vacancy", UUID.fromString(search.vacancy))
                        .execute());

        // When
        search.candidate("The last");

        // Then
        search.add("{\"fullName\":\"One more\",\"channel\":\"c\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:candidates-full"));
    }

    @Test
    void shouldScoreByTheCriteriaOfTheVacancyAndRankByThem() {
        // Given
        Search search = new Search(1);
        String likeable = search.candidate("Boris");
        String proven = search.candidate("Clara");
        String unscored = search.candidate("Dina");

        // When
        search.scores(likeable, String.format(CARD, "u1", "cold-calls", 5, "false"))
                .statusCode(200);
        search.scores(proven, String.format(CARD, "u1", "cold-calls", 4, "true"))
                .statusCode(200);
        search.scores(proven, String.format(CARD, "u2", "cold-calls", 2, "true"))
                .statusCode(200)
                .body("scorecards.interviewer", contains("u1", "u2"))
                .body("version", equalTo(3));
        search.scores(proven, String.format(CARD, "u2", "cold-calls", 2, "true"))
                .body("version", equalTo(3));

        // Then
        search.get("director", "/shortlist")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.candidate", contains(proven, likeable))
                .body("items.place", contains(1, 2))
                .body("items[0].lines[0].mean", equalTo(3.0f))
                .body("items[0].lines[0].points", equalTo(9.0f))
                .body("items[0].lines[0].disagreement", equalTo(true))
                .body("items[0].provenScore", equalTo(2.25f))
                .body("unscored.candidate", contains(unscored));
        search.get("viewer", "/shortlist").body("items.fullName", contains(nullValue(), nullValue()));
        search.get("viewer", "/shortlist?limit=0").statusCode(400);
        search.get("viewer", "/shortlist?limit=1001").statusCode(400);
        search.scores(proven, "{\"interviewer\":\"u2\",\"scores\":[]}").body("scorecards.interviewer", contains("u1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"criterion\":\"nice\",\"score\":1}|scores[0].criterion|one-of",
                "{\"criterion\":\"crm\",\"score\":6}|scores[0].score|at-most",
                "{\"criterion\":\"crm\",\"score\":-1}|scores[0].score|at-least",
                "{\"criterion\":\"crm\"}|scores[0].score|required",
                "{\"criterion\":\"crm\",\"score\":5,\"proven\":true}|scores[0].evidence|required",
                "{\"criterion\":\"crm\",\"score\":0,\"proven\":true,\"evidence\":\"e\"}|scores[0].score|positive",
                "{\"criterion\":\"crm\",\"score\":1},{\"criterion\":\"crm\",\"score\":2}|scores[1].criterion|duplicate"
            })
    void shouldNameTheScoreThatIsBad(String scores, String field, String code) {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna");

        // When
        var answer = search.scores(id, "{\"interviewer\":\"u1\",\"scores\":[" + scores + "]}");

        // Then
        answer.statusCode(422).body("violations[0].field", equalTo(field)).body("violations[0].code", equalTo(code));
    }

    @Test
    void shouldTakeTwentyInterviewersAndReferencesAndNoMore() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna");
        for (int i = 1; i <= 20; i++) {
            search.scores(id, String.format(CARD, "u" + i, "crm", 0, "false")).statusCode(200);
        }
        String reference = "{\"contact\":\"c\"}";

        // Then
        search.scores(id, String.format(CARD, "u21", "crm", 5, "false"))
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:candidate-interviewers"));
        search.scores(id, String.format(CARD, "u20", "crm", 5, "false")).statusCode(200);
        search.references(id, "{\"references\":[" + (reference + ",").repeat(19) + reference + "]}")
                .statusCode(200);
        search.references(id, "{\"references\":[" + (reference + ",").repeat(20) + reference + "]}")
                .statusCode(422);
    }

    @Test
    void shouldMoveOnlyByTheStages() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna");

        // When
        search.move(id, "{\"to\":\"INTERVIEW\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:candidate-move"))
                .body("stage", equalTo("NEW"))
                .body("allowed", contains("SCREENING", "REJECTED", "WITHDRAWN"))
                .body("detail", containsString("SCREENING, REJECTED, WITHDRAWN"));
        search.move(id, "{\"to\":\"SCREENING\",\"reason\":\"CV fits\"}")
                .statusCode(200)
                .body("moves[0].from", equalTo("NEW"))
                .body("moves[0].reason", equalTo("CV fits"))
                .body("moves[0].by", notNullValue());

        // Then
        search.move(id, "{\"to\":\"INTERVIEW\",\"on\":\"2000-01-01\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("on"));
        search.move(id, "{\"to\":\"INTERVIEW\",\"employee\":\"u1\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("employee"));
        search.move(id, "{\"to\":\"REJECTED\"}").statusCode(200).body("eraseBy", notNullValue());
        search.move(id, "{\"to\":\"SCREENING\"}").statusCode(409).body("allowed", hasSize(0));
    }

    @Test
    void shouldOnlyLookAndRefuseWhileTheVacancyIsOnHold() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna");
        String other = search.candidate("Boris");
        search.step("hold", "{}").statusCode(200);

        // When
        search.move(id, "{\"to\":\"SCREENING\"}").statusCode(200);
        search.move(id, "{\"to\":\"INTERVIEW\"}").statusCode(409).body("allowed", contains("REJECTED", "WITHDRAWN"));
        search.move(id, "{\"to\":\"HIRED\",\"employee\":\"u18\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:vacancy-state"));
        search.step("cancel", "{\"reason\":\"no budget\"}").statusCode(200);

        // Then
        search.move(other, "{\"to\":\"REJECTED\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:vacancy-state"));
        search.add("{\"fullName\":\"a\",\"channel\":\"c\"}").statusCode(409);
        search.get("recruiter", "/candidates/" + other).body("eraseBy", notNullValue());
    }

    @Test
    void shouldCountWhoEverCameToAStage() {
        // Given
        Search search = new Search(1);
        search.get("viewer", "/funnel")
                .statusCode(200)
                .body("stages.reached", contains(0, 0, 0, 0, 0))
                .body("stages.conversion", contains(nullValue(), nullValue(), nullValue(), nullValue(), nullValue()))
                .body("overallConversion", nullValue());
        String refused = search.candidate("Anna");
        search.candidate("Boris");
        search.candidate("Clara");
        search.move(refused, "{\"to\":\"SCREENING\"}").statusCode(200);

        // When
        search.move(refused, "{\"to\":\"REJECTED\"}").statusCode(200);

        // Then
        search.get("viewer", "/funnel")
                .body("candidates", equalTo(3))
                .body("stages.stage", contains("NEW", "SCREENING", "INTERVIEW", "OFFER", "HIRED"))
                .body("stages.reached", contains(3, 1, 0, 0, 0))
                .body("stages[1].conversion", equalTo(0.3333f))
                .body("stages[2].conversion", equalTo(0))
                .body("stages[3].conversion", nullValue())
                .body("stages[1].rejected", equalTo(1))
                .body("stages[0].now", equalTo(2))
                .body("overallConversion", equalTo(0))
                .body("byKind.kind", contains("CHANNEL"))
                .body("bySource[0].source", equalTo("Job board"))
                .body("bySource[0].stages[1].reached", equalTo(1));
    }

    @Test
    void shouldKeepTheFiguresWhenThePersonalDataIsErased() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna Petrova");
        search.scores(id, String.format(CARD, "u1", "cold-calls", 4, "true")).statusCode(200);
        search.references(id, POSITIVE).statusCode(200);
        search.move(id, "{\"to\":\"SCREENING\",\"reason\":\"Petrova fits\"}").statusCode(200);
        search.as("recruiter")
                .get(search.path(id) + "/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("candidate-" + id))
                .body("fullName", equalTo("Anna Petrova"))
                .body("references[0].contact", equalTo("Ivan Petrov"));

        // When
        search.as("recruiter")
                .delete(search.path(id) + "/personal-data")
                .then()
                .statusCode(200)
                .body("personalData", equalTo("ERASED"))
                .body("erasedOn", notNullValue());

        // Then
        search.as("recruiter").delete(search.path(id) + "/personal-data").then().statusCode(200);
        String left = search.get("director", "/candidates/" + id)
                .body("stage", equalTo("SCREENING"))
                .body("channel", equalTo("Job board"))
                .body("fullName", nullValue())
                .body("moves[0].to", equalTo("SCREENING"))
                .body("scorecards[0].scores[0].score", equalTo(4))
                .body("scorecards[0].scores[0].proven", equalTo(true))
                .body("references[0].outcome", equalTo("POSITIVE"))
                .extract()
                .asString();
        assertThat(left).doesNotContain("Petrov", "example.com");
        search.get("director", "/shortlist").body("items[0].provenPoints", equalTo(12.0f));
        search.get("director", "/funnel").body("stages[1].reached", equalTo(1));
        search.references(id, POSITIVE).statusCode(409).body("type", equalTo("urn:komdir:problem:candidate-erased"));
        search.as("recruiter")
                .body("{\"note\":\"x\"}")
                .patch(search.path(id))
                .then()
                .statusCode(409);
        search.move(id, "{\"to\":\"INTERVIEW\"}").statusCode(409);
        search.move(id, "{\"to\":\"WITHDRAWN\",\"reason\":\"Petrova asked\"}").statusCode(409);
        search.move(id, "{\"to\":\"WITHDRAWN\"}").statusCode(200);
    }

    @Test
    void shouldShowPersonalDataOnlyToThoseWhoHire() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna Petrova");
        search.references(id, POSITIVE).statusCode(200);

        // Then
        search.get("head", "/candidates/" + id).body("fullName", equalTo("Anna Petrova"));
        for (String role : new String[] {"viewer", "auditor"}) {
            search.get(role, "/candidates/" + id)
                    .statusCode(200)
                    .body("personalData", equalTo("WITHHELD"))
                    .body("fullName", nullValue())
                    .body("references[0].contact", nullValue())
                    .body("references[0].outcome", equalTo("POSITIVE"));
            search.get(role, "/candidates").body("items.fullName", not(hasItem("Anna Petrova")));
            search.get(role, "/candidates/" + id + "/export").statusCode(403);
            search.as(role).delete(search.path(id) + "/personal-data").then().statusCode(403);
        }
        search.as("head")
                .body("{\"to\":\"SCREENING\"}")
                .post(search.path(id) + "/move")
                .then()
                .statusCode(403);
        search.get("crm", "/candidates").statusCode(403);
        search.get("crm", "/funnel").statusCode(403);
    }

    @Test
    void shouldHideCandidatesFromOtherOrganizationsAndVacancies() {
        // Given
        Search search = new Search(1);
        Search other = new Search(1);
        String id = search.candidate("Anna");

        // Then
        Search.as(other.organization, "director").get(search.path(id)).then().statusCode(404);
        Search.as(other.organization, "director")
                .get(search.candidates())
                .then()
                .statusCode(404);
        Search.as(other.organization, "director").get(other.path(id)).then().statusCode(404);
        other.move(id, "{\"to\":\"SCREENING\"}").statusCode(404);
        search.get("director", "/candidates/not-a-uuid").statusCode(404);
    }
}
