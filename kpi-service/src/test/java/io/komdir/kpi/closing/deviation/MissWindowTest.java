package io.komdir.kpi.closing.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.evaluation.TestMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissWindowTest {

    @Test
    void shouldAddUpWhenTheMetricIsASum() {
        // When
        MissWindow window =
                MissWindow.of(TestMetrics.CALLS, List.of(day(19, "40", "20", null), day(20, "40", "31.50", null)));

        // Then
        assertThat(window).isEqualTo(window("80", "51.5"));
    }

    @Test
    void shouldWeighTheDaysWhenTheMetricIsAnAverage() {
        // When 20 minutes over 1 lead, then 40 minutes over 3 leads
        MissWindow window = MissWindow.of(
                TestMetrics.RESPONSE,
                List.of(day(19, "15", "20", fraction("20", "1")), day(20, "10", "40", fraction("120", "3"))));

        // Then
        assertThat(window).isEqualTo(window("12.5", "35"));
    }

    @Test
    void shouldDivideTheSumsWhenTheMetricIsARatioInPercent() {
        // When 1 of 10, then 3 of 10
        MissWindow window = MissWindow.of(
                TestMetrics.WON_SHARE,
                List.of(day(19, "40", "10", fraction("1", "10")), day(20, "40", "30", fraction("3", "10"))));

        // Then
        assertThat(window).isEqualTo(window("40", "20"));
    }

    private static MissedDay day(int day, String target, String fact, Ratio parts) {
        return new MissedDay(LocalDate.of(2026, 11, day), new BigDecimal(target), new BigDecimal(fact), parts);
    }

    private static Ratio fraction(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static MissWindow window(String target, String actual) {
        return new MissWindow(new BigDecimal(target), new BigDecimal(actual));
    }
}
