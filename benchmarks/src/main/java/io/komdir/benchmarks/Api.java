package io.komdir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The REST API of a running service, over kept connections. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    Api(int port) {
        service = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer as it came. */
    record Answer(int status, String tag, String text) {

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }

        Answer require(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered " + status + " instead of " + expected + ": " + text);
            }
            return this;
        }
    }

    /**
     * Sends one request and waits for its answer.
     *
     * @param body null for none; bytes go as they are, anything else as JSON
     */
    Answer send(String method, String path, Map<String, String> headers, Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(LIMIT).method(method, publisher(body));
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("ETag").orElse(null), answer.body());
    }

    private static BodyPublisher publisher(Object body) throws IOException {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofByteArray(body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body));
    }
}
