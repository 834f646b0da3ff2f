package io.komdir.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The OpenAPI documents: those in the repository, and the one that the service under test generates. */
final class OpenApiDocuments {
    private OpenApiDocuments() {}

    /** Where the document of the service stands, seen from the folder of any service. */
    static Path file(String service) {
        return Path.of("..", "docs", "openapi", service + ".yaml")
                .toAbsolutePath()
                .normalize();
    }

    /** The document in the repository. */
    static JsonNode committed(String service) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file(service).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the service under test generates.
     *
     * @param port where it listens
     * @param format {@code yaml} or {@code json}
     */
    static String generated(int port, String format) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/q/openapi?format=" + format))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The service gives no OpenAPI document: " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
