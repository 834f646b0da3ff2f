package io.komdir.hiring.recruiting.jobposting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class JobPostingIT {
    private static final String KAZAN =
            "{\"country\":\"RU\",\"region\":\"Татарстан\",\"city\":\"Казань\",\"street\":\"Баумана, 1\",\"postalCode\":\"420111\"}";

    private Search search;

    @BeforeEach
    void open() {
        search = new Search(2);
    }

    @Test
    void shouldHaveEveryFieldThatGoogleRequiresAndRecommends() {
        // Given
        patch("{\"workplace\":" + KAZAN + "}");
        search.as("recruiter")
                .body("{\"from\":70000,\"to\":130000,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\","
                        + "\"experienceYears\":{\"from\":2,\"to\":5}}")
                .put("/api/v1/salary-bands/sales-manager/MIDDLE")
                .then()
                .statusCode(201);

        // When
        JsonPath posting = posting("")
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();

        // Then
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(posting.getString("'@context'")).isEqualTo("https://schema.org/");
        assertThat(posting.getString("'@type'")).isEqualTo("JobPosting");
        assertThat(posting.getString("title")).isEqualTo("Менеджер по продажам");
        assertThat(posting.getString("description"))
                .startsWith("<p>О компании</p><ul><li>a</li></ul><p>Обязанности</p><ul><li>c</li></ul>")
                .endsWith("<p>Испытательный срок</p><p>Месяцев: 3</p>")
                .doesNotContain("Two have left");
        assertThat(posting.getString("datePosted")).isEqualTo(today.toString());
        assertThat(posting.getString("validThrough")).isEqualTo(today.plusMonths(3) + "T23:59:59Z");
        assertThat(posting.getString("employmentType")).isEqualTo("FULL_TIME");
        assertThat(posting.getString("identifier.value")).isEqualTo(search.vacancy);
        assertThat(posting.getString("hiringOrganization.name")).isEqualTo(search.organization);
        assertThat(posting.getMap("jobLocation.address"))
                .isEqualTo(Map.of(
                        "@type", "PostalAddress",
                        "streetAddress", "Баумана, 1",
                        "addressLocality", "Казань",
                        "addressRegion", "Татарстан",
                        "postalCode", "420111",
                        "addressCountry", "RU"));
        assertThat(posting.getString("baseSalary.currency")).isEqualTo("RUB");
        assertThat(posting.getString("baseSalary.value.'@type'")).isEqualTo("QuantitativeValue");
        assertThat(posting.getFloat("baseSalary.value.minValue")).isEqualTo(70_000);
        assertThat(posting.getFloat("baseSalary.value.maxValue")).isEqualTo(130_000);
        assertThat(posting.getString("baseSalary.value.unitText")).isEqualTo("MONTH");
        assertThat(posting.getInt("experienceRequirements.monthsOfExperience")).isEqualTo(24);
        assertThat(posting.getString("jobStartDate")).isEqualTo("2027-01-11");
        assertThat(posting.getInt("totalJobOpenings")).isEqualTo(2);
        assertThat(posting.getBoolean("directApply")).isFalse();
        assertThat(posting.getMap("$")).doesNotContainKey("jobLocationType");
    }

    @Test
    void shouldTellRemoteWorkByTheCountryOnly() {
        // Given
        patch("{\"workplace\":{\"country\":\"KZ\",\"remote\":true}}");

        // Then
        JsonPath posting =
                posting("?lang=en&directApply=true").statusCode(200).extract().jsonPath();
        assertThat(posting.getString("title")).isEqualTo("Sales manager");
        assertThat(posting.getString("jobLocationType")).isEqualTo("TELECOMMUTE");
        assertThat(posting.getString("applicantLocationRequirements.name")).isEqualTo("KZ");
        assertThat(posting.getBoolean("directApply")).isTrue();
        assertThat(posting.getMap("$")).doesNotContainKeys("jobLocation", "experienceRequirements");
    }

    @Test
    void shouldNameWhatSearchEnginesWouldRefuseItWithout() {
        posting("")
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:job-posting-incomplete"))
                .body("missing", contains("workplace.country", "workplace.city"));
        patch("{\"workplace\":{\"country\":\"RU\",\"city\":\" \"}}");
        posting("").statusCode(409).body("missing", contains("workplace.city"));
    }

    @Test
    void shouldLetNoTextBreakOutOfHtmlOrOfAScriptElement() {
        // Given
        patch("{\"workplace\":" + KAZAN + ",\"duties\":[\"</script><script>alert(1)</script> & \\\"x\\\"\"]}");

        // When
        String body = posting("").statusCode(200).extract().asString();

        // Then
        assertThat(body).doesNotContain("<");
        assertThat(JsonPath.from(body).getString("description"))
                .contains("<li>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</li>");
    }

    @Test
    void shouldPostOpenVacanciesOnly() {
        patch("{\"workplace\":" + KAZAN + "}");
        search.step("hold", "{}").statusCode(200);
        posting("").statusCode(409).body("type", equalTo("urn:komdir:problem:vacancy-state"));
        posting("?lang=fr").statusCode(400).body("violations.field", hasItem("lang"));
        search.get("crm", "/job-posting").statusCode(403);
    }

    @Test
    void shouldTellAnUnchangedPostingBy304() {
        patch("{\"workplace\":" + KAZAN + "}");
        String tag = posting("").extract().header("ETag");
        search.as("viewer")
                .header("If-None-Match", tag)
                .get("/api/v1/vacancies/" + search.vacancy + "/job-posting")
                .then()
                .statusCode(304);
    }

    private void patch(String body) {
        search.as("recruiter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch("/api/v1/vacancies/" + search.vacancy)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse posting(String query) {
        return search.get("viewer", "/job-posting" + query);
    }
}
