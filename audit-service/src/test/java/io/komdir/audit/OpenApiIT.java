package io.komdir.audit;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.openapi.OpenApiContractTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OpenApiIT extends OpenApiContractTests {
    OpenApiIT() {
        super("audit-service");
    }
}
