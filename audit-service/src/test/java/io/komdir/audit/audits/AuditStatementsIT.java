package io.komdir.audit.audits;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.audit.testing.Organization;
import io.komdir.audit.testing.Results;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No list, page or step of this wing runs a statement per row: one row or many, the number of statements is the same. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class AuditStatementsIT {
    /** Schedulers run statements of their own meanwhile: the smallest of several counts is the one of the request. */
    private static final int COUNTS = 8;

    private static final int STARTS = 4;
    private static final String SCOPE = "team:north";

    @Inject
    SessionFactory sessions;

    @Inject
    Jdbi jdbi;

    private final AuditCalls calls = AuditCalls.ofUnknownOrganization();

    @BeforeEach
    void createAnAuditorAndATemplate() {
        calls.auditor("anna");
        calls.template("own", "plan/a");
    }

    @Test
    void shouldRunTheSameStatementsWhenThereAreMoreTemplatesAndVersions() {
        // Given
        long templates = statements("/templates");
        long versions = statements("/templates/own/versions");

        // When
        for (int n = 1; n <= 5; n++) {
            calls.template("own-" + n, "plan/a");
            calls.template("own", "plan/a" + n);
        }

        // Then
        assertThat(statements("/templates")).isEqualTo(templates).isPositive();
        assertThat(statements("/templates/own/versions")).isEqualTo(versions).isPositive();
    }

    @Test
    void shouldRunTheSameStatementsWhenThereAreMoreAuditors() {
        // Given
        String ranking = "/auditors/ranking?niche=Kitchens&scope=employee:anna";
        long auditors = statements("/auditors");
        long ranked = statements(ranking);

        // When
        for (int n = 1; n <= 5; n++) {
            calls.auditor("anna-" + n);
        }

        // Then
        assertThat(statements("/auditors")).isEqualTo(auditors).isPositive();
        assertThat(statements(ranking)).isEqualTo(ranked).isPositive();
    }

    @Test
    void shouldRunTheSameStatementsWhenThereAreMoreAudits() {
        // Given
        calls.plan("own", "anna", SCOPE).then().statusCode(201);
        long one = statements("/audits");

        // When
        for (int n = 1; n <= 5; n++) {
            calls.plan("own", "anna", SCOPE).then().statusCode(201);
        }

        // Then
        assertThat(statements("/audits")).isEqualTo(one).isPositive();
    }

    @Test
    void shouldRunTheSameStatementsWhenAnAuditHasMoreItemsAndALongerHistory() {
        // Given
        String small = twice(1);
        String large = twice(8);

        // When / Then
        for (String path : new String[] {"", "/history", "/comparison"}) {
            assertThat(statements("/audits/" + large + path))
                    .isEqualTo(statements("/audits/" + small + path))
                    .isPositive();
        }
    }

    @Test
    void shouldRunTheSameStatementsWhenMoreItemsAreFilledAtTheStart() {
        // Given
        try (Results results = new Results(calls.organization().code())) {
            LocalDate day = workingDay(LocalDate.now(ZoneOffset.UTC).minusDays(1));
            results.send(Results.sum(results.closed(SCOPE, null, day, 5), "calls", 40, 50));
            results.send(results.measured(SCOPE, day, 5, 25, 5, 2));
        }
        awaitMeasured("metric=calls");
        awaitMeasured("stage=meeting");

        // When
        long few = statementsOfStart("few", "plan/a/calls", "plan/b//new/meeting");
        long many = statementsOfStart(
                "many",
                IntStream.range(0, 20)
                        .mapToObj(n -> "plan/i" + n + (n % 2 == 0 ? "/calls" : "//new/meeting"))
                        .toArray(String[]::new));

        // Then
        assertThat(many).isEqualTo(few).isPositive();
    }

    /** Two completed audits of a template of so many items, each answered twice; gives the id of the second. */
    private String twice(int items) {
        String template = "items-" + items;
        calls.template(
                template, IntStream.range(0, items).mapToObj(n -> "plan/i" + n).toArray(String[]::new));
        String id = "";
        for (int audit = 0; audit < 2; audit++) {
            id = calls.started(template, "anna", SCOPE);
            for (int item = 0; item < items; item++) {
                calls.answer(id, "i" + item, "OK", null).then().statusCode(200);
                calls.answer(id, "i" + item, "PROBLEM", "seen").then().statusCode(200);
            }
            calls.move(id, "complete").then().statusCode(200);
        }
        return id;
    }

    private long statementsOfStart(String template, String... items) {
        calls.template(template, items);
        return LongStream.range(0, STARTS)
                .map(start -> {
                    String id = calls.plan(template, "anna", SCOPE).path("id");
                    return StatementCount.of(
                            sessions,
                            jdbi,
                            () -> calls.move(id, "start")
                                    .then()
                                    .statusCode(200)
                                    .body(
                                            "items.findAll { it.facts.isEmpty() }.size()",
                                            org.hamcrest.Matchers.equalTo(0)));
                })
                .min()
                .orElseThrow();
    }

    private long statements(String path) {
        return LongStream.range(0, COUNTS)
                .map(count -> StatementCount.of(
                        sessions,
                        jdbi,
                        () -> calls.organization()
                                .as("viewer")
                                .get(Organization.API + path)
                                .then()
                                .statusCode(200)))
                .min()
                .orElseThrow();
    }

    private void awaitMeasured(String query) {
        await().atMost(30, SECONDS)
                .until(() -> !calls.organization()
                        .as("viewer")
                        .get(Organization.API + "/measurements?scope=" + SCOPE + "&" + query)
                        .jsonPath()
                        .getList("items")
                        .isEmpty());
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.minusDays(1);
        }
        return working;
    }
}
