package io.komdir.hiring.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.hiring.results.Goal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
    private static final KpiPart KPI =
            new KpiPart("leads", new BigDecimal("40000"), new BigDecimal("80"), new BigDecimal("120"));

    @ParameterizedTest
    @CsvSource({"79.99, 0", "80, 32000", "100, 40000", "120, 48000", "120.01, 48000"})
    void shouldPayByKpiBetweenThresholdAndCap(BigDecimal percent, BigDecimal expected) {
        assertThat(KPI.amount(percent)).isEqualByComparingTo(expected);
    }

    @Test
    void shouldPayNothingByKpiWhenNothingWasMeasured() {
        assertThat(KPI.amount(null)).isZero();
        assertThat(KpiPart.attainment(Goal.AT_LEAST, BigDecimal.TEN, BigDecimal.ZERO))
                .isNull();
        assertThat(KpiPart.attainment(Goal.AT_LEAST, null, BigDecimal.TEN)).isNull();
    }

    @Test
    void shouldTurnTheRatioWhenLessIsBetter() {
        assertThat(KpiPart.attainment(Goal.AT_MOST, new BigDecimal("20"), new BigDecimal("15")))
                .isEqualByComparingTo("75");
        assertThat(KpiPart.attainment(Goal.AT_LEAST, new BigDecimal("15"), new BigDecimal("20")))
                .isEqualByComparingTo("75");
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 60000", "10, 20, 30000", "0, 20, 0", "21, 20, 60000", "0, 0, 60000"})
    void shouldPayTheFixedPartByTheDaysWorked(int worked, int calendar, BigDecimal expected) {
        Scheme scheme = new Scheme(new BigDecimal("60000"), null, null);
        assertThat(scheme.fixed(worked, calendar)).isEqualByComparingTo(expected);
    }

    @Test
    void shouldPayForFinishedTasks() {
        assertThat(new FlexPart(new BigDecimal("1500"), null).amount(4, 0)).isEqualByComparingTo("6000");
        assertThat(new FlexPart(null, new BigDecimal("10000")).amount(3, 4)).isEqualByComparingTo("7500");
        assertThat(new FlexPart(null, new BigDecimal("10000")).amount(5, 4)).isEqualByComparingTo("10000");
        assertThat(new FlexPart(null, new BigDecimal("10000")).amount(0, 0)).isZero();
    }

    @Test
    void shouldFindThePercentilePersonsWhenSeveralWerePaid() {
        // When
        Percentiles found = Percentiles.of(List.of(
                new BigDecimal("50000"), new BigDecimal("40000"), new BigDecimal("70000"), new BigDecimal("60000")));

        // Then
        assertThat(found.p25()).isEqualByComparingTo("47500");
        assertThat(found.p50()).isEqualByComparingTo("55000");
        assertThat(found.p75()).isEqualByComparingTo("62500");
    }
}
