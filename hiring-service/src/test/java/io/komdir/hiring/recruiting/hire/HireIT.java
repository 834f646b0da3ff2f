package io.komdir.hiring.recruiting.hire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.komdir.local.testing.SentEvents.Sent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class HireIT {
    private static final String ANSWERED = "{\"references\":[{\"contact\":\"Ivan\",\"outcome\":\"MIXED\"}]}";
    private static final String VACANCIES = "komdir.hiring.vacancies";

    @Test
    void shouldTellOfTheEmployeeAndFillTheVacancyWithTheLastSeat() {
        // Given
        Search search = new Search(1);
        String id = offered(search, "Мария Соколова");

        // When
        search.move(id, "{\"to\":\"HIRED\",\"employee\":\"u18\",\"reason\":\"The strongest\"}")
                .statusCode(200)
                .body("stage", equalTo("HIRED"))
                .body("hire.employee", equalTo("u18"))
                .body("hire.withoutReferences", equalTo(false))
                .body("hire.overrideReason", nullValue());

        // Then
        search.get("viewer", "")
                .body("status", equalTo("FILLED"))
                .body("hires[0].employee", equalTo("u18"))
                .body("hires[0].candidate", equalTo(id));
        List<Sent> hires = SentEvents.all(search.organization, HireEvents.TOPIC);
        assertThat(hires).hasSize(1);
        Sent hired = hires.get(0);
        assertThat(hired.key()).isEqualTo(search.organization + "/u18");
        assertThat(hired.text("fullName")).isEqualTo("Мария Соколова");
        assertThat(hired.text("email")).isEqualTo("who@example.com");
        assertThat(hired.text("team")).isEqualTo("north");
        assertThat(hired.text("role")).isEqualTo("HUNTER");
        LocalDate from = LocalDate.parse(hired.text("hiredOn"));
        assertThat(hired.data().at("/probation/from").asText()).isEqualTo(from.toString());
        assertThat(hired.data().at("/probation/to").asText())
                .isEqualTo(from.plusMonths(3).minusDays(1).toString());
        assertThat(hired.data().at("/probation/targets/0/metric").asText()).isEqualTo("calls");
        List<Sent> told = SentEvents.all(search.organization, VACANCIES);
        Sent opened = told.stream()
                .filter(event -> event.type().contains("opened"))
                .findFirst()
                .orElseThrow();
        assertThat(told).extracting(Sent::type).last().isEqualTo("io.komdir.hiring.vacancy.filled.v1");
        assertThat(hired.headers().get("ce_causationid"))
                .isEqualTo(opened.headers().get("ce_id"));
        assertThat(hired.headers().get("ce_correlationid"))
                .isEqualTo(opened.headers().get("ce_correlationid"));
        assertThat(told)
                .noneSatisfy(event -> assertThat(event.data().toString()).contains("Соколова"));
    }

    @Test
    void shouldHireWithoutAReferenceOnlyForAReasonThatIsKept() {
        // Given
        Search search = new Search(2);
        String id = search.candidate("Anna");
        search.references(id, "{\"references\":[{\"contact\":\"Ivan\"}]}").statusCode(200);
        search.upTo(id, "OFFER");

        // When
        search.move(id, "{\"to\":\"HIRED\",\"employee\":\"u18\"}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:references-first"))
                .body("asked", equalTo(1));
        search.move(id, "{\"to\":\"HIRED\",\"employee\":\"u18\",\"overrideReason\":\" \"}")
                .statusCode(409);
        search.move(id, "{\"to\":\"HIRED\",\"employee\":\"u18\",\"overrideReason\":\"Worked here before\"}")
                .statusCode(200)
                .body("hire.withoutReferences", equalTo(true))
                .body("hire.overrideReason", equalTo("Worked here before"));

        // Then
        search.get("viewer", "").body("status", equalTo("OPEN")).body("hires", hasSize(1));
        search.get("viewer", "/candidates/" + id).body("hire.overrideReason", nullValue());
        search.as("recruiter").delete(search.path(id) + "/personal-data").then().statusCode(200);
        search.get("director", "/candidates/" + id)
                .body("hire.withoutReferences", equalTo(true))
                .body("hire.overrideReason", nullValue());
    }

    @Test
    void shouldTakeWhatIsSaidOfTheEmployeeAtTheHire() {
        // Given
        Search search = new Search(1);
        String id = offered(search, "Anna");
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusDays(366);

        // When
        search.move(id, hire("u18") + ",\"hiredOn\":\"" + start.plusDays(3) + "\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("hiredOn"));
        search.move(
                        id,
                        hire("u18")
                                + ",\"fullName\":\"Anna Ivanova\",\"email\":\"a@b.ru\",\"team\":\"south\",\"role\":\"FARMER\","
                                + "\"hiredOn\":\"" + start.minusDays(3) + "\"}")
                .statusCode(200);

        // Then
        Sent hired = SentEvents.all(search.organization, HireEvents.TOPIC).get(0);
        assertThat(Stream.of("fullName", "email", "team", "role", "hiredOn").map(hired::text))
                .containsExactly(
                        "Anna Ivanova",
                        "a@b.ru",
                        "south",
                        "FARMER",
                        start.minusDays(3).toString());
    }

    @Test
    void shouldNeedACodeOfItsOwnForEverySeat() {
        // Given
        Search search = new Search(2);
        String first = offered(search, "Anna");
        String second = offered(search, "Boris");
        search.move(first, hire("u18") + "}").statusCode(200);

        // Then
        search.move(second, "{\"to\":\"HIRED\"}").statusCode(422).body("violations[0].field", equalTo("employee"));
        search.move(second, hire("u18") + "}")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:employee-hired"))
                .body("detail", containsString("u18"));
        search.get("viewer", "/candidates/" + second).body("stage", equalTo("OFFER"));
        search.move(second, hire("u19") + "}").statusCode(200);
        search.get("viewer", "").body("status", equalTo("FILLED"));
    }

    @Test
    void shouldGiveTheLastSeatToOneOfTwoWhoAreHiredAtOnce() {
        // Given
        Search search = new Search(1);
        String first = offered(search, "Anna");
        String second = offered(search, "Boris");

        // When
        List<CompletableFuture<Integer>> both = List.of(hiring(search, first, "u18"), hiring(search, second, "u19"));

        // Then
        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 409);
        search.get("viewer", "").body("status", equalTo("FILLED")).body("hires", hasSize(1));
        assertThat(SentEvents.all(search.organization, HireEvents.TOPIC)).hasSize(1);
    }

    @Test
    void shouldRefuseAHireOfWhatTheCallerHasNotSeen() {
        // Given
        Search search = new Search(1);
        String id = search.candidate("Anna");
        String tag = search.get("recruiter", "/candidates/" + id).extract().header("ETag");
        search.references(id, ANSWERED).statusCode(200);
        search.upTo(id, "OFFER");

        // When
        var answer = search.as("recruiter")
                .header("If-Match", tag)
                .body(hire("u18") + "}")
                .post(search.path(id) + "/move")
                .then();

        // Then
        answer.statusCode(412);
        search.get("viewer", "").body("hires", hasSize(0));
    }

    private static CompletableFuture<Integer> hiring(Search search, String candidate, String employee) {
        return CompletableFuture.supplyAsync(
                () -> search.move(candidate, hire(employee) + "}").extract().statusCode());
    }

    private static String offered(Search search, String fullName) {
        String id = search.candidate(fullName);
        search.references(id, ANSWERED).statusCode(200);
        search.upTo(id, "OFFER");
        return id;
    }

    private static String hire(String employee) {
        return "{\"to\":\"HIRED\",\"employee\":\"" + employee + "\"";
    }
}
