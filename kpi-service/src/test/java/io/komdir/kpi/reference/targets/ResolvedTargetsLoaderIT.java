package io.komdir.kpi.reference.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.testing.Tenant;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ResolvedTargetsLoaderIT {
    private static final LocalDate FROM = LocalDate.parse("2026-11-09");
    private static final LocalDate TO = LocalDate.parse("2026-11-20");

    private Tenant tenant;

    @Inject
    ResolvedTargetsLoader books;

    @Inject
    Calendars calendars;

    @Inject
    Rosters rosters;

    @Inject
    Teams teams;

    @Inject
    MetricCatalogue metrics;

    @Inject
    OrganizationScope scope;

    @BeforeEach
    void plan() {
        tenant = Tenant.created();
        put("/teams/north", "{'name':'North'}");
        put("/employees/u1", "{'fullName':'Anna','role':'HUNTER','team':'north'}");
        put("/employees/u1/absences", "[{'from':'2026-11-17','to':'2026-11-17'}]");
        put("/targets", """
                [{'metric':'calls','scope':'employee:u1','period':'DAY','value':10,'from':'2026-01-01'},
                 {'metric':'calls','scope':'employee:u1','period':'DAY','value':20,'from':'2026-06-01'},
                 {'metric':'calls','scope':'employee:u1','period':'DAY','value':30,'from':'2026-05-01','to':'2026-11-10'},
                 {'metric':'calls','scope':'employee:u1','period':'DAY','value':40,'from':'2026-11-12','to':'2026-11-12'},
                 {'metric':'calls','scope':'employee:u1','period':'DAY','value':50,'from':'2026-11-20'},
                 {'metric':'revenue','scope':'team:north','period':'MONTH','value':1000,'from':'2026-01-01'}]
                """);
    }

    @Test
    void shouldKnowWhatHoldsOnEachDayWhenRowsReplaceEachOther() {
        // When
        ResolvedTargets targets = load();

        // Then
        assertThat(calls(targets, "2026-11-09")).isEqualByComparingTo("20");
        assertThat(calls(targets, "2026-11-12")).isEqualByComparingTo("40");
        assertThat(calls(targets, "2026-11-13")).isEqualByComparingTo("20");
        assertThat(calls(targets, "2026-11-20")).isEqualByComparingTo("50");
        assertThat(targets.on(Scope.employee("u1"), "calls", LocalDate.parse("2026-11-17")))
                .isEmpty();
        assertThat(targets.on(Scope.team("north"), "calls", LocalDate.parse("2026-11-13")))
                .contains(new BigDecimal("20"));
    }

    @Test
    void shouldSpreadOverTheWholeMonthWhenTheCalendarCoversOnlyAPart() {
        // When
        ResolvedTargets targets = load();

        // Then: November 2026 has 20 working days in Russia
        assertThat(targets.on(Scope.team("north"), "revenue", FROM)).contains(new BigDecimal("50"));
        assertThat(targets.over(Scope.ORGANIZATION, "revenue", FROM, TO)).contains(new BigDecimal("500"));
    }

    private ResolvedTargets load() {
        return scope.call(
                tenant.code(),
                () -> books.load(
                        FROM, TO, calendars.load(FROM, TO), rosters.load(FROM, TO), teams.tree(), metrics.all()));
    }

    private static BigDecimal calls(ResolvedTargets targets, String day) {
        return targets.on(Scope.employee("u1"), "calls", LocalDate.parse(day)).orElseThrow();
    }

    private void put(String path, String body) {
        int status = tenant.director()
                .body(body.replace('\'', '"'))
                .put(Tenant.API + path)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }
}
