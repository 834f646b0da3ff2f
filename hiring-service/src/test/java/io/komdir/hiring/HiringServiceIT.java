package io.komdir.hiring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class HiringServiceIT {

    @Test
    void shouldBeReadyOnItsOwnMigratedDatabase() throws Exception {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        try (var connection = TestServers.ownerDataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM flyway_schema_history WHERE NOT success")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void shouldAnswerAProblemWhereThereIsNothing() {
        given().get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:komdir:problem:no-such-path"));
    }
}
