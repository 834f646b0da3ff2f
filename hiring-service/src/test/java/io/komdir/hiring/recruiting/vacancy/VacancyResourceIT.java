package io.komdir.hiring.recruiting.vacancy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class VacancyResourceIT {
    private static final String PATH = "/api/v1/vacancies";

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldOpenOnlyACompleteVacancy() {
        // Given
        as("recruiter")
                .contentType("application/json")
                .body("{\"fixed\":60000}")
                .put("/api/v1/compensation-schemes/sales")
                .then()
                .statusCode(201);
        String id = as("recruiter")
                .contentType("application/json")
                .body("{\"position\":\"sales-manager\",\"offer\":{\"from\":70000,\"to\":130000.005}}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("position", equalTo("sales-manager"))
                .body("offer.currency", equalTo("RUB"))
                .extract()
                .path("id");

        // When
        as("recruiter")
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/open")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:vacancy-incomplete"))
                .body("gaps", hasItem("probation.months"));
        as("recruiter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("""
                        {"level":"MIDDLE","team":"north","reason":"r","companyAdvantages":["a"],"positionAdvantages":["b"],
                         "duties":["c"],"expectedResults":["d"],"requirements":["e"],"reportsTo":"u1","motivation":["f"],
                         "compensation":"sales","startOn":"2027-01-11","careerProspects":["g"],"channels":["h"],
                         "probation":{"tasks":["i"],"successCriteria":["j"],"months":3},"preferredCompanies":["k"],
                         "hiringMode":"OWN"}""")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("completeness.percent", equalTo(100));

        // Then
        as("recruiter")
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/open")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        as("viewer")
                .get(PATH + "?status=OPEN")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("nextCursor", equalTo(""));
        as("crm").get(PATH + "/" + id).then().statusCode(403);
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
