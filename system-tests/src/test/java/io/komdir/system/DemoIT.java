package io.komdir.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.api.ServiceApi;
import io.komdir.local.demo.Demo;
import io.komdir.local.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo company: filled at any hour, with something to see in every report, and a second time without a change. */
class DemoIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static PackagedService kpi;
    private static PackagedService audit;
    private static PackagedService hiring;

    @BeforeAll
    static void start() throws IOException {
        kpi = PackagedService.start("kpi-service");
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
    void shouldShowSomethingInEveryReportAndChangeNothingTheSecondTime() throws IOException {
        // Given
        List<String> progress = new ArrayList<>();
        fill(progress);
        long revision = revision();
        String vacancies = hiring("vacancies").prettify();
        String candidates = hiring(candidates()).prettify();

        // When
        fill(progress);

        // Then
        assertThat(revision()).isEqualTo(revision);
        assertThat(hiring("vacancies").prettify()).isEqualTo(vacancies);
        assertThat(hiring(candidates()).prettify()).isEqualTo(candidates);
        assertThat(progress.get(progress.size() - 1)).matches("[1-9][0-9]* diagnoses are open");
        LocalDate today = LocalDate.now(ZONE);
        String year = "from=" + today.minusDays(300) + "&to=" + today;
        assertThat(get("scoreboard?date=" + today).getList("rows")).hasSizeGreaterThan(10);
        assertThat(get("leaderboard?metric=calls&" + year).getList("items")).isNotEmpty();
        assertThat(get("funnels/sales/conversion?" + year).getList("stages.count", Float.class))
                .hasSize(6)
                .allMatch(count -> count > 0);
        assertThat(get("journeys/paths?" + year).getList("items")).isNotEmpty();
        assertThat(get("journeys/transitions?" + year).getList("items")).isNotEmpty();
        assertThat(get("deals/attention?date=" + today).getList("items")).isNotEmpty();
        assertThat(get("kpis/revenue/forecast").getFloat("projected.expected")).isPositive();
        assertThat(get("standups/south/" + today).getString("team")).isEqualTo("south");
        assertSearchIsShown();
        assertThat(exposed()).as("what dashboards and alerts look at").containsAll(WatchedMetrics.watched());
    }

    /** A row that is refused makes the meters of refusals. */
    private static Set<String> exposed() {
        kpi.as(TestTokens.token(Demo.organization(), "crm"))
                .contentType("application/json")
                .body("{\"source\":\"crm\",\"rows\":[{\"employee\":\"nobody\",\"date\":\"" + LocalDate.now(ZONE)
                        + "\",\"metric\":\"calls\",\"value\":1}]}")
                .post("daily-activity")
                .then()
                .statusCode(207);
        Set<String> names = new TreeSet<>();
        for (PackagedService service : List.of(kpi, audit, hiring)) {
            names.addAll(WatchedMetrics.exposed(
                    service.plain().get("/q/metrics").then().extract().asString()));
        }
        return names;
    }

    private static void assertSearchIsShown() {
        String vacancy = "vacancies/" + vacancy();
        assertThat(hiring("vacancies").getList("items.status")).containsExactly("OPEN");
        assertThat(hiring(candidates()).getList("items.stage"))
                .containsExactlyInAnyOrder("NEW", "SCREENING", "INTERVIEW", "OFFER", "REJECTED");
        assertThat(hiring(vacancy + "/shortlist").getList("items")).hasSize(2);
        assertThat(hiring(vacancy + "/brief").getList("gaps")).isEmpty();
        assertThat(hiring(vacancy + "/review").getList("mistakes")).isEmpty();
        assertThat(hiring("agencies/ranking").getList("items.agency.code")).containsExactly("kadry", "talant");
    }

    private static String vacancy() {
        return hiring("vacancies").getString("items[0].id");
    }

    private static String candidates() {
        return "vacancies/" + vacancy() + "/candidates";
    }

    private static void fill(List<String> progress) throws IOException {
        String token = TestTokens.token(Demo.organization(), "director");
        new Demo(
                        new ServiceApi(kpi.address(), token),
                        new ServiceApi(audit.address(), token),
                        new ServiceApi(hiring.address(), token),
                        progress::add)
                .fill();
    }

    private static long revision() {
        return get("scoreboard").getLong("revision");
    }

    private static JsonPath get(String path) {
        return get(kpi, path);
    }

    private static JsonPath hiring(String path) {
        return get(hiring, path);
    }

    private static JsonPath get(PackagedService service, String path) {
        return service.as(TestTokens.token(Demo.organization(), "viewer"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
