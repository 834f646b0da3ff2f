package io.komdir.audit.audits;

import io.komdir.audit.testing.Organization;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a client does with audits of one organization. */
record AuditCalls(Organization organization) {
    static final String AUDITS = Organization.API + "/audits";

    static AuditCalls ofUnknownOrganization() {
        return new AuditCalls(Organization.unknown());
    }

    void auditor(String code) {
        organization
                .as("director")
                .body(Map.of("fullName", "Auditor " + code))
                .put(Organization.API + "/auditors/" + code)
                .then()
                .statusCode(201);
    }

    /**
     * Puts a version of a template.
     *
     * @param items such as {@code "tools/crm"}; with a metric {@code "tools/crm/calls"}, with a stage {@code
     *     "tools/crm//new/meeting"}
     */
    void template(String code, String... items) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String item : items) {
            String[] parts = item.split("/", -1);
            Map<String, Object> one = new java.util.HashMap<>(Map.of(
                    "area",
                    parts[0],
                    "code",
                    parts[1],
                    "position",
                    all.size() + 1,
                    "question",
                    text("Как с " + parts[1] + "?", "How is " + parts[1] + "?"),
                    "hint",
                    text("Куда смотреть", "Where to look")));
            if (parts.length == 3) {
                one.put("metric", parts[2]);
            } else if (parts.length > 3) {
                one.put("funnel", parts[3]);
                one.put("stage", parts[4]);
            }
            all.add(one);
        }
        int status = organization
                .as("director")
                .body(Map.of("items", all))
                .put(Organization.API + "/templates/" + code)
                .statusCode();
        if (status != 200 && status != 201) {
            throw new AssertionError("the template was answered with " + status);
        }
    }

    Response plan(String template, String auditor, String scope) {
        return organization
                .as("auditor")
                .body(Map.of("template", template, "auditor", auditor, "plannedFor", today(), "scope", scope))
                .post(AUDITS);
    }

    /** Plans and starts; gives the id. */
    String started(String template, String auditor, String scope) {
        Response planned = plan(template, auditor, scope);
        planned.then().statusCode(201);
        String id = planned.path("id");
        move(id, "start").then().statusCode(200);
        return id;
    }

    Response move(String id, String move) {
        return organization.as("auditor").post(AUDITS + "/" + id + "/" + move);
    }

    Response answer(String id, String item, String verdict, String evidence) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("verdict", verdict);
        body.put("evidence", evidence);
        return organization.as("auditor").body(body).put(AUDITS + "/" + id + "/answers/" + item);
    }

    /** Starts, answers and completes; gives the id. {@code "crm", "PROBLEM", …} by item. */
    String completed(String template, String auditor, String scope, String... verdicts) {
        String id = started(template, auditor, scope);
        for (int i = 0; i < verdicts.length; i += 2) {
            answer(id, verdicts[i], verdicts[i + 1], "seen").then().statusCode(200);
        }
        move(id, "complete").then().statusCode(200);
        return id;
    }

    Response get(String path) {
        return organization.as("viewer").get(AUDITS + path);
    }

    static String today() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    }

    private static Map<String, String> text(String ru, String en) {
        return Map.of("ru", ru, "en", en);
    }
}
