package io.komdir.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An organization of 150 people with 8 metrics each, all with targets. */
final class Office {
    static final int PEOPLE = 150;
    static final List<String> METRICS = List.of(
            "calls",
            "conversations",
            "deals_won",
            "invoices",
            "key_meetings_held",
            "leads_processed",
            "proposals",
            "revenue");
    static final int TEAMS = 10;
    private static final int FILLED_DAYS = 62;

    private final Api api;
    private final String organization;
    private final Map<String, String> director;

    Office(Api api, String organization, String token) {
        this.api = api;
        this.organization = organization;
        this.director = Map.of("Authorization", "Bearer " + token);
    }

    static String employee(int number) {
        return String.format("e%03d", number);
    }

    String organization() {
        return organization;
    }

    /** Registers everybody, each asked for 30 of each metric a day. */
    void register() throws Exception {
        register("DAY", 30);
    }

    /**
     * Registers everybody; days before today are history, so that nothing closes while it is measured.
     *
     * @param period {@code DAY} or {@code MONTH}
     * @param target of each metric of each person
     */
    void register(String period, int target) throws Exception {
        put(
                "organization",
                Map.of(
                        "name", organization,
                        "timeZone", "UTC",
                        "currency", "RUB",
                        "country", "RU",
                        "stage", "ESTABLISHED",
                        "startsOn", LocalDate.now(ZoneOffset.UTC).toString()));
        for (int team = 0; team < TEAMS; team++) {
            put("teams/t" + team, Map.of("name", "Team " + team));
        }
        List<Map<String, Object>> targets = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            put(
                    "employees/" + employee(person),
                    Map.of(
                            "fullName",
                            "Person " + person,
                            "team",
                            "t" + person % TEAMS,
                            "role",
                            "HUNTER",
                            "hiredOn",
                            "2020-01-01"));
            for (String metric : METRICS) {
                targets.add(Map.of(
                        "metric",
                        metric,
                        "scope",
                        "employee:" + employee(person),
                        "period",
                        period,
                        "value",
                        target,
                        "from",
                        "2020-01-01"));
            }
        }
        for (int from = 0; from < targets.size(); from += Batch.SIZE) {
            put("targets", targets.subList(from, Math.min(targets.size(), from + Batch.SIZE)));
        }
    }

    /** A key that pushes and reads. */
    String apiKey() throws Exception {
        return api.send(
                        "POST",
                        "/api/v1/api-keys",
                        director,
                        Map.of("name", "benchmark", "scopes", List.of("push", "read")))
                .require(201)
                .json()
                .get("key")
                .asText();
    }

    /** Two months of facts of everybody, so that reports have something to add up. */
    void fill(String apiKey) throws Exception {
        Map<String, String> key = Map.of("X-Api-Key", apiKey);
        for (int day = 0; day < FILLED_DAYS; day++) {
            api.send(
                            "POST",
                            "/api/v1/daily-activity",
                            key,
                            Batch.of("crm", day, everybody()).json())
                    .require(200);
        }
    }

    private static int everybody() {
        return PEOPLE * METRICS.size();
    }

    private void put(String path, Object body) throws Exception {
        int status = api.send("PUT", "/api/v1/" + path, director, body).status();
        if (status != 200 && status != 201) {
            throw new IllegalStateException("PUT " + path + " was answered " + status);
        }
    }
}
