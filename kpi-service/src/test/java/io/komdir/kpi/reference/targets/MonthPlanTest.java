package io.komdir.kpi.reference.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonthPlanTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void shouldSumExactlyToThePlanWhenAnyPlanIsSpreadOverAnyNumberOfDays() {
        // Given
        Random random = new Random(20261123);

        for (int round = 0; round < 5_000; round++) {
            BigDecimal plan = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(7));
            int days = 1 + random.nextInt(31);

            // When
            BigDecimal[] shares = MonthPlan.spread(plan, days);

            // Then
            assertThat(sum(shares)).as("%s over %d days", plan, days).isEqualByComparingTo(plan);
            assertThat(shares).hasSize(days).allMatch(share -> share.signum() >= 0);
        }
    }

    @Test
    void shouldDifferByOneCentAtMostWhenThePlanHasCents() {
        // Given
        BigDecimal plan = new BigDecimal("1000000.01");

        // When
        BigDecimal[] shares = MonthPlan.spread(plan, 21);

        // Then
        BigDecimal least = Arrays.stream(shares).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = Arrays.stream(shares).max(BigDecimal::compareTo).orElseThrow();
        assertThat(most.subtract(least)).isLessThanOrEqualTo(CENT);
    }

    @Test
    void shouldRoundToHundredthsWhenThePlanIsWhole() {
        // When
        BigDecimal[] shares = MonthPlan.spread(BigDecimal.TEN, 3);

        // Then
        assertThat(shares).containsExactly(new BigDecimal("3.33"), new BigDecimal("3.34"), new BigDecimal("3.33"));
    }

    @Test
    void shouldGiveNoShareWhenTheMonthHasNoWorkingDay() {
        // When
        BigDecimal[] shares = MonthPlan.spread(BigDecimal.TEN, 0);

        // Then
        assertThat(shares).isEmpty();
    }

    private static BigDecimal sum(BigDecimal[] shares) {
        return Arrays.stream(shares).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
