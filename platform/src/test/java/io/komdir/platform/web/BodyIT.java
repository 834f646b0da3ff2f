package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class BodyIT {
    private static final int LIMIT = 8 * 1024 * 1024;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/v1/notes")
    URI notes;

    @Test
    void shouldTakeTheBodyWhenItIsAtTheLimit() throws Exception {
        assertThat(send(BodyPublishers.ofByteArray(json(LIMIT))).statusCode()).isEqualTo(201);
        assertThat(send(chunked(json(LIMIT))).statusCode()).isEqualTo(201);
        assertThat(send(BodyPublishers.ofByteArray(gzip(json(LIMIT))), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void shouldNameTheLimitWhenTheBodyIsOneByteTooLarge() throws Exception {
        assertTooLarge(send(BodyPublishers.ofByteArray(json(LIMIT + 1))));
        assertTooLarge(send(chunked(json(LIMIT + 1))));
        assertTooLarge(send(BodyPublishers.ofByteArray(gzip(json(LIMIT + 1))), "Content-Encoding", "gzip"));
    }

    @Test
    void shouldAnswerAProblemWhenTheBodyHasNineMebibytes() throws Exception {
        assertTooLarge(send(BodyPublishers.ofByteArray(json(9 * 1024 * 1024))));
        assertTooLarge(send(chunked(json(20 * 1024 * 1024))));
    }

    @Test
    void shouldAnswerAProblemWhenTheEncodingIsBroken() throws Exception {
        byte[] good = gzip(json(100));
        byte[] cut = Arrays.copyOf(good, good.length - 6);
        byte[] notUtf8 = "{\"title\":\"\u0430\"}".getBytes(java.nio.charset.Charset.forName("windows-1251"));

        assertProblem(send(BodyPublishers.ofByteArray(cut), "Content-Encoding", "gzip"), 400, "malformed-gzip");
        assertProblem(send(BodyPublishers.ofString("{}"), "Content-Encoding", "gzip"), 400, "malformed-gzip");
        assertProblem(send(BodyPublishers.ofString("{}"), "Content-Encoding", "br"), 415, "unsupported-encoding");
        assertThat(send(BodyPublishers.ofByteArray(notUtf8)).statusCode()).isEqualTo(400);
        assertProblem(send(BodyPublishers.noBody()), 400, "body-missing");
    }

    @Test
    void shouldCompressTheAnswerWhenTheCallerTakesGzip() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(notes)
                .header("Authorization", "Bearer " + TestTokens.token("acme", "director"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .startsWith("{\"items\":[0,1".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertProblem(answer, 413, "body-too-large");
        assertThat(answer.body()).contains("\"limit\":8388608");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:komdir:problem:" + slug);
    }

    private HttpResponse<String> send(BodyPublisher body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(notes)
                .header("Authorization", "Bearer " + TestTokens.token("acme", "director"))
                .header("Content-Type", "application/json")
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    /** A good body of so many bytes, most of them spaces. */
    private static byte[] json(int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        byte[] head = "{\"title\":\"a\"".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, body, 0, head.length);
        body[bytes - 1] = '}';
        return body;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
