package io.komdir.audit.improvement.task;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.Results;
import io.komdir.audit.testing.Tasks;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.SentEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class BacklogIT {
    private static final String PATH = "/api/v1/backlog";

    private final String organization = "acme-" + UUID.randomUUID();
    private final Tasks tasks = new Tasks(organization);

    @Test
    void shouldBeEmptyWithEveryQuadrant() {
        backlog("")
                .statusCode(200)
                .body("matrix", equalTo(java.util.Map.of("Q1", 0, "Q2", 0, "Q3", 0, "Q4", 0)))
                .body("next", nullValue())
                .body("items", hasSize(0))
                .body("nextCursor", equalTo(""));
    }

    @Test
    void shouldStandInTheOrderOfWork() {
        String q4 = tasks.create(Tasks.of("Q4"));
        String q2 = tasks.create(Tasks.of("Q2"));
        String q3 = tasks.create(Tasks.of("Q3"));
        String older = tasks.create(Tasks.of("Q1"));
        String newer = tasks.create(Tasks.of("Q1"));
        tasks.step(older, "start", "{}").statusCode(200);
        String dropped = tasks.create(Tasks.of("Q1"));
        tasks.step(dropped, "drop", "{\"reason\":\"not needed\"}").statusCode(200);

        backlog("")
                .body("items.id", contains(older, newer, q2, q3, q4))
                .body("items[0].status", equalTo("IN_PROGRESS"))
                .body("next.id", equalTo(newer))
                .body("matrix.Q1", equalTo(2))
                .body("matrix.Q4", equalTo(1));
    }

    @Test
    void shouldPutTheLargerEffectAtTheFunnelsEndFirst() {
        // Given: 20 working days with 100 leads, 40 meetings and 10 deals each
        LocalDate last = monthOfResults(100, 40, 10);
        String noFunnel = tasks.create(effect("metric", "calls", null, 1, 2));
        String unmeasured = tasks.create(effect(null, "elsewhere", "meeting", 0.2, 0.3));
        String firstStage = tasks.create(effect(null, "new", stage(0), 0.2, 0.3));
        String meetings = tasks.create(effect(null, "new", stage(1), 0.4, 0.5));
        String deals = tasks.create(effect(null, "new", stage(2), 0.25, 0.35));
        String metric = tasks.create(effect("metric", "key_meetings_held", null, 40, 46));

        // When / Then: 100 x 0.1 x 10/40 = 2.5; 40 x 0.1 = 4; 6 x 10/40 = 1.5
        backlog("").body("items.id", contains(deals, meetings, metric, unmeasured, firstStage, noFunnel));
        tasks.get(meetings)
                .body("expectedGain.value", equalTo(2.5f))
                .body("expectedGain.unit", equalTo("PER_WORKING_DAY"))
                .body("expectedGain.metric", equalTo("deals_won"))
                .body("expectedGain.change", equalTo(0.1f))
                .body("expectedGain.countBefore", equalTo(2000))
                .body("expectedGain.workingDays", equalTo(20))
                .body("expectedGain.to", equalTo(last.toString()))
                .body("expectedGain.later", hasSize(1))
                .body("expectedGain.later[0].count", equalTo(200))
                .body("expectedGain.later[0].countBefore", equalTo(800))
                .body("expectedGain.later[0].conversion", equalTo(0.25f));
        tasks.get(deals).body("expectedGain.value", equalTo(4)).body("expectedGain.later", hasSize(0));
        tasks.get(metric).body("expectedGain.value", equalTo(1.5f)).body("expectedGain.countBefore", nullValue());
        tasks.get(firstStage).body("expectedGain.unknown", equalTo("FIRST_STAGE"));
        tasks.get(noFunnel).body("expectedGain.unknown", equalTo("NO_FUNNEL"));
    }

    @Test
    void shouldOrderAnewWhenConversionsAreMeasured() {
        // Given
        String older = tasks.create(effect(null, "new", stage(1), 0.4, 0.5));
        String newer = tasks.create(effect(null, "new", stage(2), 0.25, 0.35));
        backlog("").body("items.id", contains(older, newer));

        // When
        monthOfResults(100, 40, 10);

        // Then
        await().atMost(30, SECONDS).untilAsserted(() -> backlog("").body("items.id", contains(newer, older)));
        backlog("").body("items[0].expectedGain.value", equalTo(4)).body("items[0].version", equalTo(1));
    }

    @Test
    void shouldMeasureTheGainAnewWhenAFactComesLate() {
        // Given: 40 x 0.1 = 4 deals a working day
        LocalDate last = monthOfResults(100, 40, 10);
        String deals = tasks.create(effect(null, "new", stage(2), 0.25, 0.35));
        tasks.get(deals).body("expectedGain.value", equalTo(4));

        // When: 200 meetings more, 10 a working day
        try (Results results = new Results(organization)) {
            results.send(results.corrected("u1", null, last, "key_meetings_held", null, 200, 2));
        }

        // Then
        await().atMost(30, SECONDS).untilAsserted(() -> tasks.get(deals).body("expectedGain.value", equalTo(5)));
        tasks.get(deals).body("expectedGain.countBefore", equalTo(1000)).body("version", equalTo(1));
    }

    @Test
    void shouldKeepItsPagesWhileOthersWrite() {
        // Given
        List<String> expected = new ArrayList<>();
        for (int task = 0; task < 5; task++) {
            expected.add(tasks.create(Tasks.of("Q1")));
        }
        JsonPath first = backlog("?limit=2").extract().jsonPath();
        List<String> seen = new ArrayList<>(first.getList("items.id"));

        // When
        tasks.step(expected.get(0), "drop", "{\"reason\":\"not needed\"}").statusCode(200);
        tasks.create(Tasks.of("Q4"));
        String cursor = first.getString("nextCursor");
        while (!cursor.isEmpty()) {
            JsonPath page = backlog("?limit=2&cursor=" + cursor).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }

        // Then
        assertThat(seen).hasSize(6).startsWith(expected.toArray(String[]::new));
    }

    @Test
    void shouldShowTheBacklogOfAnOwnerAndAnArea() {
        String mine = tasks.create(Tasks.of("Q3").put("owner", "u18"));
        tasks.create(Tasks.of("Q1"));
        tasks.create(Tasks.of("Q2").put("owner", "u18").put("area", "tools"));

        backlog("?owner=u18&area=processes")
                .body("items.id", contains(mine))
                .body("next.id", equalTo(mine))
                .body("matrix.Q1", equalTo(0))
                .body("matrix.Q3", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=1001", "?cursor=x", "?owner=no%20code"})
    void shouldRefuseABadParameter(String query) {
        backlog(query).statusCode(400);
    }

    @Test
    void shouldRefuseTheCursorOfAnotherList() {
        tasks.create(Tasks.of("Q1"));
        tasks.create(Tasks.of("Q1"));
        String cursor =
                tasks.as("viewer").get("/api/v1/tasks?limit=1").then().extract().path("nextCursor");

        backlog("?cursor=" + cursor).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 200", "head, 200", "auditor, 200", "director, 200", "recruiter, 403", "crm, 403"})
    void shouldShowItToEveryReader(String role, int status) {
        tasks.as(role).get(PATH).then().statusCode(status);
    }

    @Test
    void shouldDeriveOpenTasksAnewWhenThresholdsChange() {
        // Given
        String derived = tasks.create(Tasks.derived(5, 14));
        String started = tasks.create(Tasks.derived(5, 14));
        tasks.step(started, "start", "{}").statusCode(200);
        String given = tasks.create(Tasks.quickWin(task -> task.put("effortDays", 5)));

        // When
        tasks.as("director")
                .contentType(ContentType.JSON)
                .body("{\"fastFixDays\":4}")
                .put("/api/v1/settings")
                .then()
                .statusCode(200);

        // Then
        await().atMost(30, SECONDS).untilAsserted(() -> tasks.get(derived).body("quadrant", equalTo("Q2")));
        tasks.get(derived).body("fixSpeed", equalTo("SLOW")).body("version", equalTo(2));
        tasks.get(started).body("quadrant", equalTo("Q1")).body("version", equalTo(2));
        tasks.get(given).body("quadrant", equalTo("Q1")).body("version", equalTo(1));
        assertThat(SentEvents.of(organization, TaskEvents.PRIORITIZED, "komdir.audit.tasks"))
                .filteredOn(event -> event.text("task").equals(derived))
                .extracting(event -> event.text("quadrant"))
                .containsExactly("Q1", "Q2");
    }

    private ValidatableResponse backlog(String query) {
        return tasks.as("viewer").get(PATH + query).then();
    }

    /** Codes of the stages of the producer's sample. */
    private static String stage(int position) {
        return io.komdir.audit.testing.Deviations.sample(Results.CONVERSION_MEASURED)
                .at("/data/stages/" + position + "/stage")
                .asText();
    }

    private static ObjectNode effect(String kind, String code, String stage, double from, double to) {
        return Tasks.quickWin(task -> {
            ObjectNode effect = task.putObject("expectedEffect")
                    .put("scope", "organization")
                    .put("from", from)
                    .put("to", to);
            if ("metric".equals(kind)) {
                effect.put("metric", code);
            } else {
                effect.put("funnel", code).put("stage", stage);
            }
        });
    }

    /** 20 working days through yesterday, each with these counts; the last of the days when all are there. */
    private LocalDate monthOfResults(int leads, int meetings, int deals) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        LocalDate last = null;
        try (Results results = new Results(organization)) {
            List<LocalDate> days = new ArrayList<>();
            while (days.size() < 20) {
                day = day.minusDays(1);
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    days.add(0, day);
                }
            }
            for (LocalDate worked : days) {
                results.send(results.closed("organization", null, worked, 1));
                results.send(results.measured("organization", worked, 1, leads, meetings, deals));
                last = worked;
            }
        }
        await().atMost(30, SECONDS).until(() -> measuredDays() == 20);
        return last;
    }

    private int measuredDays() {
        ObjectNode probe = effect(null, "new", stage(1), 0.1, 0.2).put("owner", "probe");
        Tasks here = tasks;
        String id = here.create(probe);
        Integer days = here.get(id).extract().path("expectedGain.workingDays");
        here.step(id, "drop", "{\"reason\":\"only looked\"}").statusCode(200);
        return days == null ? 0 : days;
    }
}
