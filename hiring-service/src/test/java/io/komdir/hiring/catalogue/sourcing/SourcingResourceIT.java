package io.komdir.hiring.catalogue.sourcing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class SourcingResourceIT {
    private static final String COMPARISON = "comparison";
    private static final String MARKETING = "marketing";
    private static final String OWN =
            "\"own\":{\"people\":[{\"who\":\"Head of sales\",\"hours\":20,\"hourlyRate\":1500},"
                    + "{\"who\":\"Recruiter\",\"hours\":60.5,\"hourlyRate\":800}],\"otherCosts\":12000}";
    private static final String OFFER = "\"offer\":{\"from\":80000,\"to\":120000}";

    private final String organization = "sourcing-" + UUID.randomUUID();

    @Test
    void shouldShowBothWaysSideBySideWithWeeksAndFeeOfTheFieldWhenNoneAreGiven() {
        // When
        ValidatableResponse answer = post(COMPARISON, "{" + OWN + ",\"agency\":{}," + OFFER + "}");

        // Then
        answer.statusCode(200)
                .body("currency", equalTo("RUB"))
                .body("own.cost.from", equalTo(90400.0f))
                .body("own.cost.to", equalTo(90400.0f))
                .body("own.lines.what", contains("Head of sales", "Recruiter", "Job boards, advertising, tests"))
                .body("own.lines.formula", contains("20 × 1500", "60.5 × 800", "12000"))
                .body("own.lines.amount.to", contains(30000.0f, 48400.0f, 12000.0f))
                .body("own.hours", equalTo(80.5f))
                .body("own.weeks.from", equalTo(2))
                .body("own.weeks.to", equalTo(4))
                .body("agency.cost.from", equalTo(80000.0f))
                .body("agency.cost.to", equalTo(240000.0f))
                .body("agency.lines.formula", contains("1–2 × 80000–120000"))
                .body("agency.hours", equalTo(0))
                .body("agency.weeks.from", equalTo(1))
                .body("agency.weeks.to", equalTo(2))
                .body("agency.payable", equalTo("Once the probation is passed"))
                .body("costDifference.from", equalTo(-10400.0f))
                .body("costDifference.to", equalTo(149600.0f))
                .body("weeksSaved.from", equalTo(0))
                .body("weeksSaved.to", equalTo(3))
                .body("cheaper", equalTo("NEITHER"));
    }

    @ParameterizedTest
    @CsvSource({"90399.99, AGENCY", "90400, NEITHER", "90400.01, OWN"})
    void shouldCallOneCheaperOnlyWhenItIsWhateverComesTrue(String fee, String cheaper) {
        post(COMPARISON, "{" + OWN + ",\"agency\":{\"feeSalaries\":{\"from\":1}},\"offer\":{\"from\":" + fee + "}}")
                .statusCode(200)
                .body("cheaper", equalTo(cheaper));
    }

    @Test
    void shouldAddTheHoursOfThoseWhoWorkWithTheAgency() {
        post(
                        COMPARISON,
                        "{" + OWN + ",\"agency\":{\"people\":[{\"who\":\"Director\",\"hours\":5,\"hourlyRate\":3000}],"
                                + "\"feeSalaries\":{\"from\":1.5},\"weeks\":{\"from\":3,\"to\":3}}," + OFFER + "}")
                .statusCode(200)
                .body("agency.cost.from", equalTo(135000.0f))
                .body("agency.cost.to", equalTo(195000.0f))
                .body("agency.hours", equalTo(5))
                .body("agency.weeks.from", equalTo(3))
                .body("weeksSaved.from", equalTo(-1))
                .body("cheaper", equalTo("OWN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"agency\":{} | own",
                "\"own\":{\"people\":[]},\"agency\":{} | own.people",
                "\"own\":{\"people\":[null]},\"agency\":{} | own.people[0]",
                "\"own\":{\"people\":[{\"who\":\" \",\"hours\":1,\"hourlyRate\":1}]},\"agency\":{} | own.people[0].who",
                "\"own\":{\"people\":[{\"who\":\"a\",\"hours\":10001,\"hourlyRate\":1}]},\"agency\":{} | own.people[0].hours",
                "\"own\":{\"people\":[{\"who\":\"a\",\"hours\":-1,\"hourlyRate\":1}]},\"agency\":{} | own.people[0].hours",
                "\"own\":{\"people\":[{\"who\":\"a\",\"hours\":1,\"hourlyRate\":1000000001}]},\"agency\":{} | own.people[0].hourlyRate",
                "\"own\":{\"people\":[{\"who\":\"a\",\"hours\":1,\"hourlyRate\":1}],\"weeks\":{\"from\":4,\"to\":3}},\"agency\":{} | own.weeks.to",
                "\"own\":{\"people\":[{\"who\":\"a\",\"hours\":1,\"hourlyRate\":1}]},\"agency\":{\"feeSalaries\":{\"from\":2,\"to\":1}} | agency.feeSalaries.to",
                "\"own\":{\"people\":[{\"who\":\"a\",\"hours\":1,\"hourlyRate\":1}]} | agency"
            })
    void shouldNameTheFieldThatBreaksARule(String body, String field) {
        post(COMPARISON, "{" + body + "," + OFFER + "}")
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"0, CONTRACTORS", "999999.99, CONTRACTORS", "1000000, CONTRACTORS", "1000000.01, IN_HOUSE"})
    void shouldRecommendContractorsUpToAMillionAMonth(String budget, String recommendation) {
        post(MARKETING, "{\"monthlyAdBudget\":" + budget + "}")
                .statusCode(200)
                .body("recommendation", equalTo(recommendation))
                .body("threshold", equalTo(1_000_000))
                .body("currency", equalTo("RUB"))
                .body("reasons", hasSize(4));
    }

    @Test
    void shouldTakeTheThresholdThatIsGivenAndGiveReasonsInTheReadersLanguage() {
        given().auth()
                .oauth2(TestTokens.token(organization, "viewer"))
                .header("Accept-Language", "ru")
                .contentType("application/json")
                .body("{\"monthlyAdBudget\":300000,\"threshold\":200000}")
                .post("/api/v1/sourcing/marketing")
                .then()
                .statusCode(200)
                .body("recommendation", equalTo("IN_HOUSE"))
                .body("reasons", hasItem(containsString("Бюджет 300000 RUB в месяц больше 200000 RUB")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | monthlyAdBudget",
                "{\"monthlyAdBudget\":-0.01} | monthlyAdBudget",
                "{\"monthlyAdBudget\":1000000000001} | monthlyAdBudget",
                "{\"monthlyAdBudget\":1,\"threshold\":-1} | threshold"
            })
    void shouldNameTheFieldOfABudgetThatBreaksARule(String body, String field) {
        post(MARKETING, body).statusCode(422).body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"crm, 403", "viewer, 200", "head, 200", "auditor, 200", "recruiter, 200", "director, 200"})
    void shouldBeOpenToEverybodyButACrm(String role, int status) {
        given().auth()
                .oauth2(TestTokens.token(organization, role))
                .contentType("application/json")
                .body("{\"monthlyAdBudget\":1}")
                .post("/api/v1/sourcing/marketing")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(TestTokens.token(organization, "recruiter"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/sourcing/" + path)
                .then();
    }
}
