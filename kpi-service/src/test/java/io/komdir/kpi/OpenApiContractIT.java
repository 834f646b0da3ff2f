package io.komdir.kpi;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.OpenApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class OpenApiContractIT {

    @Test
    void shouldGenerateTheCommittedDocument() {
        // When
        Runnable check = () -> OpenApiContract.check("kpi-service", RestAssured.port);

        // Then
        assertThatCode(check::run).doesNotThrowAnyException();
    }
}
