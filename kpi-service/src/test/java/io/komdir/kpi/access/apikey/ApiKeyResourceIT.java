package io.komdir.kpi.access.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.komdir.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ApiKeyResourceIT {
    private static final String PATH = "/api/v1/api-keys";
    private static final String READ = "{\"name\":\"Board\",\"scopes\":[\"read\"]}";

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shouldShowTheKeyOnceAndStoreOnlyItsHash() throws SQLException {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.director()
                .body(
                        "{\"name\":\" CRM \",\"scopes\":[\"read\",\"push\",\"read\"],\"source\":\"amo\",\"expiresOn\":\"2099-12-31\"}")
                .post(PATH);

        // Then
        answer.then()
                .statusCode(201)
                .body("name", equalTo("CRM"))
                .body("scopes", equalTo(List.of("push", "read")))
                .body("source", equalTo("amo"))
                .body("expiresOn", equalTo("2099-12-31"))
                .body("createdBy", equalTo(TestTokens.SUBJECT));
        String key = answer.path("key");
        assertThat(key).matches("komdir_" + tenant.code() + "\\.[A-Za-z0-9_-]{43}");
        tenant.director()
                .get(PATH)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(answer.path("id")))
                .body("items[0].key", nullValue());
        assertThat(everything(tenant)).doesNotContain(key.substring(key.indexOf('.') + 1));
    }

    @Test
    void shouldLetTheKeyReadAsAViewerWhenItsScopeIsRead() {
        // Given
        Tenant tenant = Tenant.created();
        String key = key(tenant, READ);

        // When
        var read = Tenant.withKey(key).get("/api/v1/metrics");
        var write = Tenant.withKey(key).body("{\"name\":\"A\"}").put("/api/v1/organization");

        // Then
        read.then().statusCode(200).body("items", hasSize(20));
        write.then().statusCode(403);
        Tenant.withKey(key)
                .header("If-None-Match", read.header("ETag"))
                .get("/api/v1/metrics")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldSeeTheNewRevisionWhenSomethingChanged() {
        // Given
        Tenant tenant = Tenant.created();
        String key = key(tenant, READ);
        String tag = Tenant.withKey(key).get("/api/v1/metrics").header("ETag");
        tenant.director()
                .body("{\"name\":\"Own\",\"timing\":\"LEADING\",\"unit\":\"COUNT\"}")
                .put("/api/v1/metrics/calls")
                .then()
                .statusCode(200);

        // When
        var answer = Tenant.withKey(key).header("If-None-Match", tag).get("/api/v1/metrics");

        // Then
        answer.then().statusCode(200).header("ETag", not(equalTo(tag))).body("items.name", hasItem("Own"));
    }

    @Test
    void shouldNotLetTheKeyReadReportsWhenItsScopeIsPush() {
        // Given
        String key = key(Tenant.created(), "{\"name\":\"CRM\",\"scopes\":[\"push\"]}");

        // When
        var answer = Tenant.withKey(key).get("/api/v1/metrics");

        // Then
        answer.then().statusCode(403);
    }

    @Test
    void shouldRefuseTheKeyAtOnceWhenRevoked() {
        // Given
        Tenant tenant = Tenant.created();
        Response created = tenant.director().body(READ).post(PATH);
        String key = created.path("key");
        Tenant.withKey(key).get("/api/v1/metrics").then().statusCode(200);

        // When
        tenant.director().delete(PATH + "/" + created.path("id")).then().statusCode(204);

        // Then
        Tenant.withKey(key)
                .get("/api/v1/metrics")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:invalid-credentials"));
        tenant.director().delete(PATH + "/" + created.path("id")).then().statusCode(404);
    }

    @Test
    void shouldAcceptTheKeyThroughItsLastDayInTheOrganizationsZone() {
        // Given
        Tenant tenant = Tenant.created();
        String key = key(tenant, "{\"name\":\"Board\",\"scopes\":[\"read\"],\"expiresOn\":\"2099-06-30\"}");

        // When
        clock.set("2099-06-30", "23:59", "Europe/Moscow");
        int onTheLastDay = Tenant.withKey(key).get("/api/v1/metrics").statusCode();
        clock.set("2099-07-01", "00:00", "Europe/Moscow");
        int afterwards = Tenant.withKey(key).get("/api/v1/metrics").statusCode();

        // Then
        assertThat(List.of(onTheLastDay, afterwards)).containsExactly(200, 401);
    }

    @Test
    void shouldRefuseWhatIsNotAKeyOfTheOrganizationItNames() {
        // Given
        Tenant tenant = Tenant.created();
        Tenant other = Tenant.created();
        String key = key(tenant, READ);
        String random = key.substring(key.indexOf('.') + 1);

        for (String forged : List.of(
                "",
                "komdir_",
                "komdir_" + tenant.code(),
                "komdir_" + tenant.code() + ".",
                "komdir_" + other.code() + "." + random,
                "komdir_" + tenant.code() + "." + "A".repeat(43),
                "komdir_x'; drop table api_key; --." + random,
                key + "A",
                key.substring(1))) {
            // When
            var answer = Tenant.withKey(forged).get("/api/v1/metrics");

            // Then
            answer.then().statusCode(401).contentType("application/problem+json");
        }
    }

    @Test
    void shouldRefuseAKeyBesideAToken() {
        // Given
        Tenant tenant = Tenant.created();
        String key = key(tenant, READ);

        // When
        var answer = tenant.director().header("X-Api-Key", key).get("/api/v1/metrics");

        // Then
        answer.then().statusCode(401);
    }

    @Test
    void shouldAnswerTheFirstKeyWhenTheRequestIsRepeated() {
        // Given
        Tenant tenant = Tenant.created();
        String once = UUID.randomUUID().toString();
        Response first =
                tenant.director().header("Idempotency-Key", once).body(READ).post(PATH);

        // When
        var repeated =
                tenant.director().header("Idempotency-Key", once).body(READ).post(PATH);

        // Then
        repeated.then().statusCode(201).body("id", equalTo(first.path("id"))).body("key", equalTo(first.path("key")));
        tenant.director().get(PATH).then().body("items", hasSize(1));
        tenant.director()
                .header("Idempotency-Key", once)
                .body(READ.replace("Board", "Other"))
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scopes':['read']} | name | required",
                "{'name':'A'} | scopes | required",
                "{'name':'A','scopes':[]} | scopes | required",
                "{'name':'A','scopes':['read','admin']} | scopes[1] | one-of",
                "{'name':'A','scopes':[null]} | scopes[0] | one-of",
                "{'name':'A','scopes':['push'],'source':'a b'} | source | code",
                "{'name':'A','scopes':['push'],'expiresOn':'2020-01-01'} | expiresOn | past",
            })
    void shouldNameTheFieldWhenARuleIsBroken(String body, String field, String code) {
        // Given
        Tenant tenant = Tenant.created();

        // When
        var answer = tenant.director().body(body.replace('\'', '"')).post(PATH);

        // Then
        answer.then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(code)));
        tenant.director().get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void shouldHoldRolesAndOrganizationsApart() {
        // Given
        Tenant tenant = Tenant.created();
        Tenant other = Tenant.created();
        String id = tenant.director().body(READ).post(PATH).path("id");

        // When
        var byOther = other.director().delete(PATH + "/" + id);
        var byHead = tenant.as("head").body(READ).post(PATH);

        // Then
        byOther.then().statusCode(404);
        byHead.then().statusCode(403);
        tenant.as("viewer").get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        tenant.director().get(PATH).then().body("items", hasSize(1));
    }

    private static String key(Tenant tenant, String body) {
        Response created = tenant.director().body(body).post(PATH);
        created.then().statusCode(201);
        return created.path("key");
    }

    /** All that the table of keys holds of the organization, as text. */
    private static String everything(Tenant tenant) throws SQLException {
        try (Connection connection = TestServers.superuserDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT string_agg(to_jsonb(k)::text, ' ') FROM api_key k"
                        + " WHERE organization_id = '" + tenant.code() + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
