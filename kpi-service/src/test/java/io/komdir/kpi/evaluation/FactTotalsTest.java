package io.komdir.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.team.TeamRow;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactTotalsTest {
    private static final Scope NORTH = Scope.team("north");

    private final FactTotals totals = new FactTotals();

    @Test
    void shouldSumWhenTheMetricSums() {
        // Given
        add("calls", "12.500000", "0");
        add("calls", "7.500000", "0");

        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.CALLS);

        // Then
        assertThat(fact.toString()).isEqualTo("20");
    }

    @Test
    void shouldTakeAMissingSumForZero() {
        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.CALLS);

        // Then
        assertThat(fact).isEqualTo(BigDecimal.ZERO);
        assertThat(totals.has(NORTH, TestMetrics.CALLS)).isFalse();
    }

    @Test
    void shouldWeighAveragesWhenTheyAreRolledUp() {
        // Given: 10 minutes over 1 lead, 20 minutes over 3 leads
        add("first_response_minutes", "10", "1");
        add("first_response_minutes", "60", "3");

        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.RESPONSE);

        // Then
        assertThat(fact).isEqualTo(new BigDecimal("17.5"));
    }

    @Test
    void shouldHaveNoAverageWithoutWeight() {
        // Given
        add("first_response_minutes", "0", "0");

        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.RESPONSE);

        // Then
        assertThat(fact).isNull();
    }

    @Test
    void shouldDivideSummedPartsWhenTheMetricIsARatio() {
        // Given: checks of 100 and of 1000 for three deals: the mean of the ratios would be 550
        add("revenue", "100", "0");
        add("deals_won", "1", "0");
        add("revenue", "2000", "0");
        add("deals_won", "2", "0");

        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.CHECK);

        // Then
        assertThat(fact).isEqualTo(new BigDecimal("700"));
    }

    @Test
    void shouldGivePercentWhenTheRatiosUnitIsPercent() {
        // Given
        add("deals_won", "1", "0");
        add("calls", "8", "0");

        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.WON_SHARE);

        // Then
        assertThat(fact).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void shouldHaveNoRatioWhenTheDenominatorIsZero() {
        // Given
        add("revenue", "100", "0");

        // When
        BigDecimal fact = totals.fact(NORTH, TestMetrics.CHECK);

        // Then
        assertThat(fact).isNull();
        assertThat(totals.has(NORTH, TestMetrics.CHECK)).isTrue();
    }

    @Test
    void shouldCountAFactForTheTeamsAboveWhenItIsRolledUp() {
        // Given
        TeamTree teams = TeamTree.of(List.of(
                new TeamRow("sales", "Sales", null, null),
                new TeamRow("north", "North", null, "sales"),
                new TeamRow("south", "South", null, "sales")));
        RollUp rollUp = new RollUp(teams);

        // When
        rollUp.add(totals, "u1", "north", "calls", parts("5", "0"));
        rollUp.add(totals, "u2", "south", "calls", parts("7", "0"));
        rollUp.add(totals, "u3", null, "calls", parts("11", "0"));

        // Then
        assertThat(totals.fact(NORTH, TestMetrics.CALLS)).isEqualTo(new BigDecimal("5"));
        assertThat(totals.fact(Scope.team("sales"), TestMetrics.CALLS)).isEqualTo(new BigDecimal("12"));
        assertThat(totals.fact(Scope.ORGANIZATION, TestMetrics.CALLS)).isEqualTo(new BigDecimal("23"));
        assertThat(totals.fact(Scope.employee("u3"), TestMetrics.CALLS)).isEqualTo(new BigDecimal("11"));
    }

    private void add(String metric, String value, String weight) {
        totals.add(NORTH, metric, parts(value, weight));
    }

    private static WeightedSum parts(String value, String weight) {
        return new WeightedSum(new BigDecimal(value), new BigDecimal(weight));
    }
}
