package io.komdir.local.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The organization that a local run has from its first start, and an API key for it. */
final class LocalOrganization {
    /** Its code. */
    static final String CODE = "local";

    private static final Map<String, Object> FIRST_SETTINGS = Map.of(
            "name", "Local", "timeZone", "Europe/Moscow", "currency", "RUB", "country", "RU", "stage", "STARTUP");
    private static final Map<String, Object> KEY_REQUEST =
            Map.of("name", "komdir up", "scopes", List.of("push", "read"));
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI kpiService;
    private final String token;
    private final ObjectMapper json = new ObjectMapper();

    LocalOrganization(HttpClient client, URI kpiService, LocalTokens tokens) {
        this.client = client;
        this.kpiService = kpiService;
        this.token = tokens.token(CODE, "director", Duration.ofHours(1));
    }

    /** The API key of this data folder, made at the first start or when it was revoked. */
    String apiKey(DataFolder data) throws IOException, InterruptedException {
        if (send("GET", "organization", null).statusCode() == 404) {
            require(send("PUT", "organization", FIRST_SETTINGS));
        }
        PrivateFile file = new PrivateFile(data.secrets().resolve("api-key.properties"));
        Properties values = file.read();
        if (values.isEmpty() || !isAccepted(values.getProperty("key"))) {
            String answer = require(send("POST", "api-keys", KEY_REQUEST)).body();
            values.setProperty("key", json.readTree(answer).path("key").asText());
            file.write(values);
        }
        return values.getProperty("key");
    }

    private boolean isAccepted(String key) throws IOException, InterruptedException {
        HttpRequest request =
                request("organization").header("X-Api-Key", key).GET().build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private HttpResponse<String> send(String method, String path, Object body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(kpiService.resolve("/api/v1/" + path)).timeout(LIMIT);
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new StartFailure("kpi-service answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.uri() + ": " + answer.body());
        }
        return answer;
    }
}
