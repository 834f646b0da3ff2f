package io.komdir.audit.audits.auditor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.audit.testing.KpiEvents;
import io.komdir.audit.testing.Organization;
import io.komdir.directory.People;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AuditorResourceIT {
    private static final String PATH = "/api/v1/auditors";
    private static final String VERA = "{'fullName':' Vera Orlova ','niches':[' Kitchens ','KITCHENS','Doors'],"
            + "'products':['Made to measure'],'audiences':['Families'],'auditsDone':12}";

    @Inject
    AuditorService auditors;

    @Inject
    People people;

    @Inject
    OrganizationScope scope;

    private final Organization organization = Organization.unknown();

    @Test
    void shouldCreateAndReplaceWhenPut() {
        // When
        Response created = put("vera", VERA);
        Response replaced = put("vera", "{'fullName':'Vera'}");

        // Then
        created.then()
                .statusCode(201)
                .body("code", equalTo("vera"))
                .body("fullName", equalTo("Vera Orlova"))
                .body("employee", nullValue())
                .body("niches", contains("Kitchens", "Doors"))
                .body("products", contains("Made to measure"))
                .body("audiences", contains("Families"))
                .body("auditsDone", equalTo(12));
        replaced.then().statusCode(200).body("niches", empty()).body("auditsDone", equalTo(12));
        organization.as("viewer").get(PATH + "/vera").then().statusCode(200).body("fullName", equalTo("Vera"));
    }

    @Test
    void shouldChangeNothingWhenThePutIsReplayed() {
        // Given
        String tag = put("vera", VERA).header("ETag");

        // When
        Response replay = put("vera", VERA);

        // Then
        replay.then().statusCode(200).header("ETag", equalTo(tag));
        organization
                .as("viewer")
                .header("If-None-Match", tag)
                .get(PATH + "/vera")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldKeepAnAuditDoneMeanwhileWhenThePutIsReplayed() {
        // Given
        String tag = put("vera", VERA).header("ETag");
        inTransaction(() -> auditors.countAudit("vera"));

        // When
        Response replay = put("vera", VERA);

        // Then
        replay.then().statusCode(200).body("auditsDone", equalTo(13)).header("ETag", not(equalTo(tag)));
        put("vera", "{'fullName':'Vera'}").then().body("auditsDone", equalTo(13));
        put("vera", VERA.replace("12", "13")).then().body("auditsDone", equalTo(13));
        put("vera", VERA.replace("12", "20")).then().body("auditsDone", equalTo(20));
    }

    @Test
    void shouldRefuseAStaleTag() {
        // Given
        String stale = put("vera", VERA).header("ETag");
        String tag = put("vera", "{'fullName':'Vera'}").header("ETag");

        // When
        Response answer = organization
                .as("director")
                .header("If-Match", stale)
                .body(json(VERA))
                .put(PATH + "/vera");

        // Then
        answer.then().statusCode(412);
        organization
                .as("director")
                .header("If-None-Match", "*")
                .body(json(VERA))
                .put(PATH + "/vera")
                .then()
                .statusCode(412);
        organization
                .as("director")
                .header("If-Match", "*")
                .body(json(VERA))
                .put(PATH + "/nobody")
                .then()
                .statusCode(412);
        organization
                .as("director")
                .header("If-Match", tag)
                .body(json(VERA))
                .put(PATH + "/vera")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldPageByCode() {
        // Given
        List.of("c", "a", "b").forEach(code -> put(code, VERA));

        // When
        Response first = organization.as("viewer").get(PATH + "?limit=2");

        // Then
        first.then().statusCode(200).body("items.code", contains("a", "b"));
        organization
                .as("viewer")
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("items.code", contains("c"))
                .body("nextCursor", equalTo(""));
        organization.as("viewer").get(PATH + "?limit=1001").then().statusCode(400);
        organization.as("viewer").get(PATH + "?cursor=x").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "vera | {} | 422 | fullName",
                "vera | {'fullName':'  '} | 422 | fullName",
                "vera | {'fullName':'V','employee':'no body'} | 422 | employee",
                "vera | {'fullName':'V','employee':''} | 422 | employee",
                "vera | {'fullName':'V','employee':'nobody'} | 422 | employee",
                "vera | {'fullName':'V','niches':['a',' ']} | 422 | niches[1]",
                "vera | {'fullName':'V','niches':[null]} | 422 | niches[0]",
                "vera | {'fullName':'V','auditsDone':-1} | 422 | auditsDone",
                "vera | {'fullName':'V','auditsDone':100001} | 422 | auditsDone",
                "vera | {'fullName':'V','auditsDone':'x'} | 400 | auditsDone",
                "vera | {'fullName':'V','niches':'Kitchens'} | 400 | niches",
                "vera | {'fullName':'V','salary':1} | 400 | salary",
                "ranking | {'fullName':'V'} | 422 | code",
                "vera | {'fullName':'V','niches':['\\u00a0']} | 422 | niches[0]",
                "vera | {'fullName':'V','niches':['\\ud800']} | 400 | niches[0]",
                "ve~ra | {'fullName':'V'} | 422 | code",
            })
    void shouldNameTheFieldWhenTheInputIsBad(String code, String body, int status, String field) {
        // When
        Response answer = put(code, body);

        // Then
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        organization.as("viewer").get(PATH).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"niches, 50, 100", "products, 50, 100", "audiences, 50, 100"})
    void shouldTakeListsUpToTheirLimitsAndNotOnePast(String field, int items, int length) {
        putLists(field, items, "n".repeat(length)).then().statusCode(201).body(field, hasSize(1));
        putLists(field, items + 1, "n").then().statusCode(422).body("violations[0].field", equalTo(field));
        putLists(field, 1, "n".repeat(length + 1))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field + "[0]"))
                .body("violations[0].message", containsString("100"));
        put("vera", "{'fullName':'" + "n".repeat(200) + "'}").then().statusCode(200);
        put("vera", "{'fullName':'" + "n".repeat(201) + "'}").then().statusCode(422);
        put("vera", "{'fullName':'V','auditsDone':100000}").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, 200, 403",
        "head, 200, 403",
        "auditor, 200, 201",
        "director, 200, 201",
        "recruiter, 403, 403",
        "crm, 403, 403",
    })
    void shouldLetAuditorsAndDirectorsWrite(String role, int read, int write) {
        organization.as(role).get(PATH).then().statusCode(read);
        organization.as(role).get(PATH + "/ranking").then().statusCode(read);
        organization.as(role).body(json(VERA)).put(PATH + "/vera").then().statusCode(write);
    }

    @Test
    void shouldNameAnEmployeeThatIsThere() {
        // Given
        try (KpiEvents events = new KpiEvents()) {
            events.send(KpiEvents.employee(organization.code(), "u5", null, 1));
        }
        await().atMost(30, SECONDS)
                .until(() -> scope.call(organization.code(), () -> people.employee("u5"))
                        .isPresent());

        // When
        Response answer = put("vera", "{'fullName':'Vera','employee':'u5'}");

        // Then
        answer.then().statusCode(201).body("employee", equalTo("u5"));
    }

    @Test
    void shouldNotSeeAnotherOrganization() {
        // Given
        Organization other = Organization.unknown();
        put("vera", VERA);

        // When
        Response answer = other.as("viewer").get(PATH + "/vera");

        // Then
        answer.then().statusCode(404);
        other.as("viewer").get(PATH).then().body("items", empty());
        other.as("viewer").get(PATH + "/ranking?niche=Kitchens").then().body("items", empty());
    }

    private void inTransaction(Runnable work) {
        scope.run(organization.code(), () -> QuarkusTransaction.requiringNew().run(work));
    }

    private Response putLists(String field, int items, String text) {
        try {
            String body = new ObjectMapper()
                    .writeValueAsString(Map.of("fullName", "V", field, Collections.nCopies(items, text)));
            return organization.as("director").body(body).put(PATH + "/vera");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Response put(String code, String body) {
        Response answer = organization.as("director").body(json(body)).put(PATH + "/" + code);
        assertThat(answer.statusCode()).isLessThan(500);
        return answer;
    }

    private static String json(String body) {
        return body.replace('\'', '"');
    }
}
