package io.komdir.local.launcher;

import io.komdir.local.api.ApiFailure;
import io.komdir.local.api.ServiceApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The organization that a local run has from its first start, and an API key for it. It is there to try things out: it lives
 * in the machine's time zone, every day of the week works until midnight, and one missed day is already a deviation.
 */
final class LocalOrganization {
    /** Its code. */
    static final String CODE = "local";

    private static final Map<String, Object> FIRST_SETTINGS = Map.of(
            "name",
            "Local",
            "timeZone",
            ZoneId.systemDefault().getId(),
            "currency",
            "RUB",
            "country",
            "RU",
            "stage",
            "STARTUP",
            "dayClosesAt",
            "23:59",
            "workingWeek",
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList(),
            "deviations",
            Map.of("missedDays", 1));
    private static final Map<String, Object> KEY_REQUEST =
            Map.of("name", "komdir up", "scopes", List.of("push", "read"));
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final URI kpiService;
    private final ServiceApi director;

    LocalOrganization(HttpClient client, URI kpiService, LocalTokens tokens) {
        this.client = client;
        this.kpiService = kpiService;
        this.director = new ServiceApi(kpiService, tokens.token(CODE, "director", Duration.ofHours(1)));
    }

    /**
     * The API key of this data folder, made at the first start or when it was revoked.
     *
     * @throws StartFailure when kpi-service refuses
     */
    String apiKey(DataFolder data) throws IOException, InterruptedException {
        PrivateFile file = new PrivateFile(data.secrets().resolve("api-key.properties"));
        Properties values = file.read();
        try {
            if (director.find("organization").isEmpty()) {
                director.put("organization", FIRST_SETTINGS);
            }
            if (values.isEmpty() || !isAccepted(values.getProperty("key"))) {
                values.setProperty(
                        "key",
                        director.post("api-keys", KEY_REQUEST).path("key").asText());
                file.write(values);
            }
        } catch (ApiFailure e) {
            throw new StartFailure(e.getMessage(), e);
        }
        return values.getProperty("key");
    }

    private boolean isAccepted(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kpiService.resolve("/api/v1/organization"))
                .timeout(LIMIT)
                .header("X-Api-Key", key)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
