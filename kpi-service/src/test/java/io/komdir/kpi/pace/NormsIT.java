package io.komdir.kpi.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.judgement.Groundwork;
import io.komdir.kpi.judgement.Groundworks;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class NormsIT {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    // November 2026 has 20 working days, the 16th is the 10th: 11 are left with it.
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final Company company = Company.create();

    @Inject
    Groundworks groundworks;

    @Inject
    MonthFacts facts;

    @Inject
    OrganizationScope scope;

    @Test
    void shouldAskAPersonForWhatIsMissingOnThePersonsOwnDays() {
        // Given: away on five of the eleven days, whose share of 40 each falls away
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .absent("u1", MONDAY.plusDays(1), MONDAY.plusDays(7))
                .target("employee:u1", "calls", "MONTH", "800", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "300")
                .fact("u1", MONDAY, "calls", "999");

        // When
        Norm norm = norm("employee:u1", MONDAY);

        // Then: (15 x 40 - 300) / 6, whatever was done on the day itself
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("50"), true));
    }

    @Test
    void shouldAskATeamOnTheDaysOnWhichSomebodyIsThere() {
        // Given: its only member is away on the last nine days of the month
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", "north")
                .absent("u1", LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 30))
                .target("team:north", "calls", "MONTH", "800", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "300");

        // When
        Norm norm = norm("team:north", MONDAY);

        // Then: (800 - 300) / 2
        assertThat(norm.value()).isEqualByComparingTo("250");
    }

    @Test
    void shouldTakeThePlainNormOnTheFirstOfAMonth() {
        // Given: far behind in October
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", LocalDate.of(2026, 9, 30), "calls", "1");

        // When
        Norm norm = norm("employee:u1", LocalDate.of(2026, 10, 1));

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("40"), false));
    }

    private Norm norm(String of, LocalDate date) {
        return scope.call(company.code(), () -> {
            Groundwork ground = groundworks.load(date, date);
            MetricDefinition calls = ground.byCode().get("calls");
            return new Norms(ground, date, facts.before(date, ground)).of(Scope.parse(of), calls);
        });
    }
}
