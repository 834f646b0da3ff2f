package io.komdir.testing.openapi;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI document in the repository is what the code says. A service extends this as a {@code @QuarkusTest};
 * {@code -Dkomdir.contracts.update=true} rewrites the document instead.
 */
public abstract class OpenApiContractTests {
    private static final String UPDATE = "komdir.contracts.update";

    private final String service;

    /** @param service such as {@code kpi-service} */
    protected OpenApiContractTests(String service) {
        this.service = service;
    }

    @Test
    void shouldGenerateTheCommittedDocument() throws IOException {
        Path file = OpenApiDocuments.file(service);
        String generated = OpenApiDocuments.generated(RestAssured.port, "yaml");
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(file, generated);
            return;
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        if (!committed.equals(generated)) {
            throw new AssertionError("docs/openapi/" + service + ".yaml is not what the code says, from "
                    + firstDifference(committed, generated) + ". Run again with -D" + UPDATE + "=true and commit it.");
        }
    }

    private static String firstDifference(String committed, String generated) {
        String[] before = committed.split("\n", -1);
        String[] after = generated.split("\n", -1);
        int line = 0;
        while (line < before.length && line < after.length && before[line].equals(after[line])) {
            line++;
        }
        return "line " + (line + 1) + ": " + (line < after.length ? after[line].strip() : "(end)");
    }
}
