package io.komdir.kpi.evaluation.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.testing.Company;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class NormsIT {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    // November 2026 has 20 working days, the 16th is the 10th: 11 are left with it.
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final Company company = Company.create();

    @Inject
    EvaluationContextLoader contexts;

    @Inject
    MonthFactQueries facts;

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

        // Then: 40 and the 60 of 360 that are missing, over two days
        assertThat(norm.value()).isEqualByComparingTo("70");
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

    @Test
    void shouldAskATeamForTheSumOfWhatItsPeopleAreAskedFor() {
        // Given
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", "north")
                .employee("u2", "north")
                .target("employee:u1", "calls", "DAY", "10", JANUARY)
                .target("employee:u2", "calls", "DAY", "30", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "79")
                .fact("u2", MONDAY.minusDays(3), "calls", "259");

        // When
        Norm team = norm("team:north", MONDAY);

        // Then: 11 and 11 are missing on 11 days
        assertThat(norm("employee:u1", MONDAY).value()).isEqualByComparingTo("11");
        assertThat(norm("employee:u2", MONDAY).value()).isEqualByComparingTo("31");
        assertThat(team).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("42"), true));
    }

    @Test
    void shouldNotAskATeamForTheDayOfAMemberWhoIsAway() {
        // Given: one call behind
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .employee("u1", "north")
                .employee("u2", "north")
                .absent("u2", MONDAY, MONDAY)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .target("employee:u2", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "719");

        // When
        Norm norm = norm("team:north", MONDAY);

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("41"), true));
    }

    @Test
    void shouldNotTakeDaysThatAreYetToComeAsFailed() {
        // Given: one call behind before the 16th
        company.metric("calls", "LEADING", 1)
                .employee("u1", null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", MONDAY.minusDays(3), "calls", "349");

        // When
        Norm friday = norm("employee:u1", MONDAY.plusDays(4), MONDAY.minusDays(1));

        // Then
        assertThat(friday).isEqualTo(norm("employee:u1", MONDAY));
        assertThat(friday.value()).isEqualByComparingTo("41");
        assertThat(norm("employee:u1", LocalDate.of(2026, 12, 15), MONDAY).behind())
                .isFalse();
    }

    @Test
    void shouldAskWhoeverChangedTheTeamForTheSameAndEachTeamForItsDays() {
        // Given: nine working days in north, in south since the 16th
        LocalDate friday = MONDAY.minusDays(3);
        company.metric("calls", "LEADING", 1)
                .team("north", null)
                .team("south", null)
                .employee("u1", JANUARY, null)
                .member("u1", "north", JANUARY, MONDAY.minusDays(1))
                .member("u1", "south", MONDAY, null)
                .target("employee:u1", "calls", "DAY", "40", JANUARY)
                .fact("u1", friday, "calls", "250");

        // When
        Norm person = norm("employee:u1", MONDAY);

        // Then: the shortfall of 110 goes along with the person; no plan of south is behind
        assertThat(person).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("50"), true));
        assertThat(norm("team:south", MONDAY)).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("40"), false));
        assertThat(norm("team:north", MONDAY).value()).isNull();
        assertThat(norm("team:north", friday).behind()).isFalse();
    }

    @Test
    void shouldCountTheLeapDayAmongTheRemainingDays() {
        // Given: 2024-02-29 is a Thursday and the last working day of its month
        LocalDate leap = LocalDate.of(2024, 2, 29);
        company.metric("calls", "LEADING", 1)
                .employee("u1", LocalDate.of(2024, 1, 1), null)
                .target("employee:u1", "calls", "DAY", "10", LocalDate.of(2024, 1, 1))
                .fact("u1", leap.minusDays(2), "calls", "1");

        // When
        Norm before = norm("employee:u1", leap.minusDays(1));

        // Then: 18 working days before the 28th (the 23rd is a holiday), then 19 before the 29th
        assertThat(before.value()).isEqualByComparingTo("100");
        assertThat(norm("employee:u1", leap).value()).isEqualByComparingTo("199");
        assertThat(norm("employee:u1", leap.plusDays(1)).value()).isEqualByComparingTo("10");
    }

    private Norm norm(String of, LocalDate date) {
        return norm(of, date, date.minusDays(1));
    }

    private Norm norm(String of, LocalDate date, LocalDate lived) {
        return scope.call(company.code(), () -> {
            EvaluationContext context = contexts.load(date, date);
            MetricDefinition calls = context.byCode().get("calls");
            return new Norms(context, date, lived, facts.until(lived, YearMonth.from(date), context))
                    .of(Scope.parse(of), calls);
        });
    }
}
