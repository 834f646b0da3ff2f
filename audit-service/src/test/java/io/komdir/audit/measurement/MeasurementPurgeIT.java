package io.komdir.audit.measurement;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.audit.testing.Results;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestTokens;
import io.komdir.platform.retention.RetentionJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class MeasurementPurgeIT {
    @Inject
    RetentionJob purge;

    @Inject
    MeasurementSettings settings;

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldDeleteWhatIsOlderThanItIsKept() {
        // Given
        LocalDate oldest = LocalDate.now(ZoneOffset.UTC).minusDays(settings.keepDays());
        String kept = "team:kept";
        String gone = "team:gone";
        try (Results results = new Results(organization)) {
            results.send(Results.sum(results.closed(gone, null, workday(oldest.minusDays(4)), 1), "calls", 1, null));
            results.send(results.measured(gone, workday(oldest.minusDays(4)), 1, 5, 1, 1));
            results.send(Results.sum(results.closed(kept, null, workday(oldest.plusDays(4)), 1), "calls", 1, null));
        }
        await().atMost(30, SECONDS).until(() -> known(gone) == 1 && known(kept) == 1);

        // When
        purge.purge();

        // Then
        assertThat(known(gone)).isZero();
        assertThat(known(kept)).isEqualTo(1);
    }

    private static LocalDate workday(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        return weekday > 5 ? day.minusDays(weekday - 5L) : day;
    }

    private int known(String scope) {
        return given().auth()
                .oauth2(TestTokens.token(organization, "viewer"))
                .get("/api/v1/measurements?metric=calls&scope=" + scope)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }
}
