package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the CRM's push of a weak stage to the person who was hired for it, on the scoreboard and in the lineage. */
class HiringLoopIT {
    private static PackagedService kpi;
    private static PackagedService audit;
    private static PackagedService hiring;

    private Company company;

    @BeforeAll
    static void start() throws IOException {
        kpi = PackagedService.start("kpi-service", "kpi-service", Company.DAYS_CLOSE_BY_HAND);
        audit = PackagedService.start("audit-service");
        hiring = PackagedService.start("hiring-service");
    }

    @AfterAll
    static void stop() {
        hiring.close();
        audit.close();
        kpi.close();
    }

    @Test
    void shouldHireThePersonWhomTheWeakStageNeedsAndTellHowItCameToThat() {
        // Given
        company = new Company(kpi, audit);
        company.atKpi().body(Map.of("name", "North")).put("teams/north").then().statusCode(201);
        put("salary-bands/sales-manager/MIDDLE", """
                {"from":3000,"to":5000,"effectiveFrom":"2020-01-01","source":"Survey"}""");
        put("compensation-schemes/sales", """
                {"fixed":2500,"kpi":{"metric":"revenue","rate":0.03,"threshold":80,"cap":150}}""");

        // When
        String diagnosis = weakStage();
        company.judge(
                diagnosis,
                "staff-level",
                Map.of(
                        "verdict",
                        "CAUSE",
                        "evidence",
                        "Four of five meetings are held by beginners",
                        "staffing",
                        Map.of("position", "sales-manager", "level", "MIDDLE", "people", 1)));

        // Then
        JsonPath draft =
                awaitAt(hiring, "vacancies", found -> found.getList("items").size() == 1);
        String vacancy = draft.getString("items[0].id");
        assertThat(draft.getString("items[0].status")).isEqualTo("DRAFT");
        assertThat(draft.getString("items[0].reason"))
                .startsWith("Stage meeting of funnel new is at 20 % against a target of 40 %")
                .endsWith("Four of five meetings are held by beginners");
        assertThat(draft.getFloat("items[0].offer.from")).isEqualTo(3000);
        assertThat(draft.getString("items[0].origin.diagnosis")).isEqualTo(diagnosis);

        // When
        open(vacancy);
        hire(vacancy, "boris");

        // Then
        at(hiring).get("vacancies/" + vacancy).then().body("status", equalTo("FILLED"));
        Awaitility.await()
                .atMost(60, SECONDS)
                .until(() -> at(kpi).get("hires/boris").statusCode() == 200);
        at(kpi).get("hires/boris").then().body("applied", equalTo(true));
        at(kpi).get("employees/boris")
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Boris Orlov"))
                .body("team", equalTo("north"))
                .body("position", equalTo("sales-manager"))
                .body("role", equalTo("HUNTER"))
                .body("hiredOn", equalTo(company.day(0).toString()));
        at(kpi).get("scoreboard?date=" + company.day(0) + "&team=north")
                .then()
                .statusCode(200)
                .body("rows.employee", contains("boris"))
                .body("rows[0].leading.find { it.metric == 'calls' }.target", equalTo(40));
        JsonPath story = company.await(
                "lineage/hire/boris",
                found ->
                        found.getList("chain") != null && found.getList("chain").size() == 6);
        assertThat(story.getList("chain.type"))
                .containsExactly("deviation", "diagnosis", "cause", "staffing-gap", "vacancy", "hire");
        assertThat(story.getList("chain.id").subList(4, 6)).containsExactly(vacancy, "boris");
        assertThat(story.getList("chain.at", String.class)).isSorted();
    }

    private String weakStage() {
        company.push(30, 15, 20);
        company.close(15);
        return company.await("diagnoses", found -> found.getList("items").size() == 2)
                .getString("items.find { it.scope == 'organization' }.id");
    }

    private void open(String vacancy) {
        at(hiring)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("""
                        {"team":"north","companyAdvantages":["Own school of sales"],"positionAdvantages":["Warm leads"],
                         "reportsTo":"anna","motivation":["Pay by result"],"compensation":"sales","startOn":"2027-01-11",
                         "careerProspects":["Head of sales in two years"],"channels":["Job board"],
                         "preferredCompanies":["Northwind"],"unwantedCompanies":["Our customers"],"hiringMode":"OWN",
                         "criteria":[{"code":"meetings","title":"Has led meetings","weight":3}],
                         "probation":{"tasks":["Ten meetings"],"successCriteria":["Four contracts"],"months":3,
                                      "targets":[{"metric":"calls","period":"DAY","value":40}]}}""")
                .patch("vacancies/" + vacancy)
                .then()
                .statusCode(200)
                .body("completeness.gaps", equalTo(List.of()));
        post("vacancies/" + vacancy + "/open", "{}").statusCode(200);
    }

    private void hire(String vacancy, String employee) {
        String candidates = "vacancies/" + vacancy + "/candidates";
        String id = post(candidates, """
                        {"fullName":"Boris Orlov","email":"boris@example.com","channel":"Job board"}""").statusCode(201).extract().path("id");
        String candidate = candidates + "/" + id;
        put(candidate + "/scores", """
                {"interviewer":"anna","scores":[{"criterion":"meetings","score":5,"proven":true,"evidence":"Records"}]}""");
        put(candidate + "/references", """
                {"references":[{"contact":"Former head","outcome":"POSITIVE"}]}""");
        for (String stage : List.of("SCREENING", "INTERVIEW", "OFFER")) {
            post(candidate + "/move", "{\"to\":\"" + stage + "\"}").statusCode(200);
        }
        post(candidate + "/move", "{\"to\":\"HIRED\",\"employee\":\"" + employee + "\"}")
                .statusCode(200);
    }

    private void put(String path, String body) {
        int status = at(hiring).body(body).put(path).statusCode();
        assertThat(status).as(path).isIn(200, 201);
    }

    private ValidatableResponse post(String path, String body) {
        return at(hiring).body(body).post(path).then();
    }

    private JsonPath awaitAt(PackagedService service, String path, Predicate<JsonPath> as) {
        return Awaitility.await(path)
                .atMost(90, SECONDS)
                .until(() -> at(service).get(path).then().extract().jsonPath(), as);
    }

    private RequestSpecification at(PackagedService service) {
        return company.at(service);
    }
}
