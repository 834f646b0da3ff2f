package io.komdir.kpi.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The Grafana dashboard under {@code docs/} reads reports and columns that are there. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DashboardDocsIT {
    private static final Path DASHBOARD = Path.of("..", "docs", "guide", "dashboards", "grafana", "sales.json");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Map<String, String> VARIABLES = Map.of(
            "${metric}", "calls",
            "${scope}", "organization",
            "${funnel}", "sales",
            "${__from:date:YYYY-MM-DD}", "2026-11-01",
            "${__to:date:YYYY-MM-DD}", "2026-11-16",
            "${__to:date:YYYY-MM}", "2026-11");

    @TestFactory
    List<DynamicTest> shouldAnswerEveryPanelWithTheColumnsItReads() throws IOException {
        // Given
        Company company = company();
        JsonNode panels = new ObjectMapper().readTree(DASHBOARD.toFile()).get("panels");

        // When / Then
        List<DynamicTest> tests = new ArrayList<>();
        panels.forEach(panel -> tests.add(
                DynamicTest.dynamicTest(panel.get("title").asText(), () -> check(company, panel.at("/targets/0")))));
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    private static void check(Company company, JsonNode query) {
        RequestSpecification request = company.as("viewer");
        query.at("/url_options/params")
                .forEach(parameter -> request.queryParam(
                        parameter.get("key").asText(),
                        filled(parameter.get("value").asText())));
        Response answer = request.get("/api/v1" + filled(query.get("url").asText()));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<Map<String, Object>> rows =
                answer.jsonPath().getList(query.get("root_selector").asText());
        assertThat(rows).isNotEmpty();
        query.get("columns")
                .forEach(column -> assertThat(rows.get(0))
                        .containsKey(column.get("selector").asText()));
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        return filled;
    }

    private static Company company() {
        return Company.create()
                .metric("calls", "LEADING", 1)
                .metric("meetings", "LEADING", 2)
                .team("north", null)
                .employee("u1", "north")
                .target("employee:u1", "calls", "DAY", "40", LocalDate.of(2026, 1, 1))
                .fact("u1", MONDAY, "calls", "30")
                .fact("u1", MONDAY, "meetings", "3")
                .execute("INSERT INTO funnel VALUES (current_setting('komdir.organization'), 'sales', 'Sales', 1)")
                .execute("""
                        INSERT INTO funnel_stage VALUES
                            (current_setting('komdir.organization'), 'sales', 1, 'calls', 'Calls', 'calls', NULL, 2),
                            (current_setting('komdir.organization'), 'sales', 2, 'meetings', 'Meetings', 'meetings', 0.2, 2)
                        """)
                .execute("""
                        INSERT INTO deal VALUES (current_setting('komdir.organization'), 'd1', 'c1', 'u1', 'sales', 'calls',
                            '2026-11-02T09:00:00Z', 1000, NULL, 'OPEN', '01936b2e-0000-7000-8000-000000000000')
                        """)
                .execute("""
                        INSERT INTO touchpoint VALUES
                            (current_setting('komdir.organization'), 't1', 'c1', 'seo', 'landing', '2026-11-02T09:00:00Z',
                             '01936b2e-0000-7000-8000-000000000000'),
                            (current_setting('komdir.organization'), 't2', 'c1', 'vk', 'application', '2026-11-03T09:00:00Z',
                             '01936b2e-0000-7000-8000-000000000000')
                        """);
    }
}
