package io.komdir.hiring.catalogue.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.hiring.catalogue.compensation.KpiPart.Basis;
import io.komdir.hiring.catalogue.compensation.KpiPart.Reason;
import io.komdir.hiring.results.Goal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
    private static final KpiPart PER_LEAD = part("200", Basis.FACT, "80", "120");
    private static final KpiPart BY_PLAN = part("40000", Basis.ATTAINMENT, "80", "120");
    private static final BigDecimal TARGET = new BigDecimal("1000");

    @ParameterizedTest
    @CsvSource({
        "799.99, 0, BELOW_THRESHOLD",
        "800, 160000,",
        "1000, 200000,",
        "1200, 240000,",
        "1200.01, 240000, CAPPED"
    })
    void shouldPayForUnitsBetweenThresholdAndCap(BigDecimal fact, BigDecimal amount, Reason reason) {
        // When
        KpiPart.Pay pay = PER_LEAD.pay(Goal.AT_LEAST, fact, TARGET);

        // Then
        assertThat(pay.amount()).isEqualByComparingTo(amount);
        assertThat(pay.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"799.99, 0, BELOW_THRESHOLD", "800, 32000,", "1000, 40000,", "1200, 48000,", "1200.01, 48000, CAPPED"})
    void shouldPayForThePlanBetweenThresholdAndCap(BigDecimal fact, BigDecimal amount, Reason reason) {
        // When
        KpiPart.Pay pay = BY_PLAN.pay(Goal.AT_LEAST, fact, TARGET);

        // Then
        assertThat(pay.amount()).isEqualByComparingTo(amount);
        assertThat(pay.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"20, 15, 75, 0", "15, 15, 100, 40000", "12.5, 15, 120, 48000", "0, 15, 120, 48000"})
    void shouldTurnTheRatioWhenLessIsBetter(BigDecimal fact, BigDecimal target, BigDecimal percent, BigDecimal amount) {
        // When
        KpiPart.Pay pay = BY_PLAN.pay(Goal.AT_MOST, fact, target);

        // Then
        assertThat(pay.percent()).isEqualByComparingTo(percent);
        assertThat(pay.amount()).isEqualByComparingTo(amount);
    }

    @Test
    void shouldSayWhyNothingIsPaid() {
        assertThat(PER_LEAD.pay(Goal.AT_LEAST, null, TARGET).reason()).isEqualTo(Reason.NO_FACT);
        assertThat(PER_LEAD.pay(Goal.AT_LEAST, TARGET, null).reason()).isEqualTo(Reason.NO_TARGET);
        assertThat(PER_LEAD.pay(Goal.AT_LEAST, TARGET, BigDecimal.ZERO).reason())
                .isEqualTo(Reason.NO_TARGET);
        assertThat(PER_LEAD.pay(Goal.AT_MOST, TARGET, TARGET).reason()).isEqualTo(Reason.LESS_IS_BETTER);
    }

    @Test
    void shouldPayForUnitsWithoutATargetWhenThereAreNoBounds() {
        // Given
        KpiPart share = part("0.03", Basis.FACT, null, null);

        // Then
        assertThat(share.pay(Goal.AT_LEAST, new BigDecimal("990000"), null).amount())
                .isEqualByComparingTo("29700");
        assertThat(share.pay(Goal.AT_LEAST, new BigDecimal("-5"), null).amount())
                .isZero();
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

    private static KpiPart part(String rate, Basis basis, String threshold, String cap) {
        return new KpiPart(
                "leads",
                new BigDecimal(rate),
                basis,
                threshold == null ? null : new BigDecimal(threshold),
                cap == null ? null : new BigDecimal(cap));
    }
}
