package io.komdir.kpi;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.testing.openapi.OpenApiContractTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OpenApiIT extends OpenApiContractTests {
    OpenApiIT() {
        super("kpi-service");
    }
}
