package io.komdir.kpi.standup;

import io.komdir.kpi.testing.Company;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;

/**
 * A company with a team {@code north} of {@code anna} and {@code boris} and its sub-team {@code north-1} of {@code carl}, that
 * started on Monday, 2026-11-16. Calls lead, revenue lags, response minutes are to stay low.
 */
record StandupCompany(Company company) {
    static final LocalDate STARTED = LocalDate.of(2026, 11, 16);

    static StandupCompany create() {
        return create("Europe/Moscow");
    }

    static StandupCompany create(String zone) {
        Company company = Company.create(zone, STARTED)
                .metric("calls", "LEADING", 10)
                .metric("meetings", "LEADING", 20)
                .metric("minutes", "LEADING", "MINUTES", "AT_MOST", "AVERAGE", 30)
                .metric("revenue", "LAGGING", "MONEY", "AT_LEAST", "SUM", 40)
                .team("north", null)
                .team("north-1", "north")
                .team("south", null)
                .employee("anna", "north")
                .employee("boris", "north")
                .employee("carl", "north-1");
        return new StandupCompany(company);
    }

    StandupCompany target(String employee, String metric, String value) {
        company.target("employee:" + employee, metric, "DAY", value, LocalDate.of(2026, 1, 1));
        return this;
    }

    StandupCompany fact(String employee, String date, String metric, String value) {
        company.fact(employee, LocalDate.parse(date), metric, value);
        return this;
    }

    StandupCompany close(String date) {
        company.as("director")
                .contentType("application/json")
                .post("/api/v1/days/" + date + "/close")
                .then()
                .statusCode(200);
        return this;
    }

    /** A head makes a commitment at the stand-up of north. */
    Response commit(String date, String body) {
        return commit("north", date, body);
    }

    Response commit(String team, String date, String body) {
        return company.as("head").contentType("application/json").body(body).post(path(team, date));
    }

    /** One that is made; its id. */
    String committed(String date, String employee, String metric, String value) {
        return commit(date, body(employee, metric, value))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse commitments(String team, String date) {
        return company.as("viewer").get(path(team, date)).then();
    }

    ValidatableResponse agenda(String team, String date) {
        return company.as("viewer").get("/api/v1/standups/" + team + "/" + date).then();
    }

    String markdown(String team, String date, String language) {
        return company.as("viewer")
                .accept("text/markdown")
                .header("Accept-Language", language)
                .get("/api/v1/standups/" + team + "/" + date)
                .then()
                .statusCode(200)
                .contentType("text/markdown;charset=UTF-8")
                .extract()
                .asString();
    }

    static String body(String employee, String metric, String value) {
        return "{\"employee\":\"%s\",\"metric\":\"%s\",\"value\":%s}".formatted(employee, metric, value);
    }

    static String path(String team, String date) {
        return "/api/v1/standups/" + team + "/" + date + "/commitments";
    }
}
