package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.komdir.local.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a CRM's push to the diagnosis, over HTTP and Kafka, with all three services packaged. */
class WeakMetricIT {
    private static final String DETECTED = "io.komdir.kpi.deviation.detected.v1";

    private static PackagedService kpi;
    private static PackagedService audit;
    private static PackagedService hiring;
    private static EventLog events;

    /** A zone in which it is about noon, so that the day does not end during a test. */
    private final ZoneId zone = noon(LocalTime.now(ZoneOffset.UTC).getHour());

    private final LocalDate today = LocalDate.now(zone);

    @BeforeAll
    static void startAll() throws Exception {
        kpi = PackagedService.start("kpi-service");
        audit = PackagedService.start("audit-service");
        hiring = PackagedService.start("hiring-service");
        events = new EventLog();
    }

    @AfterAll
    static void stopAll() {
        for (AutoCloseable part : java.util.Arrays.asList(events, hiring, audit, kpi)) {
            close(part);
        }
    }

    @Test
    void shouldOpenADiagnosisWhenALeadingTargetIsMissed() {
        // Given
        String organization = organization();
        String key = apiKey(organization);
        push(key, 50, 10);

        // When
        as(organization).post("days/" + today + "/close").then().statusCode(200);

        // Then
        kpi.plain()
                .header("X-Api-Key", key)
                .get("/api/v1/scoreboard?date=" + today)
                .then()
                .statusCode(200)
                .body("closed", equalTo(true))
                .body("rows.find { it.employee == 'anna' }.verdict", equalTo("MISSED"))
                .body("rows.find { it.employee == 'anna' }.leading.find { it.metric == 'calls' }.fact", equalTo(10));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events.of(organization, DETECTED))
                        .extracting(EventLog.Event::key)
                        .containsExactlyInAnyOrder(
                                organization + "/employee:anna/calls", organization + "/organization/calls"));
        EventLog.Event detected = events.of(organization, DETECTED).stream()
                .filter(event -> event.key().contains("anna"))
                .findFirst()
                .orElseThrow();
        JsonPath diagnoses = awaitDiagnoses(organization);
        assertThat(diagnoses.getList("items.metric")).containsExactly("calls", "calls");
        assertThat(diagnoses.getList("items[0].checks")).hasSize(8);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events.of(organization, "io.komdir.audit.diagnosis.opened.v1"))
                        .filteredOn(opened -> opened.attribute("causationid").equals(detected.attribute("id")))
                        .singleElement()
                        .satisfies(opened -> assertThat(opened.attribute("correlationid"))
                                .isEqualTo(detected.attribute("correlationid"))));
    }

    @Test
    void shouldOpenADiagnosisOfTheStageWhenItConvertsTooLittle() {
        // Given
        String organization = organization();
        String key = apiKey(organization);
        as(organization)
                .body(Map.of(
                        "name",
                        "New customers",
                        "stages",
                        List.of(
                                Map.of("code", "lead", "name", "Lead", "metric", "leads"),
                                Map.of(
                                        "code",
                                        "meeting",
                                        "name",
                                        "Key meeting",
                                        "metric",
                                        "key_meetings_held",
                                        "targetConversion",
                                        0.4))))
                .put("funnels/new")
                .then()
                .statusCode(201);
        pushFacts(key, Map.of("leads", 100, "key_meetings_held", 20));

        // When
        as(organization).post("days/" + today + "/close").then().statusCode(200);

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events.of(organization, DETECTED))
                        .extracting(EventLog.Event::key)
                        .containsExactlyInAnyOrder(
                                organization + "/employee:anna/new/meeting",
                                organization + "/organization/new/meeting"));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events.of(organization, "io.komdir.kpi.conversion.measured.v1"))
                        .extracting(EventLog.Event::key)
                        .containsExactlyInAnyOrder(organization + "/employee:anna", organization + "/organization"));
        JsonPath diagnoses = awaitDiagnoses(organization);
        assertThat(diagnoses.getList("items.scope")).containsExactlyInAnyOrder("employee:anna", "organization");
        assertThat(diagnoses.getList("items.metric")).containsOnlyNulls();
        assertThat(diagnoses.getList("items.funnel")).containsOnly("new");
        assertThat(diagnoses.getList("items.stage")).containsOnly("meeting");
        assertThat(diagnoses.getList("items.actual", Double.class)).containsOnly(0.2);
        assertThat(diagnoses.getList("items.target", Double.class)).containsOnly(0.4);
        assertThat(diagnoses.getList("items.from")).containsOnly(today.toString());
        assertThat(diagnoses.getList("items[0].checks")).hasSize(8);
        as(organization)
                .get("funnels/new/conversion?from=" + today + "&to=" + today)
                .then()
                .statusCode(200)
                .body("stages[1].gapPoints", equalTo(-20));
    }

    @Test
    void shouldTellEverythingWhenTheProcessIsKilledBetweenCommitAndSending() throws Exception {
        // Given
        kpi.kill();
        kpi.begin(Map.of("KOMDIR_EVENTS_RELAY_ENABLED", "false"));
        kpi.awaitReady();
        String organization = organization();
        push(apiKey(organization), 50, 10);
        as(organization).post("days/" + today + "/close").then().statusCode(200);
        assertThat(events.of(organization, DETECTED)).isEmpty();

        // When
        kpi.kill();
        kpi.begin(Map.of());
        kpi.awaitReady();

        // Then
        await().atMost(60, SECONDS).untilAsserted(() -> {
            assertThat(events.of(organization, "io.komdir.kpi.day.closed.v1")).hasSize(2);
            assertThat(events.of(organization, DETECTED)).hasSize(2);
        });
        assertThat(awaitDiagnoses(organization).getList("items.scope"))
                .containsExactlyInAnyOrder("employee:anna", "organization");
    }

    @Test
    void shouldKeepOrganizationsWithTheSameCodesApart() {
        // Given
        String one = organization();
        String other = organization();
        target(other, 50);

        // When
        push(apiKey(one), 50, 10);

        // Then
        as(other)
                .get("scoreboard?date=" + today)
                .then()
                .statusCode(200)
                .body("rows.employee", contains("anna"))
                .body("rows[0].verdict", equalTo("NO_DATA"));
        as(other).get("daily-activity?from=" + today + "&to=" + today).then().body("items", hasSize(0));
    }

    /** One person; every day works, and one missed day is a deviation. */
    private String organization() {
        String organization = "acme-" + UUID.randomUUID();
        as(organization)
                .body(Map.of(
                        "name", "Acme",
                        "timeZone", zone.getId(),
                        "currency", "EUR",
                        "country", "DE",
                        "stage", "STARTUP",
                        "dayClosesAt", "23:59",
                        "workingWeek",
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                        "deviations", Map.of("windowWorkingDays", 5, "minimumCount", 30, "missedDays", 1)))
                .put("organization")
                .then()
                .statusCode(201);
        as(organization)
                .body(Map.of("fullName", "Anna", "role", "HUNTER"))
                .put("employees/anna")
                .then()
                .statusCode(201);
        return organization;
    }

    private String apiKey(String organization) {
        return as(organization)
                .body(Map.of("name", "crm", "scopes", List.of("push", "read")))
                .post("api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private void target(String organization, int calls) {
        as(organization)
                .body(List.of(Map.of(
                        "metric",
                        "calls",
                        "scope",
                        "employee:anna",
                        "period",
                        "DAY",
                        "value",
                        calls,
                        "from",
                        today.toString())))
                .put("targets")
                .then()
                .statusCode(200);
    }

    /** A target for today and the fact of today. */
    private void push(String key, int target, int fact) {
        target(key.substring("komdir_".length(), key.lastIndexOf('.')), target);
        pushFacts(key, Map.of("calls", fact));
    }

    /** Facts of today by metric. */
    private void pushFacts(String key, Map<String, Integer> facts) {
        List<Map<String, Object>> rows = facts.entrySet().stream()
                .map(fact -> Map.<String, Object>of(
                        "employee",
                        "anna",
                        "date",
                        today.toString(),
                        "metric",
                        fact.getKey(),
                        "value",
                        fact.getValue()))
                .toList();
        kpi.plain()
                .header("X-Api-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("source", "crm", "rows", rows))
                .post("/api/v1/daily-activity")
                .then()
                .statusCode(200)
                .body("changed", equalTo(facts.size()));
    }

    /** Of the person, and of the organization, whose only target is the person's. */
    private static JsonPath awaitDiagnoses(String organization) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> audit.as(TestTokens.token(organization, "viewer"))
                                .get("diagnoses")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        answer -> answer.getList("items").size() == 2);
    }

    private static RequestSpecification as(String organization) {
        return kpi.as(TestTokens.token(organization, "director")).contentType(ContentType.JSON);
    }

    /** The names of these zones count westward. */
    private static ZoneId noon(int hourOfUtc) {
        int west = hourOfUtc - 12;
        return ZoneId.of("Etc/GMT" + (west < 0 ? "" : "+") + west);
    }

    private static void close(AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
