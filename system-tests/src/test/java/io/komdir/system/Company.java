package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.komdir.local.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * A company that began thirty days ago, works every day, and of whose leads four in ten are to become meetings. Nothing of its
 * past is pushed or closed yet.
 */
final class Company {
    static final int DAYS = 30;

    private final String code = "acme-" + UUID.randomUUID();
    private final ZoneId zone = noon(LocalTime.now(ZoneOffset.UTC).getHour());
    private final LocalDate today = LocalDate.now(zone);
    private final PackagedService kpi;
    private final PackagedService audit;
    private final String key;

    /** @param kpi must not close days by itself, see {@link #DAYS_CLOSE_BY_HAND} */
    Company(PackagedService kpi, PackagedService audit) {
        this.kpi = kpi;
        this.audit = audit;
        atKpi().body(Map.of(
                        "name", "Acme",
                        "timeZone", zone.getId(),
                        "currency", "EUR",
                        "country", "DE",
                        "stage", "ESTABLISHED",
                        "startsOn", day(DAYS).toString(),
                        "dayClosesAt", "23:59",
                        "workingWeek",
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                        "deviations", Map.of("windowWorkingDays", 5, "minimumCount", 30, "missedDays", 3)))
                .put("organization")
                .then()
                .statusCode(201);
        atKpi().body(Map.of(
                        "fullName",
                        "Anna",
                        "role",
                        "HUNTER",
                        "hiredOn",
                        day(DAYS).toString()))
                .put("employees/anna")
                .then()
                .statusCode(201);
        atKpi().body(Map.of(
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
        key = atKpi().body(Map.of("name", "crm", "scopes", List.of("push", "read")))
                .post("api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** The settings of a kpi-service whose days close when a test says so. */
    static final Map<String, String> DAYS_CLOSE_BY_HAND = Map.of("KOMDIR_DAYS_CLOSE_INTERVAL", "off");

    String code() {
        return code;
    }

    /** So many days ago. */
    LocalDate day(int ago) {
        return today.minusDays(ago);
    }

    /** The CRM pushes 100 leads and so many meetings for each of the days, both included. */
    void push(int fromAgo, int toAgo, int meetings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int ago = fromAgo; ago >= toAgo; ago--) {
            rows.add(fact(ago, "leads", 100));
            rows.add(fact(ago, "key_meetings_held", meetings));
        }
        kpi.plain()
                .header("X-Api-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("source", "crm", "rows", rows))
                .post("/api/v1/daily-activity")
                .then()
                .statusCode(200);
    }

    /** Closes the day and all before it. */
    void close(int ago) {
        atKpi().post("days/" + day(ago) + "/close").then().statusCode(200);
    }

    RequestSpecification atKpi() {
        return kpi.as(TestTokens.token(code, "director")).contentType(ContentType.JSON);
    }

    RequestSpecification atAudit() {
        return at(audit);
    }

    RequestSpecification at(PackagedService some) {
        return some.as(TestTokens.token(code, "director")).contentType(ContentType.JSON);
    }

    /** What audit-service answers, once it is as the test waits for. */
    JsonPath await(String path, Predicate<JsonPath> as) {
        return Awaitility.await(path)
                .atMost(90, SECONDS)
                .until(() -> atAudit().get(path).then().extract().jsonPath(), as);
    }

    ValidatableResponse judge(String diagnosis, String check, Map<String, ?> judgement) {
        return atAudit()
                .body(judgement)
                .put("diagnoses/" + diagnosis + "/checks/" + check)
                .then()
                .statusCode(200);
    }

    /** Makes the first task that the cause proposes, as a person would take it. */
    String takeProposal(String diagnosis, String check) {
        Map<String, Object> body = new HashMap<>(atAudit()
                .get("diagnoses/" + diagnosis + "/proposals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.origin.check == '" + check + "' }"));
        body.put("owner", "anna");
        body.put("dueOn", day(-14).toString());
        return atAudit()
                .body(body)
                .post("tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void step(String task, String step, Map<String, ?> body) {
        atAudit().body(body).post("tasks/" + task + "/" + step).then().statusCode(200);
    }

    private Map<String, Object> fact(int ago, String metric, int value) {
        return Map.of("employee", "anna", "date", day(ago).toString(), "metric", metric, "value", value);
    }

    /** A zone in which it is about noon, so that the day does not end during a test; the names of these zones count westward. */
    private static ZoneId noon(int hourOfUtc) {
        int west = hourOfUtc - 12;
        return ZoneId.of("Etc/GMT" + (west < 0 ? "" : "+") + west);
    }
}
