package io.komdir.kpi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list runs as many statements for many rows as for few. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class StatementCountIT {
    private static final String API = "/api/v1/";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Inject
    SessionFactory sessions;

    @Inject
    Jdbi jdbi;

    private Tenant tenant;

    @BeforeEach
    void create() {
        tenant = Tenant.created();
    }

    @ParameterizedTest
    @CsvSource({
        "teams, 3",
        "employees, 5",
        "employees?active=true&team=t0, 5",
        "metrics, 2",
        "targets, 2",
        "targets?on=2027-01-01, 2",
        "funnels, 3",
        "calendar?from=2026-01-01&to=2026-12-31, 4",
        "calendar/days, 4",
    })
    void shouldRunAsManyStatementsForManyRowsAsForFew(String path, long atMost) {
        // Given
        fill(0, 2);
        long few = statements(path);

        // When
        fill(2, 12);
        long many = statements(path);

        // Then
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(atMost);
    }

    @Test
    void shouldRunAsManyStatementsForManyKeysAsForFew() {
        // Given
        key();
        long few = statements("api-keys");

        // When
        for (int i = 0; i < 10; i++) {
            key();
        }

        // Then
        assertThat(statements("api-keys")).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    /** The least of some reads, because the relay of events may run statements meanwhile. */
    private long statements(String path) {
        return LongStream.range(0, 5)
                .map(read -> StatementCount.of(
                        sessions,
                        jdbi,
                        () -> tenant.director().get(API + path).then().statusCode(200)))
                .min()
                .orElseThrow();
    }

    private void fill(int from, int to) {
        for (int i = from; i < to; i++) {
            put("teams/t" + i, Map.of("name", "Team"));
            put("employees/u" + i, Map.of("fullName", "Anna", "role", "HUNTER", "team", "t0"));
            put("employees/u" + i + "/absences", List.of(Map.of("from", FIRST, "to", FIRST)));
            put("metrics/m" + i, Map.of("name", "Demos", "timing", "LEADING", "unit", "COUNT"));
            put("targets", List.of(target("employee:u" + i, FIRST), target("employee:u" + i, FIRST.plusDays(1))));
            put("funnels/f" + i, Map.of("name", "Funnel", "stages", List.of(stage("a", "leads"), stage("b", "m" + i))));
            put("calendar/days", List.of(Map.of("date", FIRST.plusDays(i), "working", false)));
        }
    }

    private static Map<String, Object> target(String scope, LocalDate from) {
        return Map.of("metric", "calls", "scope", scope, "period", "DAY", "value", 10, "from", from);
    }

    private static Map<String, Object> stage(String code, String metric) {
        return Map.of("code", code, "name", "Stage", "metric", metric);
    }

    private void put(String path, Object body) {
        int status = tenant.director().body(body).put(API + path).statusCode();
        assertThat(status).as(path).isIn(200, 201);
    }

    private void key() {
        tenant.director()
                .body(Map.of("name", "Board", "scopes", List.of("read")))
                .post(API + "api-keys")
                .then()
                .statusCode(201);
    }
}
