package io.komdir.kpi.closing.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.shared.fact.FactChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AmountTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @Test
    void shouldGiveTheValueBeforeWhenAChannelOfSeveralChanged() {
        // Given 5 calls of another channel and now 7 of this one
        Amount after = new Amount(number("12"), number("12"), number("2"), 2);

        // When
        Amount before = after.minus(Amount.delta(set("4", "1", "7", "1")));

        // Then
        assertThat(before.fact(Formula.Type.SUM)).isEqualTo(number("9"));
        assertThat(before.weight(Formula.Type.SUM)).isNull();
    }

    @Test
    void shouldGiveNothingBeforeWhenTheOnlyRowIsNew() {
        // Given
        Amount after = new Amount(number("7"), number("7"), number("1"), 1);

        // When
        Amount before = after.minus(Amount.delta(set(null, null, "7", "1")));

        // Then
        assertThat(before.fact(Formula.Type.SUM)).isNull();
    }

    @Test
    void shouldTellZeroFromNothingWhenARowBecomesZero() {
        // Given
        Amount after = new Amount(number("0"), number("0"), number("1"), 1);

        // When
        Amount before = after.minus(Amount.delta(set("7.000000", "1", "0", "1")));

        // Then
        assertThat(after.fact(Formula.Type.SUM)).isEqualTo(number("0"));
        assertThat(before.fact(Formula.Type.SUM)).isEqualTo(number("7"));
    }

    @Test
    void shouldWeighWhenTheMetricIsAnAverage() {
        // Given 10 minutes over 3 leads beside 20 minutes over 1 lead
        Amount after = new Amount(number("30"), number("50"), number("4"), 2);

        // When the second was 40 minutes over 2 leads before
        Amount before = after.minus(Amount.delta(set("40", "2", "20", "1")));

        // Then
        assertThat(after.fact(Formula.Type.AVERAGE)).isEqualTo(number("12.5"));
        assertThat(before.fact(Formula.Type.AVERAGE)).isEqualTo(number("22"));
        assertThat(before.weight(Formula.Type.AVERAGE)).isEqualTo(number("5"));
    }

    @Test
    void shouldNotWeighAgainWhenTheRowIsCounted() {
        // Given the sum of 3 events
        FactChange change = new FactChange(
                DATE, "u17", "first_response_minutes", "", true, number("20"), number("2"), number("60"), number("3"));
        Amount after = new Amount(number("60"), number("60"), number("3"), 1);

        // When
        Amount before = after.minus(Amount.delta(change));

        // Then
        assertThat(after.fact(Formula.Type.AVERAGE)).isEqualTo(number("20"));
        assertThat(before.fact(Formula.Type.AVERAGE)).isEqualTo(number("10"));
    }

    private static FactChange set(String oldValue, String oldWeight, String newValue, String newWeight) {
        return new FactChange(
                DATE,
                "u17",
                "calls",
                "",
                false,
                number(oldValue),
                number(oldWeight),
                number(newValue),
                number(newWeight));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
