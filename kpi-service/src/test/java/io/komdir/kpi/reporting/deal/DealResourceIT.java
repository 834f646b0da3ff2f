package io.komdir.kpi.reporting.deal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The deals as they were pushed. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DealResourceIT {
    private static final String PATH = "/api/v1/deals";

    @Test
    void shouldListDealsByIdWithFilters() {
        // Given
        Company company = company();

        // When
        ValidatableResponse all = get(company, PATH + "?limit=2");

        // Then
        all.statusCode(200).body("items.id", contains("a", "b")).body("nextCursor", not(equalTo("")));
        get(company, PATH + "?limit=2&cursor=" + all.extract().<String>path("nextCursor"))
                .body("items.id", contains("c"))
                .body("nextCursor", equalTo(""));
        get(company, PATH + "?status=WON").body("items.id", contains("b"));
        get(company, PATH + "?employee=u2").body("items.id", contains("c"));
        get(company, PATH + "?team=north").body("items.id", contains("a", "b"));
        get(company, PATH + "?team=north&employee=u2").body("items", empty());
        get(company, PATH + "?team=south&employee=u2&status=OPEN").body("items.id", contains("c"));
    }

    @Test
    void shouldShowADealAsItWasPushed() {
        // Given
        Company company = company();

        // When
        ValidatableResponse answer = get(company, PATH + "/a");

        // Then
        answer.statusCode(200)
                .body("id", equalTo("a"))
                .body("customer", equalTo("Customer a"))
                .body("employee", equalTo("u1"))
                .body("funnel", equalTo(""))
                .body("stage", equalTo("offer"))
                .body("stageEnteredAt", equalTo("2026-11-16T10:00:00Z"))
                .body("amount", equalTo(10.25f))
                .body("currency", equalTo("RUB"))
                .body("nextStepAt", nullValue())
                .body("status", equalTo("OPEN"));
    }

    @Test
    void shouldNeedAttentionNoMoreOnceTheCrmTellsANextStep() {
        // Given
        Company company = company();
        String attention = PATH + "/attention?team=north&date=2026-11-20";
        String tag = get(company, attention)
                .body("items.id", contains("a"))
                .extract()
                .header("ETag");

        // When
        var pushed = company.as("crm").contentType("application/json").body("""
                {"rows": [{"id": "a", "customer": "c", "employee": "u1", "stage": "offer", "amount": 11,
                           "stageEnteredAt": "2026-11-17T10:00:00Z", "nextStepAt": "2026-11-20T10:00:00Z",
                           "status": "OPEN"}]}
                """).post(PATH);

        // Then
        pushed.then().statusCode(200);
        get(company, attention).header("ETag", not(equalTo(tag))).body("items", empty());
        get(company, PATH + "/a").body("amount", equalTo(11)).body("nextStepAt", equalTo("2026-11-20T10:00:00Z"));
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        // Given
        Company company = company();

        // When
        ValidatableResponse answer = get(company, PATH + "/nothing");

        // Then
        answer.statusCode(404);
        get(company, PATH + "?employee=nobody").statusCode(404);
        get(company, PATH + "?team=nowhere").statusCode(404);
        get(company, PATH + "?status=LATE").statusCode(400);
        Company.create().as("viewer").get(PATH + "/a").then().statusCode(404);
    }

    @Test
    void shouldShowACrmTheDealsThatItPushedLast() {
        // Given
        Company company = company();
        company.as("crm")
                .contentType("application/json")
                .body("""
                {"rows": [{"id": "own", "customer": "c", "employee": "u1", "stage": "offer", "amount": 11,
                           "stageEnteredAt": "2026-11-17T10:00:00Z", "status": "OPEN"}]}
                """)
                .post(PATH)
                .then()
                .statusCode(200);

        // When
        var list = company.as("crm").get(PATH);

        // Then
        list.then().statusCode(200).body("items.id", contains("own"));
        company.as("crm").get(PATH + "/own").then().statusCode(200);
        company.as("crm").get(PATH + "/a").then().statusCode(404);
        company.as("crm").get(PATH + "/attention").then().statusCode(403);
        get(company, PATH).body("items.id", contains("a", "b", "c", "own"));
    }

    @Test
    void shouldFindADealWhoseIdHasASlash() {
        // Given
        Company company = company();
        new DealBook(company).open("2026/11/7", "u1", "offer", "2026-11-16T10:00:00Z", null);

        // When
        ValidatableResponse escaped =
                company.as("viewer").get(PATH + "/{id}", "2026/11/7").then();

        // Then
        escaped.statusCode(200).body("id", equalTo("2026/11/7"));
        company.as("viewer")
                .urlEncodingEnabled(false)
                .get(PATH + "/2026/11/7")
                .then()
                .statusCode(200)
                .body("id", equalTo("2026/11/7"));
    }

    private static Company company() {
        Company company = Company.create("Europe/Moscow", LocalDate.of(2026, 1, 1))
                .team("north", null)
                .team("south", null)
                .employee("u1", "north")
                .employee("u2", "south");
        new DealBook(company)
                .deal("a", "u1", "", "offer", "2026-11-16T10:00:00Z", "10.25", null, "OPEN")
                .deal("b", "u1", "", "offer", "2026-11-16T10:00:00Z", "10", null, "WON")
                .deal("c", "u2", "", "offer", "2026-11-16T10:00:00Z", "10", null, "OPEN");
        return company;
    }

    private static ValidatableResponse get(Company company, String path) {
        return company.as("viewer").get(path).then();
    }
}
