package io.komdir.kpi.ingestion;

import static io.restassured.RestAssured.given;

import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organization of one test's own that somebody pushes to, and a look at what is stored for it. */
public final class PushTenant {
    public static final String API = "/api/v1";
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final RestAssuredConfig AS_IT_IS = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT)
                    .encodeContentTypeAs("application/cloudevents+json", ContentType.TEXT)
                    .encodeContentTypeAs("application/cloudevents-batch+json", ContentType.TEXT));

    private final String code = "p-" + UUID.randomUUID();

    /** With the standard metrics and these employees. */
    public static PushTenant with(String... employees) {
        PushTenant tenant = new PushTenant();
        tenant.director()
                .contentType("application/json")
                .body(Map.of("name", "Acme", "timeZone", ZONE.getId()))
                .put(API + "/organization")
                .then()
                .statusCode(201);
        for (String employee : employees) {
            tenant.hire(employee);
        }
        return tenant;
    }

    public void hire(String employee) {
        director()
                .contentType("application/json")
                .body(Map.of("fullName", employee, "role", "HUNTER"))
                .put(API + "/employees/" + employee)
                .then()
                .statusCode(201);
    }

    /** An API key of the source, null for any. */
    public String key(String source, String... scopes) {
        Map<String, Object> key = new HashMap<>(Map.of("name", "key of " + source, "scopes", List.of(scopes)));
        key.put("source", source);
        return director()
                .contentType("application/json")
                .body(key)
                .post(API + "/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    public String code() {
        return code;
    }

    public LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public RequestSpecification director() {
        return as("director");
    }

    public RequestSpecification as(String role) {
        return anybody().auth().oauth2(TestTokens.token(code, role));
    }

    public RequestSpecification as(String subject, String role) {
        return anybody().auth().oauth2(TestTokens.tokenFor(subject, code, role));
    }

    /** A request without credentials that sends bytes and content type as they are given. */
    public static RequestSpecification anybody() {
        return given().config(AS_IT_IS);
    }

    /** Pushes daily rows as JSON from the source {@code crm}. */
    public ValidatableResponse push(String... rows) {
        return pushIn("partial", rows);
    }

    public ValidatableResponse pushIn(String mode, String... rows) {
        return pushAs(as("crm"), "/daily-activity?mode=" + mode, "application/json", daily("crm", rows));
    }

    /** Pushes activities as JSON from the source {@code crm}. */
    public ValidatableResponse count(String... events) {
        return countIn("partial", events);
    }

    public ValidatableResponse countIn(String mode, String... events) {
        String body = "{\"source\":\"crm\",\"events\":[" + String.join(",", events) + "]}";
        return pushAs(as("crm"), "/activities?mode=" + mode, "application/json", body);
    }

    public ValidatableResponse pushAs(RequestSpecification caller, String path, String type, Object body) {
        byte[] bytes = body instanceof byte[] raw ? raw : body.toString().getBytes(StandardCharsets.UTF_8);
        return caller.contentType(type).body(bytes).post(API + path).then();
    }

    public static String daily(String source, String... rows) {
        return "{\"source\":\"" + source + "\",\"rows\":[" + String.join(",", rows) + "]}";
    }

    /** A row as JSON. */
    public static String row(String employee, Object date, String metric, Object value) {
        return "{\"employee\":\"%s\",\"date\":\"%s\",\"metric\":\"%s\",\"value\":%s}"
                .formatted(employee, date, metric, value);
    }

    /** An activity as JSON, with the value 1. */
    public static String event(String id, String employee, String metric, String occurredAt) {
        return "{\"id\":\"%s\",\"employee\":\"%s\",\"metric\":\"%s\",\"occurredAt\":\"%s\"}"
                .formatted(id, employee, metric, occurredAt);
    }

    /** The stored facts as {@code employee date metric channel source value weight counted}, sorted. */
    public List<String> facts() {
        return texts(
                "SELECT concat_ws(' ', employee, fact_date, metric, channel, source, trim_scale(value), trim_scale(weight),"
                        + " counted) FROM daily_fact WHERE organization_id = ? ORDER BY 1");
    }

    public int rowsOf(String table) {
        return Integer.parseInt(texts("SELECT count(*)::text FROM " + table + " WHERE organization_id = ?")
                .get(0));
    }

    public BigDecimal sum() {
        return new BigDecimal(texts("SELECT coalesce(sum(value), 0)::text FROM daily_fact WHERE organization_id = ?")
                .get(0));
    }

    public long revision() {
        return Long.parseLong(texts("SELECT revision::text FROM organization WHERE organization_id = ?")
                .get(0));
    }

    /** The first column of what the query answers for this organization. */
    public List<String> texts(String sql) {
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
