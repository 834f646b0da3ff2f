package io.komdir.audit.improvement.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelchTest {

    /** {@code t.test(extra ~ group, data = sleep)} of R: 95 percent confidence interval -3.3654832 0.2054832. */
    @Test
    void shouldGiveTheIntervalOfStudentsSleepData() {
        // When
        Difference difference = Welch.difference(
                values(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
                values(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));

        // Then
        assertInterval(difference, 1.58, -0.2054832, 3.3654832);
        assertThat(difference.method()).isEqualTo(Method.WELCH);
    }

    /** Equal variances and sizes: 2 degrees of freedom, t = 4.302653. */
    @Test
    void shouldHaveTwoDegreesOfFreedomWhenTwoAndTwoVaryAlike() {
        assertInterval(Welch.difference(values(0, 2), values(10, 12)), 10, 10 - 6.084870, 10 + 6.084870);
    }

    /** Only one side varies, with 1 degree of freedom: t = 12.706205. */
    @Test
    void shouldHaveTheDegreesOfTheSideThatVaries() {
        assertInterval(Welch.difference(values(5, 5, 5), values(6, 8)), 2, 2 - 12.706205, 2 + 12.706205);
        assertInterval(Welch.difference(values(6, 8), values(5, 5, 5)), -2, -2 - 12.706205, -2 + 12.706205);
    }

    @Test
    void shouldBeTheDifferenceItselfWhenNothingVaries() {
        assertInterval(Welch.difference(values(4, 4), values(6, 6, 6)), 2, 2, 2);
        assertInterval(Welch.difference(values(4, 4), values(4, 4)), 0, 0, 0);
    }

    @Test
    void shouldNotTakeRoundingForVariance() {
        assertInterval(Welch.difference(values(0.1, 0.1, 0.1), values(0.3, 0.3, 0.3)), 0.2, 0.2, 0.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 1e6, 1e12})
    void shouldGrowWithTheScaleOfTheValues(double scale) {
        // When
        Difference difference = Welch.difference(values(0, 2 * scale), values(10 * scale, 12 * scale));

        // Then
        assertThat(difference.low().doubleValue() / scale).isCloseTo(3.915130, within(0.001));
        assertThat(difference.high().doubleValue() / scale).isCloseTo(16.084870, within(0.001));
    }

    @Test
    void shouldRefuseOneValue() {
        assertThatThrownBy(() -> Welch.difference(values(1), values(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertInterval(Difference difference, double value, double low, double high) {
        assertThat(difference.value().doubleValue()).isCloseTo(value, within(0.000001));
        assertThat(difference.low().doubleValue()).isCloseTo(low, within(0.000001));
        assertThat(difference.high().doubleValue()).isCloseTo(high, within(0.000001));
    }

    private static List<BigDecimal> values(double... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
