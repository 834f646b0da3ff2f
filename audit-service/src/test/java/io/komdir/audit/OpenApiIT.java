package io.komdir.audit;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.OpenApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OpenApiIT {
    @Test
    void shouldBeTheCommittedDocument() {
        OpenApiContract.check("audit-service", RestAssured.port);
    }
}
