package io.komdir.kpi.reference.targets;

import static io.komdir.kpi.reference.targets.TargetsBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetRollUpTest {
    private static final Scope SALES = Scope.team("sales");
    private static final Scope NORTH = Scope.team("north");

    private final TargetsBuilder builder = new TargetsBuilder()
            .team("sales", null)
            .team("north", "sales")
            .team("south", "sales")
            .employee("anna", member("north", "2020-01-01", null))
            .employee("boris", member("south", "2020-01-01", null))
            .employee("vera", member("sales", "2020-01-01", null))
            .employee("gleb");

    @Test
    void shouldSumMembersAndSubTeamsWhenTheTeamHasNoTargetItself() {
        // Given
        ResolvedTargets targets = builder.daily("employee:anna", "calls", "40", "2026-11-01", null)
                .daily("employee:boris", "calls", "30", "2026-11-01", null)
                .daily("employee:vera", "calls", "5", "2026-11-01", null)
                .daily("employee:gleb", "calls", "2", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> sales = on(targets, SALES, "2026-11-02");

        // Then
        assertThat(sales).contains(amount("75"));
        assertThat(on(targets, NORTH, "2026-11-02")).contains(amount("40"));
        assertThat(on(targets, Scope.ORGANIZATION, "2026-11-02")).contains(amount("77"));
        assertThat(targets.over(SALES, "calls", day("2026-11-01"), day("2026-11-30")))
                .contains(amount("1575"));
    }

    @Test
    void shouldKeepTheTeamsOwnTargetWhenMembersHaveTheirs() {
        // Given
        ResolvedTargets targets = builder.daily("employee:anna", "calls", "40", "2026-11-01", null)
                .daily("employee:boris", "calls", "30", "2026-11-01", null)
                .daily("team:north", "calls", "50", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> north = on(targets, NORTH, "2026-11-02");

        // Then
        assertThat(north).contains(amount("50"));
        assertThat(on(targets, SALES, "2026-11-02")).contains(amount("80"));
    }

    @Test
    void shouldInheritNothingDownwardWhenOnlyTheTeamHasATarget() {
        // Given
        ResolvedTargets targets = builder.monthly("team:north", "calls", "210", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> anna = on(targets, Scope.employee("anna"), "2026-11-02");

        // Then
        assertThat(anna).isEmpty();
        assertThat(on(targets, NORTH, "2026-11-02")).contains(amount("10"));
        assertThat(on(targets, Scope.ORGANIZATION, "2026-11-02")).contains(amount("10"));
    }

    @Test
    void shouldCountForTheTeamOfTheDayWhenTheEmployeeMovesInTheMonth() {
        // Given
        ResolvedTargets targets = builder.employee(
                        "dina", member("north", "2026-01-01", "2026-11-15"), member("south", "2026-11-16", null))
                .monthly("employee:dina", "calls", "210", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> north = over(targets, NORTH);
        Optional<BigDecimal> south = over(targets, Scope.team("south"));

        // Then
        assertThat(north).contains(amount("100"));
        assertThat(south).contains(amount("110"));
        assertThat(over(targets, SALES)).contains(amount("210"));
    }

    @Test
    void shouldCountForTheOrganizationOnlyWhenADayHasNoTeam() {
        // Given
        ResolvedTargets targets = builder.employee(
                        "dina",
                        member("north", "2026-11-10", "2026-11-13"),
                        member("south", "2026-11-23", "2026-12-31"))
                .daily("employee:dina", "calls", "10", "2026-11-01", null)
                .resolve("2026-11-02", "2026-11-30");

        // When
        Optional<BigDecimal> organization =
                targets.over(Scope.ORGANIZATION, "calls", day("2026-11-02"), day("2026-11-30"));

        // Then
        assertThat(organization).contains(amount("210"));
        assertThat(targets.over(SALES, "calls", day("2026-11-02"), day("2026-11-30")))
                .contains(amount("100"));
    }

    @Test
    void shouldTakeTheMeanWhenTheMetricIsAnAverage() {
        // Given
        ResolvedTargets targets = builder.daily("employee:anna", "response", "10", "2026-11-01", null)
                .daily("employee:boris", "response", "15", "2026-11-01", null)
                .daily("employee:vera", "response", "30", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> sales = targets.on(SALES, "response", day("2026-11-02"));

        // Then
        assertThat(sales).contains(amount("18.333333"));
    }

    @Test
    void shouldKeepTheWholeMonthExactWhenAPlanOfTheOrganizationIsSpread() {
        // Given
        ResolvedTargets targets = builder.monthly("organization", "calls", "1000000.01", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> month = over(targets, Scope.ORGANIZATION);

        // Then
        assertThat(month).contains(amount("1000000.01"));
    }

    private static Optional<BigDecimal> on(ResolvedTargets targets, Scope scope, String day) {
        return targets.on(scope, "calls", day(day));
    }

    private static Optional<BigDecimal> over(ResolvedTargets targets, Scope scope) {
        return targets.over(scope, "calls", day("2026-11-01"), day("2026-11-30"));
    }

    private static Membership member(String team, String from, String to) {
        return new Membership(team, day(from), to == null ? null : day(to));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
