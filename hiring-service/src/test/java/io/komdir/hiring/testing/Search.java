package io.komdir.hiring.testing;

import static io.restassured.RestAssured.given;

import io.komdir.local.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A search of an organization of its own, driven over HTTP as its recruiter would. */
public final class Search {
    private static final String WHOLE = """
            {"position":"sales-manager","level":"MIDDLE","team":"north","people":SEATS,"reason":"Two have left",
             "companyAdvantages":["a"],"positionAdvantages":["b"],"duties":["c"],"expectedResults":["d"],
             "requirements":["cold calls"],"reportsTo":"u1","motivation":["e"],"compensation":"sales",
             "offer":{"from":70000,"to":130000},"startOn":"2027-01-11","careerProspects":["h"],"channels":["Job board"],
             "unwantedCompanies":["j"],"hiringMode":"OWN",
             "criteria":[{"code":"cold-calls","title":"Has sold by cold calls","weight":3},
                         {"code":"crm","title":"Keeps the CRM","weight":1}],
             "probation":{"tasks":["f"],"successCriteria":["g"],"months":3,
                          "targets":[{"metric":"calls","period":"DAY","value":40}]}}""";

    public final String organization = "search-" + UUID.randomUUID();
    public final String vacancy;

    /** An open one with so many seats. */
    public Search(int people) {
        as("recruiter")
                .body("{\"fixed\":60000}")
                .put("/api/v1/compensation-schemes/sales")
                .then()
                .statusCode(201);
        this.vacancy = as("recruiter")
                .body(WHOLE.replace("SEATS", Integer.toString(people)))
                .post("/api/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("open", "{}").statusCode(200);
    }

    public RequestSpecification as(String role) {
        return as(organization, role);
    }

    public static RequestSpecification as(String organization, String role) {
        return given().auth()
                .oauth2(TestTokens.token(organization, role))
                .contentType("application/json; charset=UTF-8");
    }

    /** A step of the vacancy itself. */
    public ValidatableResponse step(String step, String body) {
        return as("recruiter")
                .body(body)
                .post("/api/v1/vacancies/" + vacancy + "/" + step)
                .then();
    }

    public String candidates() {
        return "/api/v1/vacancies/" + vacancy + "/candidates";
    }

    public String path(String candidate) {
        return candidates() + "/" + candidate;
    }

    public ValidatableResponse add(String body) {
        return as("recruiter").body(body).post(candidates()).then();
    }

    /** The id of a new one from a job board. */
    public String candidate(String fullName) {
        return add("{\"fullName\":\"" + fullName + "\",\"email\":\"who@example.com\",\"channel\":\"Job board\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse move(String candidate, String body) {
        return as("recruiter").body(body).post(path(candidate) + "/move").then();
    }

    /** Moves along the stages up to this one. */
    public void upTo(String candidate, String stage) {
        for (String next : new String[] {"SCREENING", "INTERVIEW", "OFFER"}) {
            move(candidate, "{\"to\":\"" + next + "\"}").statusCode(200);
            if (next.equals(stage)) {
                return;
            }
        }
    }

    public ValidatableResponse scores(String candidate, String body) {
        return as("recruiter").body(body).put(path(candidate) + "/scores").then();
    }

    public ValidatableResponse references(String candidate, String body) {
        return as("recruiter").body(body).put(path(candidate) + "/references").then();
    }

    public ValidatableResponse get(String role, String path) {
        return as(role).get("/api/v1/vacancies/" + vacancy + path).then();
    }
}
