package io.komdir.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The REST API of one running service, called as one person of one organization. */
public final class ServiceApi {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAILURE = 300;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;
    private final String token;

    /**
     * @param service the service's address, such as {@code http://127.0.0.1:8081}
     * @param token bearer token of the caller
     */
    public ServiceApi(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** The answer, or empty when there is no such thing. */
    public Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> answer = send("GET", path, null);
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(body(answer));
    }

    /**
     * Reads a thing that must be there.
     *
     * @throws ApiFailure when the service refuses
     */
    public JsonNode get(String path) {
        return body(send("GET", path, null));
    }

    /**
     * Creates or replaces a thing.
     *
     * @throws ApiFailure when the service refuses
     */
    public JsonNode put(String path, Object body) {
        return body(send("PUT", path, body));
    }

    /**
     * Pushes, or creates a thing.
     *
     * @throws ApiFailure when the service refuses
     */
    public JsonNode post(String path, Object body) {
        return body(send("POST", path, body));
    }

    private JsonNode body(HttpResponse<byte[]> answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new ApiFailure(answer.request().method() + " " + answer.uri() + " was answered "
                        + answer.statusCode() + ": " + body.path("detail").asText(body.toString()));
            }
            return body;
        } catch (IOException e) {
            throw new ApiFailure(answer.uri() + " answered " + answer.statusCode() + " without JSON", e);
        }
    }

    private HttpResponse<byte[]> send(String method, String path, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/api/v1/" + path))
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + token);
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            }
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new ApiFailure("nothing answers at " + service + "; start it with ./komdir up", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted while calling " + service, e);
        }
    }
}
