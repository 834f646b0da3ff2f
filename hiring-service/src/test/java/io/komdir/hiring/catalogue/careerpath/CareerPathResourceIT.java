package io.komdir.hiring.catalogue.careerpath;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class CareerPathResourceIT {
    private static final String SALES = "/api/v1/career-paths/sales";

    @Test
    void shouldShowTheWayWithItsYears() {
        as("viewer")
                .get(SALES)
                .then()
                .statusCode(200)
                .body("wholeWay.years.from", equalTo(6))
                .body("wholeWay.years.to", equalTo(10))
                .body("wholeWay.atLeast", equalTo(3))
                .body("transitions.find{it.to=='commercial-director'}.years.from", equalTo(2))
                .body("transitions.find{it.to=='commercial-director'}.years.to", equalTo(3))
                .body("transitions.find{it.to=='head-of-sales'}.changes[0].en", containsString("my people sell"));
        as("viewer").get("/api/v1/career-paths").then().body("items.code", contains("marketing", "sales"));
        as("viewer").get("/api/v1/career-paths/finance").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, true", "1.99, 3, false", "2, 2.99, false"})
    void shouldNeedTheYearsOfACommercialDirector(String inPosition, String total, boolean ready) {
        readiness(
                        "sales-director",
                        inPosition,
                        "\"totalYears\":" + total + ",\"confirmed\":[\"marketing-practice\","
                                + "\"marketing-education\"]")
                .statusCode(200)
                .body("next", equalTo("commercial-director"))
                .body("ready", equalTo(ready));
    }

    @ParameterizedTest
    @CsvSource({"3, 150, true", "3, 149, false", "2.99, 150, false"})
    void shouldNeedYearsAndATeamOfAnExperiencedCommercialDirector(String years, int team, boolean ready) {
        readiness("commercial-director", years, "\"teamSize\":" + team)
                .statusCode(200)
                .body("next", equalTo("experienced-commercial-director"))
                .body("ready", equalTo(ready));
    }

    @Test
    void shouldListWhatIsMetAndWhatIsMissing() {
        readiness("sales-director", "5", "\"confirmed\":[\"marketing-practice\"]")
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("met.code", contains("years-in-position", "marketing-practice"))
                .body("missing.code", contains("whole-way", "marketing-education"))
                .body("missing[0].required", equalTo(3))
                .body("missing[0].actual", nullValue())
                .body("missing[0].text", equalTo("At least 3 years on the whole way"));
    }

    @Test
    void shouldSpeakRussian() {
        as("viewer")
                .header("Accept-Language", "ru")
                .contentType("application/json")
                .body("{\"position\":\"sales-manager\",\"yearsInPosition\":1,"
                        + "\"confirmed\":[\"own-plan\",\"team-result\",\"develops-people\"]}")
                .post(SALES + "/readiness")
                .then()
                .body("ready", equalTo(true))
                .body("missing", empty())
                .body("nextTitle", equalTo("Руководитель отдела продаж или группы"));
    }

    @Test
    void shouldRefuseWhatIsNotOnThePath() {
        readiness("internet-marketer", "1", "\"teamSize\":1")
                .statusCode(422)
                .body("violations.field", hasItem("position"));
        readiness("sales-manager", "1", "\"confirmed\":[\"charisma\"]")
                .statusCode(422)
                .body("violations.field", hasItem("confirmed"));
        readiness("sales-manager", "60.01", "\"teamSize\":1")
                .statusCode(422)
                .body("violations.field", hasItem("yearsInPosition"));
        readiness("experienced-commercial-director", "9", "\"teamSize\":1")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:career-end"));
    }

    private static ValidatableResponse readiness(String position, String years, String more) {
        return as("viewer")
                .contentType("application/json")
                .body("{\"position\":\"" + position + "\",\"yearsInPosition\":" + years + "," + more + "}")
                .post(SALES + "/readiness")
                .then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token("careers", role));
    }
}
