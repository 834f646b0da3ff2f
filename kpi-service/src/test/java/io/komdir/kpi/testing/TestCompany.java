package io.komdir.kpi.testing;

import static io.restassured.RestAssured.given;

import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organization of its own for a test, set up over the API as a director would. Facts are put in place directly. */
public final class TestCompany {
    private static final String FACT = """
            INSERT INTO daily_fact (organization_id, fact_date, employee, metric, channel, source, counted, value, weight,
                                    batch_id)
            VALUES (?, ?, ?, ?, '', 'crm', false, ?, ?, uuidv7())
            ON CONFLICT ON CONSTRAINT pk_daily_fact DO UPDATE SET value = excluded.value, weight = excluded.weight
            """;
    private static final String FORGET_MONTH = "DELETE FROM monthly_fact_state WHERE organization_id = ? AND month = ?";

    private final String code = "t-" + UUID.randomUUID();

    private TestCompany() {}

    /** In Moscow, open Monday to Friday, closing at 20:00; three missed days are a deviation. */
    public static TestCompany startingOn(String day) {
        TestCompany company = new TestCompany();
        company.director()
                .body(Map.of("name", "Test company", "startsOn", day))
                .put("/api/v1/organization")
                .then()
                .statusCode(201);
        return company;
    }

    /** Code of the organization. */
    public String code() {
        return code;
    }

    /** Requests as a director of this organization, with JSON. */
    public RequestSpecification director() {
        return as("director");
    }

    /** Requests as somebody of this organization with the role, with JSON. */
    public RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(code, role)).contentType("application/json");
    }

    public TestCompany team(String team) {
        put("/teams/" + team, Map.of("name", team));
        return this;
    }

    /** Hired long ago, in the team ever since. */
    public TestCompany employee(String employee, String team) {
        put(
                "/employees/" + employee,
                Map.of("fullName", employee, "team", team, "role", "HUNTER", "hiredOn", "2020-01-01"));
        return this;
    }

    /** The employee has left; the day is the last at work. */
    public TestCompany left(String employee, String team, String lastDay) {
        put(
                "/employees/" + employee,
                Map.of(
                        "fullName",
                        employee,
                        "team",
                        team,
                        "role",
                        "HUNTER",
                        "hiredOn",
                        "2020-01-01",
                        "leftOn",
                        lastDay));
        return this;
    }

    public TestCompany absence(String employee, String from, String to) {
        put("/employees/" + employee + "/absences", List.of(Map.of("from", from, "to", to)));
        return this;
    }

    /** A target of each working day from that day on. */
    public TestCompany dailyTarget(String scope, String metric, String value, String from) {
        put(
                "/targets",
                List.of(Map.of(
                        "scope",
                        scope,
                        "metric",
                        metric,
                        "period",
                        "DAY",
                        "value",
                        new BigDecimal(value),
                        "from",
                        from)));
        return this;
    }

    /** A target of each working day of these. */
    public TestCompany dailyTarget(String scope, String metric, String value, String from, String to) {
        put(
                "/targets",
                List.of(Map.of(
                        "scope",
                        scope,
                        "metric",
                        metric,
                        "period",
                        "DAY",
                        "value",
                        new BigDecimal(value),
                        "from",
                        from,
                        "to",
                        to)));
        return this;
    }

    /**
     * A funnel whose stages have the codes of their metrics.
     *
     * @param stages such as {@code leads} or {@code deals_won:0.4} with its target
     */
    public TestCompany funnel(String funnel, String... stages) {
        List<Map<String, Object>> given = Arrays.stream(stages)
                .map(stage -> stage.split(":", -1))
                .map(parts -> {
                    Map<String, Object> stage =
                            new HashMap<>(Map.of("code", parts[0], "name", parts[0], "metric", parts[0]));
                    if (parts.length > 1) {
                        stage.put("targetConversion", new BigDecimal(parts[1]));
                    }
                    return stage;
                })
                .toList();
        put("/funnels/" + funnel, Map.of("name", funnel, "stages", given));
        return this;
    }

    /** A fact in the table, past the push: no correction is told. */
    public TestCompany fact(String employee, String metric, String date, String value) {
        return fact(employee, metric, date, value, "1");
    }

    public TestCompany fact(String employee, String metric, String date, String value, String weight) {
        try (Connection connection = TestServers.superuserDataSource().getConnection()) {
            try (PreparedStatement month = connection.prepareStatement("SELECT ensure_fact_partition(?)")) {
                month.setObject(1, LocalDate.parse(date));
                month.execute();
            }
            try (PreparedStatement fact = connection.prepareStatement(FACT)) {
                fact.setString(1, code);
                fact.setObject(2, LocalDate.parse(date));
                fact.setString(3, employee);
                fact.setString(4, metric);
                fact.setBigDecimal(5, new BigDecimal(value));
                fact.setBigDecimal(6, new BigDecimal(weight));
                fact.executeUpdate();
            }
            try (PreparedStatement forget = connection.prepareStatement(FORGET_MONTH)) {
                forget.setString(1, code);
                forget.setObject(2, LocalDate.parse(date).withDayOfMonth(1));
                forget.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Closes the day by hand. */
    public ValidatableResponse close(String date) {
        return director().post("/api/v1/days/" + date + "/close").then();
    }

    private void put(String path, Object body) {
        int status = director().body(body).put("/api/v1" + path).statusCode();
        if (status != 200 && status != 201) {
            throw new AssertionError("PUT " + path + " answered " + status);
        }
    }
}
