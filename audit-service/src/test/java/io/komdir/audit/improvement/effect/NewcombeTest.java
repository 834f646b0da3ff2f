package io.komdir.audit.improvement.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewcombeTest {

    /** Table II of Newcombe (1998), method 10: first minus second proportion. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000",
    })
    void shouldGiveThePublishedIntervals(int count1, int of1, int count2, int of2, double low, double high) {
        // When
        Difference difference = Newcombe.difference(counts(count2, of2), counts(count1, of1));

        // Then
        assertThat(difference.low().doubleValue()).isCloseTo(low, within(0.00005));
        assertThat(difference.high().doubleValue()).isCloseTo(high, within(0.00005));
        assertThat(difference.value().doubleValue())
                .isCloseTo((double) count1 / of1 - (double) count2 / of2, within(0.000001));
        assertThat(difference.method()).isEqualTo(Method.NEWCOMBE);
    }

    static Stream<Arguments> allSmallCounts() {
        return IntStream.of(1, 2, 3, 17)
                .boxed()
                .flatMap(of1 -> IntStream.of(1, 2, 5, 30)
                        .boxed()
                        .flatMap(of2 -> IntStream.of(0, 1, of1 - 1, of1)
                                .boxed()
                                .flatMap(count1 -> IntStream.of(0, 1, of2)
                                        .mapToObj(count2 -> Arguments.of(count1, of1, count2, of2)))));
    }

    @ParameterizedTest
    @MethodSource("allSmallCounts")
    void shouldHoldTheDifferenceWithinBoundsAndTurnAroundWithItsSides(int count1, int of1, int count2, int of2) {
        // When
        Difference forth = Newcombe.difference(counts(count1, of1), counts(count2, of2));
        Difference back = Newcombe.difference(counts(count2, of2), counts(count1, of1));

        // Then
        assertThat(forth.value()).isBetween(forth.low(), forth.high());
        assertThat(forth.low()).isGreaterThanOrEqualTo(BigDecimal.valueOf(-1));
        assertThat(forth.high()).isLessThanOrEqualTo(BigDecimal.ONE);
        assertThat(forth.low()).isLessThan(forth.high());
        assertThat(back.low()).isEqualByComparingTo(forth.high().negate());
        assertThat(back.high()).isEqualByComparingTo(forth.low().negate());
    }

    @Test
    void shouldTakeMoreThanAllAsAll() {
        assertThat(Newcombe.difference(counts(5, 10), counts(14, 10)))
                .isEqualTo(Newcombe.difference(counts(5, 10), counts(10, 10)));
    }

    @Test
    void shouldTakeFewerThanNoneAsNone() {
        assertThat(Newcombe.difference(counts(-2, 10), counts(5, 10)))
                .isEqualTo(Newcombe.difference(counts(0, 10), counts(5, 10)));
    }

    @Test
    void shouldRoundFractionsOfCounts() {
        assertThat(Newcombe.difference(new Counts(new BigDecimal("4.5"), new BigDecimal("9.6")), counts(5, 10)))
                .isEqualTo(Newcombe.difference(counts(5, 10), counts(5, 10)));
    }

    @Test
    void shouldKeepTheRatioOfCountsThatAreTooLarge() {
        // Given
        Counts huge = new Counts(new BigDecimal("1e12"), new BigDecimal("4e12"));

        // When
        Difference difference = Newcombe.difference(huge, counts(1, 2));

        // Then
        assertThat(difference.value()).isEqualByComparingTo("0.25");
    }

    private static Counts counts(int count, int of) {
        return new Counts(BigDecimal.valueOf(count), BigDecimal.valueOf(of));
    }
}
