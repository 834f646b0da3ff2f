package io.komdir.local.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed OpenAPI document of a service, {@code docs/openapi/<service>.yaml}, against the one that the running
 * service generates. {@code -Dkomdir.contracts.update=true} rewrites the committed one.
 */
public final class OpenApiContract {
    private static final String UPDATE = "komdir.contracts.update";

    private OpenApiContract() {}

    /**
     * Compares the two.
     *
     * @param service name of the service, such as {@code kpi-service}
     * @param port where the service under test listens
     * @throws AssertionError when they differ, naming the first line that does
     */
    public static void check(String service, int port) {
        Path committed = BuildProcess.root().resolve("docs/openapi/" + service + ".yaml");
        try {
            String generated = fetch(port);
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, generated);
                return;
            }
            String known = Files.exists(committed) ? Files.readString(committed) : "";
            if (!known.equals(generated)) {
                throw new AssertionError("docs/openapi/" + service + ".yaml is not what the code says, from "
                        + firstDifference(known, generated) + ". Run again with -D" + UPDATE + "=true and commit it.");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot compare the OpenAPI documents", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String fetch(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/openapi?format=yaml"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The service gives no OpenAPI document: " + answer.statusCode());
        }
        return answer.body();
    }

    private static String firstDifference(String known, String generated) {
        String[] before = known.split("\n", -1);
        String[] after = generated.split("\n", -1);
        int line = 0;
        while (line < before.length && line < after.length && before[line].equals(after[line])) {
            line++;
        }
        return "line " + (line + 1) + ": " + (line < after.length ? after[line].strip() : "(end)");
    }
}
