package io.komdir.hiring.catalogue.salaryband;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class BandResourceIT {
    private static final String BANDS = "/api/v1/salary-bands/";
    private static final String MANAGER = "sales-manager/MIDDLE";

    private final String organization = "bands-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "internet-marketer/JUNIOR,  40000,  70000, 0, 1",
        "internet-marketer/MIDDLE,  70000, 130000, 1, 3",
        "internet-marketer/SENIOR, 100000, 250000, 3, 5",
        "head-of-marketing/SENIOR, 150000, 400000, 3, 7",
        "marketing-director/SENIOR, 270000, 700000, ,"
    })
    void shouldKnowTheDefaults(String band, int from, int to, Integer yearsFrom, Integer yearsTo) {
        as("viewer")
                .get(BANDS + band)
                .then()
                .statusCode(200)
                .body("from", equalTo(from))
                .body("to", equalTo(to))
                .body("currency", equalTo("RUB"))
                .body("experienceYears?.from", equalTo(yearsFrom))
                .body("experienceYears?.to", equalTo(yearsTo))
                .body("builtIn", equalTo(true))
                .body("history", hasSize(1));
    }

    @Test
    void shouldReplaceABandFromItsDateOnly() {
        // Given
        put(MANAGER, band(60_000, 90_000, "2026-01-01", "")).statusCode(201);
        put(MANAGER, band(70_000, 110_000, "2026-07-01", "")).statusCode(201);

        // Then
        on("2026-06-30").statusCode(200).body("from", equalTo(60000.0f)).body("effectiveFrom", equalTo("2026-01-01"));
        on("2026-07-01")
                .statusCode(200)
                .body("from", equalTo(70000.0f))
                .body("history.effectiveFrom", contains("2026-07-01", "2026-01-01"));
        on("2025-12-31").statusCode(404);
    }

    @Test
    void shouldNeverRewriteABand() {
        // Given
        put(MANAGER, band(60_000, 90_000, "2026-01-01", "")).statusCode(201);

        // Then
        put(MANAGER, band(60_000, 90_000, "2026-01-01", "")).statusCode(200).body("from", equalTo(60000.0f));
        put(MANAGER, band(60_001, 90_000, "2026-01-01", ""))
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:band-stands"));
        put(MANAGER, band(50_000, 90_000, "2025-12-31", ""))
                .statusCode(409)
                .body("type", equalTo("urn:komdir:problem:band-later"));
        on("2026-02-01").body("from", equalTo(60000.0f)).body("history", hasSize(1));
    }

    @Test
    void shouldPreferTheRegionAndFallBackToAllRegions() {
        // Given
        put(MANAGER, band(60_000, 90_000, "2026-01-01", "")).statusCode(201);
        put(MANAGER, band(80_000, 120_000, "2026-01-01", "\"region\":\"Москва\","))
                .statusCode(201);

        // Then
        check("\"region\":\"Москва\",\"offer\":80000")
                .body("verdict", equalTo("WITHIN"))
                .body("rangePenetration", equalTo(0.0f))
                .body("band.region", equalTo("Москва"));
        check("\"region\":\"Казань\",\"offer\":80000")
                .body("compaRatio", equalTo(1.0667f))
                .body("band.region", nullValue());
    }

    @Test
    void shouldJudgeASpanByItsMiddleAndShowTheEnds() {
        // Given
        put(MANAGER, band(70_000, 130_000, "2026-01-01", "")).statusCode(201);

        // Then
        check("\"offer\":{\"from\":60000,\"to\":90000}")
                .statusCode(200)
                .body("verdict", equalTo("WITHIN"))
                .body("compaRatio", equalTo(0.75f))
                .body("lower.verdict", equalTo("BELOW"))
                .body("upper.rangePenetration", equalTo(0.3333f));
    }

    @Test
    void shouldListOwnBandsInPlaceOfDefaults() {
        // Given
        put("internet-marketer/MIDDLE", band(90_000, 150_000, "2026-01-01", "")).statusCode(201);

        // Then
        as("viewer")
                .get("/api/v1/salary-bands?position=internet-marketer")
                .then()
                .statusCode(200)
                .body("items.level", contains("JUNIOR", "MIDDLE", "SENIOR"))
                .body("items.builtIn", contains(true, false, true))
                .body("nextCursor", equalTo(""));
        String cursor = as("viewer")
                .get("/api/v1/salary-bands?limit=2")
                .then()
                .body("items.position", contains("head-of-marketing", "internet-marketer"))
                .extract()
                .path("nextCursor");
        as("viewer")
                .queryParam("cursor", cursor)
                .get("/api/v1/salary-bands")
                .then()
                .body("items.level", contains("MIDDLE", "SENIOR", "SENIOR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales-manager/MIDDLE | \"from\":90000,\"to\":60000,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\" | to",
                "sales-manager/MIDDLE | \"from\":0,\"to\":60000,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\" | from",
                "sales-manager/MIDDLE | \"from\":1,\"to\":1000000000.01,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\" | to",
                "sales-manager/MIDDLE | \"from\":1,\"to\":2,\"effectiveFrom\":\"1999-12-31\",\"source\":\"s\" | effectiveFrom",
                "sales-manager/MIDDLE | \"from\":1,\"to\":2,\"effectiveFrom\":\"2026-01-01\",\"source\":\" \" | source",
                "sales-manager/MIDDLE | \"from\":1,\"to\":2,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\",\"currency\":\"USD\" | currency",
                "sales-manager/MIDDLE | \"from\":1,\"to\":2,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\",\"experienceYears\":{\"from\":3,\"to\":2} | experienceYears.to",
                "head-of-sales/MIDDLE | \"from\":1,\"to\":2,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\" | level",
                "nobody/MIDDLE | \"from\":1,\"to\":2,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\" | position"
            })
    void shouldRefuseWhatBreaksARule(String key, String fields, String field) {
        put(key, "{" + fields + "}").statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void shouldLetOnlyWritersWriteAndKeepOrganizationsApart() {
        // Given
        put(MANAGER, band(60_000, 90_000, "2026-01-01", "")).statusCode(201);

        // Then
        as("viewer")
                .contentType("application/json")
                .body(band(1, 2, "2027-01-01", ""))
                .put(BANDS + MANAGER)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.token("other-" + organization, "viewer"))
                .get(BANDS + MANAGER)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse put(String key, String body) {
        return as("recruiter")
                .contentType("application/json")
                .body(body)
                .put(BANDS + key)
                .then();
    }

    private ValidatableResponse on(String date) {
        return as("head").get(BANDS + MANAGER + "?on=" + date).then();
    }

    private ValidatableResponse check(String fields) {
        return as("viewer")
                .contentType("application/json")
                .body("{\"position\":\"sales-manager\",\"level\":\"MIDDLE\"," + fields + "}")
                .post(BANDS + "check")
                .then();
    }

    private static String band(int from, int to, String effectiveFrom, String more) {
        return "{\"from\":" + from + ",\"to\":" + to + "," + more + "\"effectiveFrom\":\"" + effectiveFrom
                + "\",\"source\":\"Survey\"}";
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(organization, role));
    }
}
