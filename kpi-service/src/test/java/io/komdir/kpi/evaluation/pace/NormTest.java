package io.komdir.kpi.evaluation.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.TestMetrics;
import io.komdir.kpi.reference.metric.MetricDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormTest {

    @ParameterizedTest
    @CsvSource({
        // a month of 800 at 40 a day, 400 planned so far: 10 days remain
        "399, 41, true",
        "400, 40, false",
        "401, 40, false",
        "300, 50, true",
        "301, 50, true",
        "0, 80, true"
    })
    void shouldSpreadWhatIsMissingOverTheRemainingDays(String fact, String value, boolean behind) {
        // When
        Norm norm = norm(TestMetrics.CALLS, "40", "400", fact, 10);

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal(value), behind));
    }

    @ParameterizedTest
    @CsvSource({
        // a budget of 20000 at 1000 a day, 10000 planned so far: 10 days remain
        "10001, 999.9, true",
        "10000, 1000, false",
        "9000, 1000, false",
        "15000, 500, true",
        "10000.01, 999.99, true",
        "20000, 0, true",
        "21000, 0, true"
    })
    void shouldAllowLessWhenMoreWasUsedThanPlanned(String fact, String value, boolean behind) {
        // When
        Norm norm = norm(TestMetrics.AD_SPEND, "1000", "10000", fact, 10);

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("1000"), new BigDecimal(value), behind));
    }

    @Test
    void shouldAskForAllThatIsMissingOnTheLastWorkingDay() {
        // When
        Norm norm = norm(TestMetrics.CALLS, "40", "760", "700", 1);

        // Then
        assertThat(norm.value()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        // 10 a day until the 15th and 100 after, one call behind: today's plan keeps its own size
        "10, 109, 11, 11",
        "100, 109, 10, 101",
        "100, 50, 10, 106",
        "2.5, 109, 4, 3"
    })
    void shouldSpreadTheShortfallAndNotTheRestOfAnUnevenPlan(String plain, String fact, int remaining, String value) {
        // When
        Norm norm = norm(TestMetrics.CALLS, plain, "110", fact, remaining);

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal(plain), new BigDecimal(value), true));
    }

    @Test
    void shouldReachTheMonthsTargetWhenEachDaysNormIsJustDone() {
        // Given: 20 days of 7, of the first 9 days nothing was done
        int fact = 0;

        // When
        for (int day = 10; day <= 20; day++) {
            int planned = (day - 1) * 7;
            fact += norm(TestMetrics.CALLS, "7", "" + planned, "" + fact, 21 - day)
                    .value()
                    .intValueExact();
        }

        // Then
        assertThat(fact).isEqualTo(140);
    }

    @Test
    void shouldAskForNothingWhenNoTargetAppliesOnTheDay() {
        // When
        Norm norm = norm(TestMetrics.CALLS, null, "400", "300", 10);

        // Then
        assertThat(norm).isEqualTo(new Norm(null, null, true));
    }

    @Test
    void shouldTakeThePlainNormOnTheFirstWorkingDay() {
        // When
        Norm norm = norm(TestMetrics.CALLS, "40", null, "0", 20);

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("40"), new BigDecimal("40"), false));
    }

    @Test
    void shouldTakeThePlainNormWhileNobodyPushedAnything() {
        // When
        Norm norm = norm(TestMetrics.CALLS, "40", "400", null, 10);

        // Then
        assertThat(norm.behind()).isFalse();
        assertThat(norm.value()).isEqualByComparingTo("40");
    }

    @Test
    void shouldNotCatchUpAnAverage() {
        // When
        Norm norm = norm(TestMetrics.RESPONSE, "15", "15", "30", 10);

        // Then
        assertThat(norm).isEqualTo(new Norm(new BigDecimal("15"), new BigDecimal("15"), false));
    }

    private static Norm norm(MetricDefinition metric, String plain, String target, String fact, int remaining) {
        return Norm.of(metric, number(plain), new Norm.ToDate(number(target), number(fact)), remaining);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
