package io.komdir.hiring.recruiting.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.komdir.hiring.testing.Search;
import io.komdir.local.testing.KomdirTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of a vacancy over HTTP: who may, when, and two at the same moment. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class VacancyStepsIT {
    private Search search;

    @BeforeEach
    void open() {
        search = new Search(1);
    }

    @Test
    void shouldTakeOneOfTwoStepsAtTheSameMoment() throws Exception {
        // When
        CountDownLatch start = new CountDownLatch(1);
        Callable<Integer> hold = () -> {
            start.await();
            return search.step("hold", "{}").extract().statusCode();
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = List.of(two.submit(hold), two.submit(hold));
        start.countDown();
        List<Integer> codes = List.of(answers.get(0).get(), answers.get(1).get());
        two.shutdown();

        // Then
        assertThat(codes).containsExactlyInAnyOrder(200, 409);
        search.get("viewer", "").body("history.to", contains("OPEN", "ON_HOLD")).body("version", equalTo(3));
    }

    @Test
    void shouldNotPauseOrFillWhatHasEnded() {
        search.step("cancel", "{\"reason\":\"No budget\"}").statusCode(200).body("status", equalTo("CANCELLED"));
        for (String step : new String[] {"open", "hold", "fill"}) {
            search.step(step, "{}")
                    .statusCode(409)
                    .body("type", equalTo("urn:komdir:problem:vacancy-state"))
                    .body("state", equalTo("CANCELLED"));
        }
        search.step("cancel", "{\"reason\":\"No budget\"}").statusCode(409);
    }

    @Test
    void shouldWantAReasonToCancelAndADayThatCanBe() {
        search.step("cancel", "{}").statusCode(422).body("violations[0].field", equalTo("reason"));
        search.step("hold", "{\"on\":\"2999-01-01\"}").statusCode(422).body("violations[0].field", equalTo("on"));
        search.step("hold", "{\"on\":\"tomorrow\"}").statusCode(400).body("violations[0].field", equalTo("on"));
        search.step("hold", "{\"reason\":\"" + "r".repeat(1001) + "\"}").statusCode(422);
        search.step("hold", "{\"reason\":\"" + "r".repeat(1000) + "\"}").statusCode(200);
    }

    @Test
    void shouldLetOnlyRecruitersAndDirectorsStep() {
        for (String role : new String[] {"head", "auditor", "viewer", "crm"}) {
            search.as(role)
                    .body("{}")
                    .post("/api/v1/vacancies/" + search.vacancy + "/hold")
                    .then()
                    .statusCode(403);
        }
        search.as("director")
                .body("{}")
                .post("/api/v1/vacancies/" + search.vacancy + "/hold")
                .then()
                .statusCode(200);
    }
}
