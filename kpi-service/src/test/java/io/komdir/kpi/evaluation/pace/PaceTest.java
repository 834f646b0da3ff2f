package io.komdir.kpi.evaluation.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.TestMetrics;
import io.komdir.kpi.reference.metric.MetricDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void shouldProjectTheRunRateOverTheMonthsWorkingDays() {
        // When
        Pace pace = pace(TestMetrics.CALLS, "800", "600", new MonthDays(15, 20));

        // Then
        assertThat(pace).isEqualTo(new Pace(new BigDecimal("800"), new BigDecimal("40")));
    }

    @Test
    void shouldRoundToHundredths() {
        // When
        Pace pace = pace(TestMetrics.REVENUE, "1000", "100", new MonthDays(7, 20));

        // Then: 100 / 7 * 20 = 285.714…, 900 / 13 = 69.230…
        assertThat(pace).isEqualTo(new Pace(new BigDecimal("285.71"), new BigDecimal("69.23")));
    }

    @Test
    void shouldRequireNothingMoreWhenTheTargetIsReached() {
        // When
        Pace reached = pace(TestMetrics.CALLS, "600", "600", new MonthDays(15, 20));
        Pace exceeded = pace(TestMetrics.CALLS, "600", "601", new MonthDays(20, 20));

        // Then
        assertThat(reached.requiredPerDay()).isEqualTo(BigDecimal.ZERO);
        assertThat(exceeded.requiredPerDay()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void shouldRequireNoRateWhenNoWorkingDayRemains() {
        // When
        Pace pace = pace(TestMetrics.CALLS, "800", "799", new MonthDays(20, 20));

        // Then
        assertThat(pace).isEqualTo(new Pace(new BigDecimal("799"), null));
    }

    @Test
    void shouldRequireWhatIsMissingOnTheLastDayWhileItIsOpen() {
        // When
        Pace pace = Pace.of(TestMetrics.CALLS, new BigDecimal("800"), new BigDecimal("760"), new MonthDays(20, 20), 1);

        // Then: the run rate counts the day as elapsed
        assertThat(pace).isEqualTo(new Pace(new BigDecimal("760"), new BigDecimal("40")));
    }

    @Test
    void shouldRequireNoRateWithoutTarget() {
        // When
        Pace pace = pace(TestMetrics.CALLS, null, "100", new MonthDays(10, 20));

        // Then
        assertThat(pace).isEqualTo(new Pace(new BigDecimal("200"), null));
    }

    @Test
    void shouldForecastNothingBeforeTheFirstWorkingDay() {
        // When
        Pace pace = pace(TestMetrics.CALLS, "800", "5", new MonthDays(0, 20));

        // Then
        assertThat(pace).isEqualTo(new Pace(null, new BigDecimal("39.75")));
    }

    @Test
    void shouldRequireTheWholeTargetWhenNothingIsKnown() {
        // When
        Pace pace = pace(TestMetrics.CALLS, "800", null, new MonthDays(10, 20));

        // Then
        assertThat(pace).isEqualTo(new Pace(null, new BigDecimal("80")));
    }

    @Test
    void shouldKeepAnAverageAsItIs() {
        // When
        Pace pace = pace(TestMetrics.RESPONSE, "15", "17.5", new MonthDays(10, 20));

        // Then
        assertThat(pace).isEqualTo(new Pace(new BigDecimal("17.5"), null));
    }

    @Test
    void shouldAllowTheRestOfABudgetOnTheRemainingDays() {
        // When
        Pace within = pace(TestMetrics.AD_SPEND, "20000", "5000", new MonthDays(15, 20));
        Pace overTheDaysPlan = pace(TestMetrics.AD_SPEND, "20000", "18000", new MonthDays(15, 20));
        Pace usedUp = pace(TestMetrics.AD_SPEND, "20000", "20000", new MonthDays(15, 20));
        Pace exceeded = pace(TestMetrics.AD_SPEND, "20000", "25000", new MonthDays(15, 20));

        // Then
        assertThat(within.requiredPerDay()).isEqualByComparingTo("3000");
        assertThat(overTheDaysPlan.requiredPerDay()).isEqualByComparingTo("400");
        assertThat(usedUp.requiredPerDay()).isZero();
        assertThat(exceeded.requiredPerDay()).isZero();
    }

    @Test
    void shouldRequireNothingOfAMonthWithoutWorkingDays() {
        // When
        Pace pace = pace(TestMetrics.CALLS, "800", "5", new MonthDays(0, 0));

        // Then
        assertThat(pace).isEqualTo(new Pace(null, null));
    }

    private static Pace pace(MetricDefinition metric, String target, String fact, MonthDays days) {
        return Pace.of(
                metric,
                target == null ? null : new BigDecimal(target),
                fact == null ? null : new BigDecimal(fact),
                days);
    }
}
