package io.komdir.kpi.ingestion;

import static io.komdir.kpi.ingestion.PushTenant.daily;
import static io.komdir.kpi.ingestion.PushTenant.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of a push, its limits, and bodies that cannot be read. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PushFormatsIT {
    private static final String PATH = "/daily-activity?source=crm";

    @Test
    void shouldSetFactsWhenRowsComeAsNdjson() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        String body = row("u1", day, "calls", 40) + "\n{broken\n" + row("u1", day, "proposals", "\"NaN\"") + "\n";

        // When
        var answer = tenant.pushAs(tenant.as("crm"), PATH, "application/x-ndjson", body);

        // Then
        answer.statusCode(207)
                .body("changed", equalTo(1))
                .body("errors.row", contains(2, 3))
                .body("errors.code", contains("malformed-row", "not-a-number"));
        assertThat(tenant.facts()).containsExactly("u1 " + day + " calls  crm 40 1 f");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void shouldSetFactsWhenRowsComeAsCsv(String separator) {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        LocalDate day = tenant.today();
        String body = "metric,employee,date,value,channel\ncalls,u1,%s,40,phone\nrevenue,u1,%s,\"-1000.50\",\n"
                .formatted(day, day)
                .replace(",", separator);

        // When
        var answer = tenant.pushAs(tenant.as("crm"), PATH, "text/csv; charset=UTF-8", body);

        // Then
        answer.statusCode(200).body("changed", equalTo(2));
        assertThat(tenant.facts())
                .containsExactly("u1 " + day + " calls phone crm 40 1 f", "u1 " + day + " revenue  crm -1000.5 1 f");
    }

    @Test
    void shouldSetFactsWhenTheBodyIsGzip() throws IOException {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        byte[] body = gzip(daily("crm", row("u1", tenant.today(), "calls", 40)).getBytes(UTF_8));

        // When
        var answer = tenant.pushAs(
                tenant.as("crm").header("Content-Encoding", "gzip"), "/daily-activity", "application/json", body);

        // Then
        answer.statusCode(200).body("changed", equalTo(1));
    }

    @Test
    void shouldStoreTenThousandRowsAtOnce() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv(tenant, 10_000));

        // Then
        answer.statusCode(200).body("received", equalTo(10_000)).body("changed", equalTo(10_000));
        assertThat(tenant.rowsOf("daily_fact")).isEqualTo(10_000);
    }

    @Test
    void shouldNameTheLimitWhenThereIsOneRowTooMany() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.pushAs(tenant.as("crm"), PATH, "text/csv", csv(tenant, 10_001));

        // Then
        answer.statusCode(413)
                .body("type", equalTo("urn:komdir:problem:too-many-rows"))
                .body("limit", equalTo(10_000));
        assertNothingStored(tenant);
    }

    @Test
    void shouldNameTheLimitWhenTheBodyIsTooLarge() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        byte[] body = new byte[9 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');

        // When
        var answer = tenant.pushAs(tenant.as("crm"), "/daily-activity", "application/json", body);

        // Then
        answer.statusCode(413)
                .body("type", equalTo("urn:komdir:problem:body-too-large"))
                .body("limit", equalTo(8 * 1024 * 1024));
    }

    @Test
    void shouldRefuseTheBodyWhenItsGzipIsBroken() throws IOException {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        byte[] whole = gzip(daily("crm", row("u1", tenant.today(), "calls", 40)).getBytes(UTF_8));

        // When
        var answer = tenant.pushAs(
                tenant.as("crm").header("Content-Encoding", "gzip"),
                "/daily-activity",
                "application/json",
                Arrays.copyOf(whole, whole.length / 2));

        // Then
        answer.statusCode(400).body("type", equalTo("urn:komdir:problem:malformed-gzip"));
        assertNothingStored(tenant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"source\":\"crm\",\"rows\":[{\"employee\":\"u1\",\"valeu\":1}]} | 400 | unknown-property",
                "application/json | {\"source\":\"crm\",\"rows\":[{\"employee\":\"u1\",\"value\":NaN}]} | 400 | malformed-json",
                "application/json | {\"source\":\"crm\",\"rows\":[ | 400 | malformed-json",
                "application/json | {\"source\":\"crm\",\"rows\":[]} | 422 | rule-violation",
                "application/json | {\"source\":\"crm\"} | 422 | rule-violation",
                "application/json | {\"source\":\"c r m\",\"rows\":[{}]} | 422 | rule-violation",
                "application/json | {\"source\":\"erp\",\"rows\":[{}]} | 422 | rule-violation",
                "application/x-ndjson | '' | 422 | rule-violation",
                "text/csv | employee,valeu | 400 | unknown-property",
                "text/csv | employee,\"value | 400 | malformed-csv",
                "application/xml | <rows/> | 415 | unsupported-media-type",
                "text/csv; charset=windows-1251 | employee,value | 415 | unsupported-charset"
            })
    void shouldRefuseTheWholeBodyWhenItCannotBeRead(String type, String body, int status, String slug) {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.pushAs(tenant.as("crm"), PATH, type, body.getBytes(UTF_8));

        // Then
        answer.statusCode(status).body("type", equalTo("urn:komdir:problem:" + slug));
        assertNothingStored(tenant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/daily-activity", "/activities"})
    void shouldRefuseTheBodyWhenItHasNoContentType(String path) throws IOException, InterruptedException {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        URI uri = URI.create("http://localhost:" + RestAssured.port + PushTenant.API + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + TestTokens.token(tenant.code(), "crm"))
                .POST(HttpRequest.BodyPublishers.ofString(daily("crm", row("u1", tenant.today(), "calls", 1))))
                .build();

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:komdir:problem:unsupported-media-type");
        assertNothingStored(tenant);
    }

    @Test
    void shouldRefuseTheBodyWhenItIsNotUtf8() {
        // Given
        PushTenant tenant = PushTenant.with("u1");
        String body = daily("crm", row("é", tenant.today(), "calls", 1));

        // When
        ValidatableResponse latin =
                tenant.pushAs(tenant.as("crm"), "/daily-activity", "application/json", body.getBytes(ISO_8859_1));
        ValidatableResponse wide =
                tenant.pushAs(tenant.as("crm"), "/daily-activity", "application/json", body.getBytes(UTF_16));

        // Then
        latin.statusCode(400).body("type", equalTo("urn:komdir:problem:malformed-encoding"));
        wide.statusCode(400).body("type", equalTo("urn:komdir:problem:malformed-encoding"));
        assertNothingStored(tenant);
    }

    @Test
    void shouldNameTheParameterWhenTheModeIsUnknown() {
        // Given
        PushTenant tenant = PushTenant.with("u1");

        // When
        var answer = tenant.pushIn("both", row("u1", tenant.today(), "calls", 1));

        // Then
        answer.statusCode(400).body("violations.field", contains("mode"));
    }

    private static void assertNothingStored(PushTenant tenant) {
        assertThat(tenant.rowsOf("daily_fact")).isZero();
        assertThat(tenant.rowsOf("quarantine")).isZero();
        assertThat(tenant.rowsOf("push_batch")).isZero();
    }

    private static String csv(PushTenant tenant, int rows) {
        LocalDate day = tenant.today();
        return "employee,date,metric,value,channel\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "u1," + day.minusDays(i % 10) + ",calls," + i + ",c" + i)
                        .collect(Collectors.joining("\n"));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
